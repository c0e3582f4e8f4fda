import type { Notes, Placed } from '../core/notes';
import type { Fact } from '../core/sense';
import { factWhen, personWords, withDate } from './factWords';
import { clip, list, paragraph, type RichText, type Span } from './richText';
import { countOf } from './words';

const mostStances = 12;
const longestStance = 200;

/** Who thought what of an issue, from the earliest stance to the latest. */
export function topicHover(notes: Notes, topic: string): RichText {
  const stances = byDate(notes.factsOn(topic).filter(({ item }) => item.key === 'stance' && item.value !== ''));
  const mentions = notes.topicMentions(topic).length;
  const title = paragraph({ strong: topic }, stances.length === 0 ? '' : ': who thought what');
  const lines = stances.slice(0, mostStances).map((fact) => stanceLine(notes, fact));
  const rest = stances.length - lines.length;
  if (rest > 0) lines.push([{ emphasis: `and ${countOf(rest, 'more stance')}` }]);
  const named = paragraph({ emphasis: mentions === 1 ? 'Named once.' : `Named ${countOf(mentions, 'time')}.` });
  return lines.length === 0 ? [title, named] : [title, list(lines), named];
}

function stanceLine(notes: Notes, { item }: Placed<Fact>): readonly Span[] {
  const who = item.subjects.length === 0 ? 'Somebody' : personWords(notes, item.subjects);
  return [{ strong: who }, `: ${withDate(clip(item.value, longestStance), factWhen(item))}`];
}

/** Stances in the order of their dates, undated ones last. */
function byDate(facts: readonly Placed<Fact>[]): readonly Placed<Fact>[] {
  const start = ({ item }: Placed<Fact>): number => item.when?.earliest ?? Infinity;
  return [...facts].sort((one, other) => (start(one) === start(other) ? 0 : start(one) - start(other)));
}
