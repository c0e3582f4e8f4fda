import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import type { Document } from '../../src/core/document';
import type { ContenderGrouping } from '../../src/protocol/contenders';
import { createLanguageService } from '../../src/service/languageService';
import type { Random } from '../core/random';

const uri = 'file:///notes.annals';
const groupings: readonly ContenderGrouping[] = ['faction', 'person', 'topic'];

/** How much of the processor's time a call took: what else the machine does at the time does not count. */
export type Measure = (name: string, milliseconds: number) => void;

/** Asks everything that can be asked of a text, at some places drawn at random, and holds answers against each other. */
export function askEverything(text: string, random: Random, measure: Measure): void {
  const timed = <T>(name: string, call: () => T): T => {
    const start = process.cpuUsage();
    const answer = call();
    const { user, system } = process.cpuUsage(start);
    measure(name, (user + system) / 1000);
    return answer;
  };
  const document = timed('parse', () => parse(uri, 1, text));
  const notes = new Notes();
  timed('notes.set', () => {
    notes.set(document);
  });
  for (const markup of ['markdown', 'plaintext'] as const) {
    const service = createLanguageService({ notes, markup });
    for (const position of somePositions(document, random)) {
      timed('hover', () => service.hover(uri, position));
      timed('completion', () => service.completion(uri, position));
      timed('definition', () => service.definition(uri, position));
      timed('references', () => service.references(uri, position, random.below(2) === 0));
      timed('documentHighlights', () => service.documentHighlights(uri, position));
      timed('completion', () => service.completion(uri, position, { snippets: true }));
      timed('listContinuation', () => service.listContinuation({ uri, position }));
      timed('linkedEditing', () => service.linkedEditing(uri, position));
      timed('prepareRename', () => service.prepareRename(uri, position));
      timed('rename', () => service.rename(uri, position, random.pick(['Novus', 'Leon Trotsky', 'a b', '@[x]'])));
      timed('codeActions', () => service.codeActions(uri, { start: position, end: position }, { isAutomatic: true }));
      for (const groupBy of groupings) timed('contenderPath', () => service.contenderPath({ uri, groupBy, position }));
    }
  }
  const service = createLanguageService({ notes });
  const [somewhere] = somePositions(document, random);
  timed('codeActions asked for', () => service.codeActions(uri, { start: somewhere!, end: somewhere! }));
  timed('inlayHints', () => createLanguageService({ notes, hints: () => ({ dates: 'days', ages: true }) }).inlayHints(uri, { start: { line: 0, character: 0 }, end: { line: 5000, character: 0 } }));
  const lensed = createLanguageService({ notes, lenses: () => ['mentions', 'lifeDates'] });
  for (const { kind, range } of timed('codeLenses', () => lensed.codeLenses(uri)) ?? []) timed('lensWords', () => lensed.lensWords(uri, kind, range.start));
  timed('selectionRanges', () => service.selectionRanges(uri, somePositions(document, random)));
  timed('documentLinks', () => service.documentLinks(uri));
  timed('moveFiles', () => service.moveFiles([{ oldUri: uri, newUri: 'file:///deep/moved.annals' }]));
  timed('sourcesReport', () => service.sourcesReport({ uri, about: random.pick(['unsourced', 'cited'] as const) }));
  timed('diagnostics', () => service.diagnostics(uri));
  timed('documentSymbols', () => service.documentSymbols(uri));
  timed('workspaceSymbols', () => service.workspaceSymbols(random.pick(['', 'a', 'len', 'x'])));
  timed('formatting', () => service.formatting(uri));
  timed('foldingRanges', () => service.foldingRanges(uri));
  timed('semanticTokens', () => service.semanticTokens(uri));
  timed('semanticTokensRange', () => service.semanticTokensRange(uri, { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } }));
  timed('timeline', () => service.timeline({ uri }));
  for (const groupBy of groupings) {
    const roots = timed('contenders', () => service.contenders({ uri, groupBy }))?.nodes ?? [];
    for (const { id } of roots.slice(0, 3)) {
      const below = timed('contenders', () => service.contenders({ uri, groupBy, parent: id }))?.nodes ?? [];
      const inner = below[random.below(below.length + 1)];
      if (inner) timed('contenders', () => service.contenders({ uri, groupBy, parent: inner.id }));
    }
  }
}

/** Some places in lines and some on tags; one beyond the end, for clients are not always right. */
function somePositions(document: Document, random: Random): readonly { readonly line: number; readonly character: number }[] {
  const positions = [{ line: 0, character: 0 }, { line: document.lineCount + 3, character: 7 }];
  for (let count = 0; count < 3; count++) {
    const line = random.below(document.lineCount);
    positions.push({ line, character: random.below(document.lineText(line).length + 2) });
  }
  const segment = random.below(document.segments.length);
  const { tags } = document.segments[segment]!.syntax;
  for (let count = 0; count < 3 && tags.length > 0; count++) {
    const tag = random.pick(tags);
    positions.push({ line: document.segmentStarts[segment]! + tag.line, character: tag.start + 1 });
  }
  return positions;
}
