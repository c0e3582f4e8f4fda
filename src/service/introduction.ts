import { isAnnotationKey } from '../core/factKey';
import type { Document } from '../core/document';
import type { Segment } from '../core/segment';
import type { Notes, Placed, PlacedFact } from '../core/notes';
import { holderOf, nodeAt, type NodePlace } from '../core/outline';
import type { OutlineNode } from '../core/sense';
import type { Tag } from '../core/tag';
import type { Place } from '../protocol/place';
import { tagLocation } from './place';

/**
 * Where a person is introduced: the heading or item that begins with the person and under which names, life dates or kind are told;
 * else one with any other fact below it; else the first that begins with the person; else the first mention. Looks first in the document
 * that is asked from.
 */
export function introductionOf(notes: Notes, id: string, from: string | undefined): Place | undefined {
  const first = from === undefined ? undefined : introduction(notes, id, from);
  if (first && first.rank === 0) return first.place;
  const anywhere = introduction(notes, id, undefined);
  return (anywhere && first && anywhere.rank >= first.rank ? first : (anywhere ?? first))?.place;
}

/** A place that may introduce somebody; the lower the rank the better. */
interface Candidate {
  readonly place: Place;
  readonly rank: number;
}

/** Facts by which a person is made known. */
const identityKeys: ReadonlySet<string> = new Set(['aka', 'born', 'died', 'kind', 'wikidata']);

function introduction(notes: Notes, id: string, scope: string | undefined): Candidate | undefined {
  let best: Candidate | undefined;
  for (const fact of notes.factsOf(id, scope)) {
    if (fact.role !== 'subject' || isAnnotationKey(fact.item.key)) continue;
    const rank = identityKeys.has(fact.item.key) ? 0 : 1;
    if (best && best.rank <= rank) continue;
    const place = subjectTag(notes, id, fact);
    if (place) best = { place, rank };
    if (rank === 0 && place) break;
  }
  return best ?? firstMention(notes, id, scope);
}

/** The tag in the heading or item above that makes the person the subject of a fact. */
function subjectTag(notes: Notes, id: string, { document, segment, item }: PlacedFact): Place | undefined {
  let at: NodePlace | undefined = holderOf(document, { segment, node: item.node });
  while (at && nodeAt(document, at).leading.subjects.length === 0) at = holderOf(document, at);
  return at && leadingTag(notes, id, document, at);
}

function leadingTag(notes: Notes, id: string, document: Document, place: NodePlace): Place | undefined {
  return tagIn(document, place, ({ kind, value }) => kind === 'person' && notes.idOf(value) === id);
}

function tagIn(document: Document, { segment, node }: NodePlace, isMeant: (tag: Tag) => boolean): Place | undefined {
  const { syntax, sense } = document.segments[segment]!;
  const { block } = sense.nodes[node]!;
  const tag = syntax.tags.slice(syntax.tagStarts[block], syntax.tagStarts[block + 1]).find(isMeant);
  return tag && tagLocation({ document, segment, base: document.segmentStarts[segment]!, item: tag });
}

function firstMention(notes: Notes, id: string, scope: string | undefined): Candidate | undefined {
  const mentions = notes.mentionsOf(id, scope);
  const begins = ({ leading }: OutlineNode): boolean => leading.subjects.some((name) => notes.idOf(name) === id);
  const leading = firstLeading(mentions, begins, ({ kind, value }) => kind === 'person' && notes.idOf(value) === id);
  const place = leading ?? (mentions[0] && tagLocation(mentions[0]));
  return place && { place, rank: leading ? 2 : 3 };
}

/** The tag in the first heading or item that begins with what is meant; rosters introduce nobody. */
function firstLeading(mentions: readonly Placed<Tag>[], begins: (node: OutlineNode) => boolean, isMeant: (tag: Tag) => boolean): Place | undefined {
  let seen: Segment | undefined;
  for (const { document, segment } of mentions) {
    const here = document.segments[segment]!;
    if (here === seen) continue;
    seen = here;
    const node = here.sense.nodes.findIndex((each) => each.kind !== 'paragraph' && !each.roster && begins(each));
    if (node >= 0) return tagIn(document, { segment, node }, isMeant);
  }
  return undefined;
}

/** Where a topic is introduced: the first heading or item that begins with it, else its first mention. */
export function topicIntroduction(notes: Notes, topic: string, from: string | undefined): Place | undefined {
  const mentions = notes.topicMentions(topic, from);
  const known = mentions.length > 0 || from === undefined ? mentions : notes.topicMentions(topic);
  const begins = ({ leading }: OutlineNode): boolean => leading.topic === topic;
  return firstLeading(known, begins, ({ kind, value }) => kind === 'topic' && value === topic) ?? (known[0] && tagLocation(known[0]));
}
