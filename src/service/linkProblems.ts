import type { Document } from '../core/document';
import { linksOf } from '../core/links';
import type { Notes } from '../core/notes';
import { isOneSlipAway } from '../core/factKey';
import { fileName } from '../core/uri';
import { headingSlugs, linkTarget, noteSuffix } from './linkTarget';
import type { PlacedProblem } from './placedProblem';
import { tagRange } from './place';

const mostSuggestions = 5;

/** Links that lead to a heading that is not there; and to notes that are not there, where all notes around are known. */
export function linkProblems(notes: Notes, document: Document, from: number, to: number): readonly PlacedProblem[] {
  return linksOf(document).flatMap(({ base, link }) => {
    const line = base + link.line;
    if (line < from || line >= to) return [];
    const target = linkTarget(notes, document, link);
    const range = tagRange(base, { line: link.line, start: link.targetStart, end: link.targetEnd });
    const problem = (message: string, texts: readonly string[]): PlacedProblem => ({
      range, code: 'link-broken', severity: 'warning', message, candidates: [], related: [], suggestions: texts.slice(0, mostSuggestions).map((text) => ({ text, label: text })),
    });
    if (target.kind === 'no heading') {
      const like = headingSlugs(target.document).map(({ slugs }) => slugs[0]!).filter((slug) => isOneSlipAway(slug, (link.heading ?? '').toLowerCase()));
      return [problem(`${link.path === '' ? 'These notes have' : `“${fileName(target.document.uri)}” has`} no heading “${link.heading ?? ''}”.`, like.map((slug) => `${link.path}#${slug}`))];
    }
    if (target.kind === 'no note' && notes.isWholeAround(document.uri)) return [problem(`There are no notes “${link.path}”.`, likeNames(notes, link.path))];
    if (target.kind === 'file' && target.uri.endsWith(noteSuffix) && notes.isWholeAround(target.uri)) return [problem(`There is no file “${link.path}”.`, [])];
    return [];
  });
}

function likeNames(notes: Notes, name: string): readonly string[] {
  return notes.documents().map(({ uri }) => fileName(uri).slice(0, -noteSuffix.length)).filter((other) => isOneSlipAway(name.toLowerCase(), other.toLowerCase()));
}
