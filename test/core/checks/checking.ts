import assert from 'node:assert/strict';
import { checkDocument } from '../../../src/core/checks/checkDocument';
import type { CheckCode, Finding } from '../../../src/core/checks/finding';
import { notesOf } from '../note';

/** What the checks find in the first of some notes. */
export function findings(...texts: readonly string[]): readonly Finding[] {
  return checkDocument(notesOf(...texts), 'file:///note1.annals');
}

/** That one check, and no other, fires on these lines (counted from 1) of a note. */
export function fires(code: CheckCode, text: string, ...lines: readonly number[]): void {
  assert.deepEqual(findings(text).map((each) => [each.code, each.place.line + 1]), lines.map((line) => [code, line]), text);
}

export function silent(...texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(findings(text).map(({ code, message }) => `${code}: ${message}`), [], text);
}

/** A person with facts, one line each, as a note whose second line is the first fact. */
export function person(name: string, ...facts: readonly string[]): string {
  return `- @[${name}]\n${facts.map((fact) => `  - ${fact}\n`).join('')}`;
}
