import type { TimelineStrings } from '../protocol/pageWords';
import { timelineItemKinds } from '../slices/columns';
import { legendSentences } from '../picture/legendSamples';
import { axisSentences, pageWords, type PageWords } from '../picture/pageWords';
import { type EraStyle } from '../picture/ticks';

/**
 * Every sentence and word that the panel shows, in English; these are also the keys of the translations that the editor
 * side sends. Words in braces are filled in.
 */
export const sentences = [
  'Timeline',
  'Timeline of {title}',
  'Chronicle',
  'Chronicle of {title}',
  'Reads everything in the order of time, with the dates in the margin',
  'Entries in the order of time. Up and down go through them, Enter shows one in the notes, a slash finds.',
  'Notes…',
  'Shows these notes alone, chosen files, or all notes',
  'Colours',
  'Of factions',
  'Of people',
  'Of topics',
  'Of positions',
  'Of files',
  'Grey: all others',
  'Lanes',
  'By person',
  'By faction',
  'By office',
  'By topic',
  'By section',
  'By file',
  'One lane',
  'Zoom in',
  'Zoom out',
  'Fit all',
  'Legend',
  'Time…',
  'How time is shown',
  'Second axis',
  'None',
  'Julian (Old Style)',
  'French Republican',
  'Islamic (AH)',
  'Hebrew (AM)',
  'From the founding of Rome (AUC)',
  'These notes name no calendar but the Gregorian one.',
  'As of',
  'Same span of time in timeline and storylines',
  'Shows all views as of a date (A)',
  'Arrow keys move the date, Delete shows all times.',
  'Others',
  'No section',
  'Nothing is dated yet. Write a date in braces, for example {example}, and it appears here.',
  'The notes are being read…',
  'The timeline cannot read what the editor sent. Reload the window; if that does not help, please report it.',
  'Items in time. Tab goes through them, Enter shows one in the notes, arrow keys move the view, plus and minus zoom, Home fits all, less-than and greater-than move the selected item in time, A shows all views as of its date, a slash finds, Escape and then Tab leaves.',
  'Find',
  'Find in the timeline',
  'Enter: next, Shift+Enter: previous',
  'Nothing found',
  '{place} of {count}',
  'Filter',
  'Person',
  'Faction',
  'Topic',
  'Source',
  'Certainty',
  'Certain',
  'Approximate or uncertain',
  'Any',
  'Text',
  'Show all',
  'Order…',
  'Order and fold lanes',
  'Sort',
  'As in the notes',
  'By name',
  'By first date',
  'By hand',
  'Fold all',
  'Unfold all',
  'Fold {lane}',
  'Unfold {lane}',
  'Move {lane} up',
  'Move {lane} down',
  'and {count} more',
  '{count} items',
  'One item',
  'and {count} more; zoom in to part them',
  'Zoom in on these',
  'Selected: {item}',
  'From {from} to {to}, {items}',
  'Sources: {sources}',
  'At the cursor: {item}',
  'uncertain',
  'approximate',
  ...timelineItemKinds,
  ...legendSentences,
  ...axisSentences,
] as const;

export type Sentence = (typeof sentences)[number];

/** The panel's words in the user's language. */
export type Words = PageWords<Sentence>;

/** English wherever a translation is missing. */
export function wordsOf(strings: TimelineStrings, eraStyle: EraStyle): Words {
  return pageWords<Sentence>(strings, eraStyle);
}

export function countOfItems(words: Words, count: number): string {
  return count === 1 ? words.say('One item') : words.say('{count} items', { count });
}
