import type { Document } from '../document';
import { isOneSlipAway } from '../factKey';
import type { Notes, Placed } from '../notes';
import type { Tag } from '../tag';
import type { Found } from './finding';

/**
 * `near-miss-name`: a name that is tagged only once in all notes, and differs by one letter from one that is tagged at least three times. Names of fewer
 * than five letters, names told apart by their first or last letter (`Julia`, `Julian`) or by a number (`Henry VI`), names on which any fact is told, and
 * two names that stand in one segment's same line are let pass.
 */
export function nearMissNames(notes: Notes, document: Document): readonly Found[] {
  return namesIn(document).flatMap((name) => {
    if (name.length < shortestName) return [];
    const others = (bucketsOf(notes).get(bucketOf(name)) ?? none).filter((other) => isSlip(name, other) && notes.idOf(other) !== notes.idOf(name));
    if (others.length === 0 || notes.factsOf(notes.idOf(name)).length > 0) return [];
    const mentions = notes.mentionsOf(notes.idOf(name));
    const [mention] = mentions;
    if (mentions.length !== 1 || !mention || mention.document !== document) return [];
    const meant = others.find((other) => isKnownBeside(notes, other, mention));
    return meant === undefined ? [] : [found(notes, mention, meant)];
  });
}

const shortestName = 5;
const fewestMentions = 3;
const none: readonly string[] = [];

function namesIn({ segments }: Document): readonly string[] {
  const names = new Set<string>();
  for (const { syntax } of segments) for (const { kind, value } of syntax.tags) if (kind === 'person') names.add(value);
  return [...names];
}

const caches = new WeakMap<Notes, { readonly revision: number; readonly buckets: ReadonlyMap<string, readonly string[]> }>();

/** All names by their first and last letters, for a slip of the pen is looked for between these alone. */
function bucketsOf(notes: Notes): ReadonlyMap<string, readonly string[]> {
  const known = caches.get(notes);
  if (known?.revision === notes.identityRevision) return known.buckets;
  const buckets = new Map<string, string[]>();
  for (const name of notes.names()) {
    const key = bucketOf(name);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(name);
    else buckets.set(key, [name]);
  }
  caches.set(notes, { revision: notes.identityRevision, buckets });
  return buckets;
}

function bucketOf(name: string): string {
  return name.slice(0, 2) + name.slice(-1);
}

function isSlip(name: string, other: string): boolean {
  if (!isOneSlipAway(name, other)) return false;
  const words = name.split(' ');
  const others = other.split(' ');
  return !words.some((word, index) => word !== others[index] && (isNumber(word) || isNumber(others[index] ?? '')));
}

function isNumber(word: string): boolean {
  return /^[IVXLC]+$|\d/.test(word);
}

/** Whether the other name is well known, and not named in the same line as somebody else. */
function isKnownBeside(notes: Notes, other: string, mention: Placed<Tag>): boolean {
  const mentions = notes.mentionsOf(notes.idOf(other)).filter(({ item }) => item.value === other);
  const beside = mentions.some(({ document, base, item }) => document === mention.document && base + item.line === mention.base + mention.item.line);
  return mentions.length >= fewestMentions && !beside;
}

function found(notes: Notes, { document, segment, item }: Placed<Tag>, meant: string): Found {
  const at = { uri: document.uri, segment: document.segments[segment]!, line: item.line, start: item.start, endLine: item.line, end: item.end };
  const [first] = notes.mentionsOf(notes.idOf(meant)).filter((mention) => mention.item.value === meant);
  const place = first && { uri: first.document.uri, segment: first.document.segments[first.segment]!, line: first.item.line, start: first.item.start, endLine: first.item.line, end: first.item.end };
  return {
    code: 'near-miss-name',
    message: `“${item.value}” is named only here. Is it “${meant}”?`,
    at,
    nearMiss: { written: item.value, meant },
    related: place ? [{ message: `“${meant}” is named here first.`, at: place }] : [],
  };
}
