import type { Segment } from './segment';
import { plainText } from './plainText';
import type { Event } from './sense';
import type { Sentence } from './sentence';
import type { Tag } from './tag';

/** What a sentence was read to; all its events share it, lest a sentence of many dates be read as many times. */
interface SentenceText {
  readonly citations: readonly string[];
  /** Without the date that it begins with, for the event of that date. */
  readonly withoutFirst: string;
  readonly whole: string;
  /** The date that it begins with. */
  readonly first: Tag | undefined;
}

const known = new WeakMap<Sentence, SentenceText>();

/** The sentence of an event in plain words; a date that the sentence begins with is left out, for the event tells it. */
export function eventText(segment: Segment, event: Event): string {
  const { first, withoutFirst, whole } = read(segment, event);
  const text = event.tag === first ? withoutFirst : whole;
  return text === '' ? event.tag.value : text;
}

/** Inner texts of the citations in an event's sentence. */
export function eventCitations(segment: Segment, event: Event): readonly string[] {
  return read(segment, event).citations;
}

function read(segment: Segment, event: Event): SentenceText {
  const before = known.get(event.sentence) ?? readSentence(segment, event);
  known.set(event.sentence, before);
  return before;
}

function readSentence({ syntax, sense }: Segment, { node, sentence }: Event): SentenceText {
  const { block } = sense.nodes[node]!;
  const runs = syntax.blocks[block]!.runs.slice(sentence.firstRun, sentence.endRun);
  const from = syntax.tagStarts[block]!;
  const tags = syntax.tags.slice(from + sentence.firstTag, from + sentence.endTag);
  const { lines } = syntax;
  const date = tags.find(({ kind }) => kind === 'date');
  const leads = date?.line === sentence.from.line && /^[\s*_]*$/.test(lines.text(date.line).slice(sentence.from.character, date.start).slice(0, 20));
  const first = leads ? date : undefined;
  const text = (dropped: Tag | undefined): string => {
    return plainText({ lines, runs, tags, from: sentence.from, to: sentence.to }, (each) => (each.kind === 'citation' || each === dropped ? undefined : each.value));
  };
  const whole = text(undefined);
  const citations = tags.filter(({ kind }) => kind === 'citation').map(({ value }) => value);
  return { citations, whole, withoutFirst: first ? text(first) : whole, first };
}
