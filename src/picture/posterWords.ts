import { civil } from '../dates/days';
import type { TimelineData } from '../protocol/timeline';
import type { LaneMode } from '../protocol/timelineState';
import { axisSentences, type AxisSentence, pageWords, type PageWords } from './pageWords';
import { timelineItemKinds } from '../slices/columns';
import { legendSentences, type LegendSentence } from './legendSamples';
import { type View } from './scale';
import { type EraStyle, historicalYear, yearLabel } from './ticks';

/** What posters, tables and chronicles say in English beside the notes' own words, which are also the keys of the translations. */
export const posterSentences = [
  'Timeline',
  'Others',
  'No section',
  '{count} items',
  'One item',
  'From {from} to {to}, {items}',
  'Several items in one place',
  'From the notes {file}, drawn with Annals',
  'Drawn with Annals',
  'approximate',
  'uncertain',
  ...timelineItemKinds,
  'Date',
  'Begins at the earliest',
  'Begins at the latest',
  'Ends at the earliest',
  'Ends at the latest',
  'Doubt',
  'Kind',
  'Text',
  'People',
  'Faction',
  'Topic',
  'Section',
  'Sources',
  'Line',
] as const;

export type PosterSentence = (typeof posterSentences)[number] | LegendSentence | AxisSentence;

export type PosterWords = PageWords<PosterSentence>;

/** All that may have to be translated for a poster. */
export const allPosterSentences: readonly PosterSentence[] = [...posterSentences, ...legendSentences, ...axisSentences];

/** English wherever a translation is missing. */
export function posterWords(strings: Readonly<Record<string, string>>, eraStyle: EraStyle): PosterWords {
  return pageWords<PosterSentence>(strings, eraStyle);
}

/** From which year to which a view reaches, its end not included, and how many items are in it. */
export function extentWords(view: View, items: number, words: PosterWords): string {
  const year = (day: number): string => yearLabel(historicalYear(civil(Math.floor(day)).year), true, words.eraStyle);
  const count = items === 1 ? words.say('One item') : words.say('{count} items', { count: items });
  return words.say('From {from} to {to}, {items}', { from: year(view.from), to: year(Math.ceil(view.to) - 1), items: count });
}

export function titleWords({ title }: TimelineData, words: PosterWords): string {
  return title === '' ? words.say('Timeline') : title;
}

/** The name of the lane of what belongs to no other; absent where there is but one lane. */
export function restTitle(mode: LaneMode, words: PosterWords): string | undefined {
  return mode === 'single' ? undefined : words.say(mode === 'section' ? 'No section' : 'Others');
}
