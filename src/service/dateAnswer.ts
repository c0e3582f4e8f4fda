import type { Document, Position } from '../core/document';
import { whenAt } from '../core/lookup';
import type { DateAnswer } from '../protocol/asOf';
import { readAsked } from './askedDate';
import { asOfDate } from './changeDates';

/** How a document reads a date, or of which date its line at a position tells. */
export function answerDate(document: Document, question: { readonly text: string } | { readonly position: Position }): DateAnswer {
  if ('position' in question) {
    const date = whenAt(document, question.position);
    return date ? { date: asOfDate(date) } : {};
  }
  const reading = readAsked(document, question.text);
  return reading.ok ? { date: asOfDate(reading.date) } : { problem: reading.problem.message };
}
