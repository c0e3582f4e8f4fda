import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../../core/document';
import { nameEndings, nameKey } from '../../core/name';
import type { Notes, Placed } from '../../core/notes';
import { plainText } from '../../core/plainText';
import { factionPost } from '../../core/post';
import type { Fact } from '../../core/sense';
import type { Tag } from '../../core/tag';
import { tagRange } from '../place';

/** Where a name is written: in a tag, as another name in an `aka` line, or as the faction of a `faction` line. */
export interface NamePlace {
  readonly kind: 'tag' | 'alias' | 'faction';
  readonly document: Document;
  /** A tag as a whole; of plain text the name alone. */
  readonly range: Range;
  /** The name key. */
  readonly name: string;
}

/** Every place where a person or a group is named, by whatever name. */
export function namePlacesOf(notes: Notes, id: string): readonly NamePlace[] {
  const known = [id, ...notes.namesOf(id)];
  // A faction may be written by the last words of a group's name that no tag is written by.
  const names = new Set([...known, ...known.flatMap(nameEndings).filter((ending) => notes.idOf(ending) === id)]);
  const tags = notes.mentionsOf(id).map(tagPlace);
  const aliases = notes.factsOf(id).filter(({ role, item }) => role === 'subject' && item.key === 'aka').flatMap(plainNames);
  const factions = [...names].flatMap((name) => notes.factsAroundPost(factionPost(name)).filter(({ item }) => item.key === 'faction')).flatMap(plainNames);
  return [...tags, ...aliases, ...factions].filter(({ name }) => names.has(name));
}

export function tagPlace({ document, base, item }: Placed<Tag>): NamePlace {
  return { kind: 'tag', document, range: tagRange(base, item), name: item.value };
}

/** The plain name at a position of an `aka` or a `faction` line. */
export function plainNameAt(document: Document, { line, character }: Range['start']): NamePlace | undefined {
  const segment = document.segmentAt(line);
  const base = document.segmentStarts[segment]!;
  const facts = document.segments[segment]!.sense.facts.filter((fact) => fact.line <= line - base && line - base <= fact.endLine);
  const places = facts.flatMap((item) => plainNames({ document, segment, base, item }));
  return places.find(({ range: { start, end } }) => start.line === line && start.character <= character && character <= end.character);
}

/** The names in an `aka` or a `faction` line that are no tags; the pieces of a name that a tag or a line end cuts are left out. */
export function plainNames(placed: Placed<Fact>): readonly NamePlace[] {
  const { document, base, item } = placed;
  const kind = item.key === 'aka' ? 'alias' : item.key === 'faction' ? 'faction' : undefined;
  if (!kind) return [];
  const known = new Set(kind === 'alias' ? item.aliases.map(({ name }) => name) : [nameKey(item.value)]);
  return pieces(placed, kind === 'alias' ? /[^,;，、]+/g : /.+/g).flatMap(({ line, start, end }) => {
    const range = { start: { line: base + line, character: start }, end: { line: base + line, character: end } };
    const name = nameKey(plainWords(document.lineText(base + line), start, end));
    return known.has(name) ? [{ kind, document, range, name }] : [];
  });
}

interface Piece {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The text of a fact's value between tags, cut as the pattern says, without blanks and emphasis around it. */
function pieces({ document, segment, item }: Placed<Fact>, pattern: RegExp): readonly Piece[] {
  const { syntax, sense } = document.segments[segment]!;
  const { runs } = syntax.blocks[sense.nodes[item.node]!.block]!;
  return runs.filter(({ line }) => item.line <= line && line <= item.endLine).flatMap(({ line, start, end }) => {
    const text = syntax.lines.texts[line]!;
    const from = line === item.line ? item.start + item.key.length + 1 : start;
    return stretches(syntax.tags.filter((tag) => tag.line === line), from, end).flatMap(([left, right]) =>
      [...text.slice(left, right).matchAll(pattern)].flatMap(({ 0: words, index }) => trimmed(line, left + index, words)),
    );
  });
}

/** What lies between tags. */
function stretches(tags: readonly Tag[], from: number, to: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let at = from;
  for (const { start, end } of tags) {
    if (end <= at) continue;
    if (start > at) found.push([at, start]);
    at = end;
  }
  if (at < to) found.push([at, to]);
  return found;
}

function trimmed(line: number, at: number, words: string): readonly Piece[] {
  const start = at + /^[\s*_]*/.exec(words)![0].length;
  const end = at + words.trimEnd().replace(/[*_]{1,3}$/, '').trimEnd().length;
  return start < end ? [{ line, start, end }] : [];
}

function plainWords(text: string, start: number, end: number): string {
  const [from, to] = [{ line: 0, character: start }, { line: 0, character: end }];
  return plainText({ lines: { text: () => text }, runs: [{ line: 0, start, end }], tags: [], from, to });
}
