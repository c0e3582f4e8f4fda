import { type View } from '../picture/scale';
import type { ShowSpan } from '../protocol/span';

/** Whether something that came in a message is what it has to be. */
export type Check = (value: unknown) => boolean;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Translations that are text; the rest is shown in English. */
export function readStrings(value: Record<string, unknown>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => isString(entry[1])));
}

export function isList(value: unknown, check: Check): boolean {
  return Array.isArray(value) && value.every(check);
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export function isDay(value: unknown): boolean {
  return value === null || isWhole(value);
}

/** What the editor side says of the span of time that views show together; absent where it is broken. */
export function readShowSpan({ isTied, span }: Record<string, unknown>): ShowSpan | undefined {
  if (typeof isTied !== 'boolean' || (span !== undefined && !isView(span))) return undefined;
  return { type: 'span', isTied, ...(span && { span: { from: span.from, to: span.to } }) };
}

/** A stretch of time with a length. */
export function isView(value: unknown): value is View {
  if (!isRecord(value)) return false;
  const { from, to } = value;
  return typeof from === 'number' && typeof to === 'number' && Number.isFinite(from) && Number.isFinite(to) && from < to;
}
