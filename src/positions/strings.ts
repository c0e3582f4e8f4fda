import { axisSentences, pageWords, type PageWords } from '../picture/pageWords';
import { type EraStyle } from '../picture/ticks';

/**
 * Every sentence and word that the page shows, in English; these are also the keys of the translations that the editor
 * side sends. Words in braces are filled in.
 */
export const sentences = [
  'Positions',
  'Power struggle',
  'Positions as of {date}',
  'As of {date}',
  'As of',
  'Same span of time in timeline and storylines',
  'Arrow keys move the date, Delete shows all times.',
  'Any date that notes may hold, such as {example}',
  'Date of the positions',
  'Change {number} of {count}',
  'Between changes',
  'Previous change',
  'Next change',
  'Marked: what has changed since {date}',
  'Scope',
  'This document',
  'All notes',
  'Hide the absent',
  'Hides those who are dead or not yet born at the date',
  'Copy as Markdown',
  'Copy as CSV',
  'Copied as Markdown.',
  'Copied as CSV.',
  'Person',
  'Faction',
  'Office',
  'Alliance',
  'No faction',
  '{count} people',
  'One person',
  'certain',
  'possible',
  'last known',
  'new',
  'changed',
  'no longer',
  'changed sides',
  'not told',
  'dead',
  'not yet born',
  'perhaps alive',
  'group',
  'Before, {date}: {positions}',
  'Since {date}: new',
  'Sources: {sources}',
  'Nobody has taken a position yet. Write a fact line under a person, for example {example}, and it appears here.',
  'Nobody is left to show as of this date.',
  'The notes are being read…',
  'The page cannot read what the editor sent. Reload the window; if that does not help, please report it.',
  'Arrow keys go from cell to cell, Enter shows the line in the notes, Space shows it and stays here.',
  'Zoom in',
  'Zoom out',
  'Fit all',
  'Lines of people in time. Tab goes through them, Enter shows one in the notes, arrow keys move the view, plus and minus zoom, Home fits all, Escape and then Tab leaves.',
  'Nobody has belonged to a faction, an alliance or an office yet, so no lines can be drawn.',
  'faction',
  'alliance',
  'office',
  'expulsion',
  'life',
  '{person}: {when}.',
  ...axisSentences,
] as const;

export type Sentence = (typeof sentences)[number];

/** The page's words in the user's language. */
export type Words = PageWords<Sentence>;

/** English wherever a translation is missing. */
export function wordsOf(strings: Readonly<Record<string, string>>, eraStyle: EraStyle): Words {
  return pageWords<Sentence>(strings, eraStyle);
}
