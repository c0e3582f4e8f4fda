import { eventCitations, eventText } from '../core/eventText';
import type { Document } from '../core/document';
import type { Notes, Placed } from '../core/notes';
import type { Event, Fact, Period } from '../core/sense';
import type { TagKind } from '../core/tag';
import { problemsOf } from '../service/diagnostics';
import { headingTitle, sectionTitle } from './heading';
import { whenJson } from './jsonDate';
import type { EventJson, NotesJson, PeriodJson, PersonJson, ProblemJson, StanceJson, TopicJson } from './jsonShape';
import { fullNames, personFacts } from './personFacts';
import { placeJson, statementJson, type FileName } from './statement';

/**
 * All that the notes say, as plain data for other programs; its shape is told in `jsonShape.ts` and in docs/language.md. The same notes give the
 * same JSON, to the byte. With `fileName`, each entry names its file.
 */
export function notesToJson(notes: Notes, fileName?: (uri: string) => string): NotesJson {
  const documents = notes.documents();
  return {
    people: inOrderOfMention(notes, documents).map((id) => personJson(notes, id, fileName)),
    events: notes.events().map((event) => eventJson(notes, event, fileName)),
    periods: notes.periods().map((period) => periodJson(period, fileName)),
    topics: [...namesIn(documents, 'topic')].map((name) => topicJson(notes, name, fileName)),
    problems: documents.flatMap((document) => problemsJson(notes, document, fileName)),
  };
}

/** People by first mention; then, by name, those who are spoken of without a tag. */
function inOrderOfMention(notes: Notes, documents: readonly Document[]): readonly string[] {
  const mentioned = fullNames(notes, [...namesIn(documents, 'person')]);
  const known = new Set(mentioned);
  return [...mentioned, ...notes.people().filter((id) => !known.has(id)).sort()];
}

function namesIn(documents: readonly Document[], kind: TagKind): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { segments } of documents) for (const { syntax } of segments) for (const tag of syntax.tags) if (tag.kind === kind) names.add(tag.value);
  return names;
}

function personJson(notes: Notes, id: string, fileName: FileName): PersonJson {
  const own = notes.factsOf(id).filter(({ role }) => role === 'subject');
  const kinds = own.filter(({ item }) => item.key === 'kind' && item.value !== '');
  return {
    name: id,
    aka: otherNames(notes, id, own.flatMap(({ item }) => item.aliases.map(({ name }) => name))),
    kind: kinds[kinds.length - 1]?.item.value ?? 'person',
    facts: personFacts(notes, id, fileName),
    mentions: notes.mentionsOf(id).length,
  };
}

/** Names that an `aka` gives, as written there, then all others by the alphabet. */
function otherNames(notes: Notes, id: string, told: readonly string[]): readonly string[] {
  const names = new Set(notes.namesOf(id).slice(1));
  const first = [...new Set(told)].filter((name) => names.has(name));
  return [...first, ...[...names].filter((name) => !first.includes(name)).sort()];
}

function eventJson(notes: Notes, placed: Placed<Event>, fileName: FileName): EventJson {
  const { document, segment, item } = placed;
  const inSegment = document.segments[segment]!;
  return {
    text: eventText(inSegment, item),
    ...statementJson(placed, item.node, item.when, eventCitations(inSegment, item)),
    when: whenJson(item.when),
    people: fullNames(notes, item.people),
    topics: item.topics,
    section: sectionTitle(document, { segment, node: item.node }) ?? null,
    ...placeJson(placed, item.tag.line, fileName),
  };
}

function periodJson(placed: Placed<Period>, fileName: FileName): PeriodJson {
  const { document, segment, item } = placed;
  const { block } = document.segments[segment]!.sense.nodes[item.node]!;
  const { line } = document.segments[segment]!.syntax.blocks[block]!;
  return { title: headingTitle(document, { segment, node: item.node }), when: whenJson(item.when), ...placeJson(placed, line, fileName) };
}

function topicJson(notes: Notes, name: string, fileName: FileName): TopicJson {
  const stances = notes.factsOn(name).filter(({ item }) => item.key === 'stance');
  return { name, mentions: notes.topicMentions(name).length, stances: stances.map((stance) => stanceJson(notes, stance, fileName)) };
}

function stanceJson(notes: Notes, placed: Placed<Fact>, fileName: FileName): StanceJson {
  const { item } = placed;
  return { people: fullNames(notes, item.subjects), value: item.value, ...statementJson(placed, item.node, item.when, item.citations), ...placeJson(placed, item.line, fileName) };
}

function problemsJson(notes: Notes, document: Document, fileName: FileName): readonly ProblemJson[] {
  return problemsOf(notes, document, 0, document.lineCount).map(({ code, severity, message, range }) => ({
    code,
    severity,
    message,
    line: range.start.line + 1,
    column: range.start.character + 1,
    ...(fileName && { file: fileName(document.uri) }),
  }));
}
