import type { Document, Position } from '../core/document';
import { foldName, nameEndings, writeTag } from '../core/name';
import type { Notes } from '../core/notes';
import { castOf, otherNames, type Cast } from './cast';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import type { CompletionSpot } from './completionSpot';
import { lifeWords } from './dateWords';
import { fuzzyRank } from './fuzzy';
import { likelihoods, type Likelihood } from './likelihood';
import { nearNames, type NearNames } from './nearNames';
import type { Proposal } from './proposal';
import { countOf, listWords } from './words';

type NameSpot = Extract<CompletionSpot, { kind: 'person' | 'topic' }>;

const mostNames = 200;

/** The people or topics that the letters typed so far may mean, the likeliest first, then the others in the alphabet. */
export function nameProposals(
  notes: Notes,
  document: Document,
  position: Position,
  spot: NameSpot,
  token: CancellationToken | undefined,
): { readonly proposals: readonly Proposal[]; readonly isIncomplete: boolean } {
  const cast = castOf(notes);
  const typed = foldName(spot.typed.replace(/_/g, ' '));
  const idOf = (name: string): string => (spot.kind === 'person' ? notes.idOf(name) : name);
  const all = spot.kind === 'person' ? cast.people : cast.topics.map(({ topic }) => topic);
  throwIfCancelled(token);
  const namesOf = (id: string): readonly string[] => (spot.kind === 'person' ? notes.namesOf(id) : [id]);
  const own = idBeingTyped(notes, document, position, spot);
  const fits = (id: string): boolean => id !== own && namesOf(id).some((name) => fuzzyRank(foldName(name), typed) !== undefined);
  const near = nearNames(document, position.line, spot.kind, idOf);
  const fitting = all.filter(fits);
  const likely = spot.kind === 'person' ? likelihoods(notes, document, position, fitting, near) : topicLikelihoods(fitting, near);
  const ranked = fitting.sort((one, other) => compareAll(likely.get(one)!.order, likely.get(other)!.order) || compare(one, other));
  const shown = ranked.slice(0, mostNames);
  const proposals = shown.map((id) => (spot.kind === 'person' ? personProposal(notes, cast, id, spot, likely.get(id)!) : topicProposal(cast, id, spot)));
  return { proposals, isIncomplete: ranked.length > shown.length };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The half-typed name itself is a tag already; it is no proposal unless it is named elsewhere too. */
function idBeingTyped(notes: Notes, document: Document, { line }: Position, { kind, start }: NameSpot): string | undefined {
  const segment = document.segmentAt(line);
  const local = line - document.segmentStarts[segment]!;
  const tag = document.segments[segment]!.syntax.tags.find((each) => each.kind === kind && each.line === local && each.start === start);
  if (!tag) return undefined;
  const id = kind === 'person' ? notes.idOf(tag.value) : tag.value;
  const isKnown = kind === 'person' ? notes.mentionsOf(id).length > 1 || isToldBy(notes, id) : notes.topicMentions(id).length > 1;
  return isKnown ? undefined : id;
}

function isToldBy(notes: Notes, id: string): boolean {
  return notes.factsOf(id).some(({ role, item }) => role === 'subject' && item.key !== 'alliance');
}

function topicLikelihoods(topics: readonly string[], near: NearNames): ReadonlyMap<string, Likelihood> {
  return new Map(topics.map((topic) => [topic, { order: [Math.abs(near.get(topic) ?? Infinity)], reasons: [] }]));
}

function compareAll(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}

/** Bare tags name a person by the last name where that is enough; brackets hold the full name. */
function personProposal(notes: Notes, cast: Cast, id: string, { bracket }: NameSpot, { reasons }: Likelihood): Proposal {
  const { born, died, memberships } = cast.portrait(id);
  const factions = [...new Set(memberships.map(({ faction }) => faction))];
  const others = otherNames(notes, id);
  const text = bracket ? `@[${writeTag('@', id).replace(/^@\[?|\]$/g, '')}]` : shortTag(notes, id);
  const detail = [lifeWords(born, died), factions.length === 0 ? undefined : listWords(factions, 3), ...reasons].filter((part) => part !== undefined).join(' · ');
  return {
    label: id,
    text,
    filter: filterText(bracket ? '@[' : '@', id, others),
    detail,
    ...(reasons[0] === undefined ? {} : { beside: reasons[0] }),
    ...(others.length === 0 ? {} : { documentation: `Also ${listWords(others, 6)}` }),
  };
}

function shortTag(notes: Notes, id: string): string {
  const endings = nameEndings(id);
  const last = endings[endings.length - 1];
  if (last === undefined) return writeTag('@', id);
  const identity = notes.resolve(last);
  const short = writeTag('@', last);
  return identity.kind === 'one' && identity.id === id && !short.includes('[') ? short : writeTag('@', id);
}

/** Last names come first, since most clients compare beginnings; then the full name and all others. */
function filterText(opening: string, id: string, others: readonly string[]): string {
  const endings = nameEndings(id);
  const last = endings[endings.length - 1];
  return opening + [...(last === undefined ? [] : [last]), id, ...others].join(' ');
}

function topicProposal(cast: Cast, topic: string, { bracket }: NameSpot): Proposal {
  const people = cast.topics.find((each) => each.topic === topic)?.people.length ?? 0;
  const text = bracket ? `#[${writeTag('#', topic).replace(/^#\[?|\]$/g, '')}]` : writeTag('#', topic);
  return { label: topic, text, filter: (bracket ? '#[' : '#') + topic, detail: people === 0 ? '' : `stances of ${countOf(people, 'person', 'people')}` };
}
