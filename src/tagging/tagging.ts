import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import type { DateSettings } from '../dates/dateReading';
import { withoutAttributions } from './attributions';
import { spotDates } from './dateSpotter';
import { dateWordsOf } from './dateWords';
import { inReadingOrder, type Finding } from './finding';
import { knownPeopleOf, nobodyKnown } from './knownPeople';
import { languageOf } from './noteLanguage';
import { passagesOf } from './passages';
import { spotPeople } from './personSpotter';

/** What a note holds that is not tagged yet. */
export interface Tagging {
  /** In reading order; none overlaps another. */
  readonly findings: readonly Finding[];
  /** The language that dates were read in besides English. */
  readonly language: string;
}

/** Finds the dates and the people in the plain text of a note, with the people of all notes known. Time is linear in the text. */
export function tagging(document: Document, notes?: Notes): Tagging {
  const { authors, passages } = withoutAttributions(passagesOf(document));
  const language = document.settings.dates.lang ?? languageOf(passages);
  const settings: DateSettings = language === 'en' ? document.settings.dates : { ...document.settings.dates, lang: language };
  const short = language.slice(0, 2);
  const dates = spotDates(passages, settings);
  const people = spotPeople(passages, { language: short, dateWords: dateWordsOf(short), known: notes ? knownPeopleOf(notes) : nobodyKnown, authors });
  return { findings: withoutOverlap([...dates, ...people]), language };
}

/** In reading order, each finding where no other one is; a name inside a date, as the `August` of it, is none. */
function withoutOverlap(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of [...findings].sort(inReadingOrder)) {
    const last = kept[kept.length - 1];
    if (last === undefined || last.line < finding.line || last.end <= finding.start) kept.push(finding);
    else if (last.kind === 'person' && finding.kind === 'date') kept[kept.length - 1] = finding;
  }
  return kept;
}
