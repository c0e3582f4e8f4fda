import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { canonicalEdtf } from '../../src/dates/canonical';
import type { Finding } from '../../src/tagging/finding';
import { editedText, noteTags, tagEdits } from '../../src/tagging/noteTags';

/** What is found in a note; other notes make people known. */
export function findingsIn(text: string, ...others: readonly string[]): readonly Finding[] {
  const notes = new Notes();
  others.forEach((other, index) => {
    notes.set(parse(`other${index}`, 1, other));
  });
  const document = parse('note', 1, text);
  notes.set(document);
  return noteTags(document, notes).findings;
}

/** Dates as `text = EDTF`. */
export function datesIn(text: string): readonly string[] {
  return findingsIn(text).flatMap((finding) => (finding.kind === 'date' ? [`${finding.text} = ${canonicalEdtf(finding.when)}`] : []));
}

/** People as they stand in the note; with the full name behind where that differs: `Stalin = Joseph Stalin`. */
export function peopleIn(text: string, ...others: readonly string[]): readonly string[] {
  return findingsIn(text, ...others).flatMap((finding) => (finding.kind === 'person' ? [finding.text === finding.person ? finding.text : `${finding.text} = ${finding.person}`] : []));
}

/** The note with all its tags. */
export function tagged(text: string): string {
  const document = parse('note', 1, text);
  const { findings, language } = noteTags(document);
  return editedText(document, tagEdits(findings, language));
}
