import type { NotesQuestion } from '../protocol/asOf';
import type { FromPositions } from '../protocol/positionsPage';
import { isRecord, readReveal, readSpanMoved } from './webviewMessages';

/** More than any table holds that a person would paste. */
const longestCopy = 5_000_000;
const longestDate = 500;

/** A message from the page of positions with every field checked, or undefined for anything else. */
export function readPositionsMessage(message: unknown): FromPositions | undefined {
  if (!isRecord(message)) return undefined;
  switch (message['type']) {
    case 'ready':
      return { type: 'ready', ...readQuestion(message) };
    case 'ask':
      return { type: 'ask', ...readQuestion(message) };
    case 'span':
    case 'tie':
      return readSpanMoved(message);
    case 'copy': {
      const { format, text } = message;
      const isCopy = (format === 'markdown' || format === 'csv') && typeof text === 'string' && text.length <= longestCopy;
      return isCopy ? { type: 'copy', format, text } : undefined;
    }
    case 'reveal':
      return readReveal(message);
    default:
      return undefined;
  }
}

function readQuestion({ scope, at, since }: Readonly<Record<string, unknown>>): NotesQuestion {
  return { scope: scope === 'all' ? 'all' : 'document', ...(isDate(at) ? { at } : {}), ...(isDate(since) ? { since } : {}) };
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestDate;
}
