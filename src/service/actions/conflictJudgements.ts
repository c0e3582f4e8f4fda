import type { Location, Position } from 'vscode-languageserver-types';
import { checkDocument } from '../../core/checks/checkDocument';
import type { Document } from '../../core/document';
import { readingOf, type TagPlace } from '../../core/lookup';
import { Notes } from '../../core/notes';
import { update } from '../../core/update';
import { readInPlace } from '../dateRewriting';
import type { Insertion } from '../factInsertion';
import { notesEdit } from '../notesEdit';
import type { PlacedProblem } from '../placedProblem';
import { innerRange } from './dateActions';
import type { Ailing } from './fix';
import type { Judgement } from './judgement';
import { sharing } from './sharedOffice';

const mostPlaces = 3;

/**
 * For two lines that cannot both be so: doubt in the date of either, or both dates as two that it may have been; an office that several may hold. Only what
 * settles the problem is offered, and beside it the other places.
 */
export function conflictJudgements(ailing: Ailing): readonly Judgement[] {
  const { notes, document, problem } = ailing;
  const here = { document, start: problem.range.start, end: problem.range.end };
  const [there] = problem.related.flatMap(({ location }) => placeOf(notes, location));
  const changes: readonly Change[] = [
    ...doubt(here, 'Mark as uncertain'),
    ...(there ? doubt(there, 'Mark the other as uncertain') : []),
    ...(there && isLife(problem) ? either(here, there) : []),
    ...(problem.code === 'office-held-twice' ? sharing(document, problem.message) : []),
  ];
  return changes.filter((change) => settles(ailing, change)).map(judgementOf);
}

/** The places that a problem has to do with, to be gone to. */
export function placeJudgements({ problem: { related } }: Ailing): readonly Judgement[] {
  return related.slice(0, mostPlaces).map(({ location, message }) => ({ kind: 'place', title: `Go to: ${message.replace(/\.$/, '')}`, place: location }));
}

interface Change {
  readonly title: string;
  readonly document: Document;
  readonly change: Insertion;
}

function judgementOf({ title, document, change }: Change): Judgement {
  return { kind: 'change', title, edit: notesEdit([{ document, ...change, note: { id: 'action', label: title } }]) };
}

function isLife({ code }: PlacedProblem): boolean {
  return code === 'birth-conflict' || code === 'death-conflict';
}

/** A stretch of a note. */
interface Stretch {
  readonly document: Document;
  readonly start: Position;
  readonly end: Position;
}

function placeOf(notes: Notes, { uri, range: { start, end } }: Location): readonly Stretch[] {
  const document = notes.get(uri);
  return document ? [{ document, start, end }] : [];
}

/** The last date tag of a stretch, which is that of a fact. */
function dateIn({ document, start, end }: Stretch): TagPlace | undefined {
  const segment = document.segmentAt(start.line);
  const base = document.segmentStarts[segment]!;
  const tag = document.segments[segment]!.syntax.tags.filter((each) => each.kind === 'date' && isWithin(base + each.line, each.start, start, end)).at(-1);
  return tag && { segment, base, tag };
}

function isWithin(line: number, character: number, start: Position, end: Position): boolean {
  const isAfter = line > start.line || (line === start.line && character >= start.character);
  return isAfter && (line < end.line || (line === end.line && character <= end.character));
}

function doubt(stretch: Stretch, words: string): readonly Change[] {
  const place = dateIn(stretch);
  const reading = place && readingOf(stretch.document, place)?.reading;
  if (!place || !reading?.ok || reading.date.uncertain) return [];
  const written = reading.date.text.trim();
  const text = [`${written}?`, `probably ${written}`].find((each) => {
    const again = readInPlace(stretch.document, place, each);
    return again?.ok === true && again.date.uncertain && again.date.earliest === reading.date.earliest && again.date.latest === reading.date.latest;
  });
  return text === undefined ? [] : [{ title: `${words}: “{${text}}”`, document: stretch.document, change: { range: innerRange(place), newText: text } }];
}

/** The date of a line as that of this line or the other one. */
function either(here: Stretch, there: Stretch): readonly Change[] {
  const [own, other] = [dateIn(here), dateIn(there)];
  const [one, two] = [own && readingOf(here.document, own)?.reading, other && readingOf(there.document, other)?.reading];
  if (!own || !one?.ok || !two?.ok) return [];
  const [first, second] = one.date.earliest <= two.date.earliest ? [one, two] : [two, one];
  const text = `${first.date.text.trim()} or ${second.date.text.trim()}`;
  if (readInPlace(here.document, own, text)?.ok !== true) return [];
  return [{ title: `It was one of the two: “{${text}}”`, document: here.document, change: { range: innerRange(own), newText: text } }];
}

/** Whether the check finds nothing any more once the change is made; looked at among the notes that the problem names alone. */
function settles({ document, notes, problem }: Ailing, { document: changed, change }: Change): boolean {
  const others = problem.related.flatMap(({ location: { uri } }) => notes.get(uri) ?? []);
  const isFound = (documents: readonly Document[]): boolean => {
    const trial = new Notes();
    for (const each of documents) trial.set(each);
    return checkDocument(trial, document.uri).some(({ code, place: { line, start } }) => code === problem.code && line === problem.range.start.line && start === problem.range.start.character);
  };
  const before = [...new Set([document, ...others])];
  const after = before.map((each) => (each === changed ? update(each, each.version, [{ range: change.range, text: change.newText }]) : each));
  return isFound(before) && !isFound(after);
}
