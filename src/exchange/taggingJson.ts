import type { Certainty, Finding } from '../tagging/finding';
import { whenJson } from './jsonDate';
import type { WhenJson } from './jsonShape';

/** A date or a person that plain notes hold. Lines and columns count from 1, columns in UTF-16 units. */
export interface FindingJson {
  readonly kind: 'date' | 'person';
  /** As it stands in the note. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Of a date: how it is read. */
  readonly when?: WhenJson;
  /** Of a person: the full name, as far as the notes tell it. */
  readonly person?: string;
  readonly certainty: Certainty;
  /** There where several files were read together. */
  readonly file?: string;
}

export interface TaggingJson {
  /** In reading order. */
  readonly findings: readonly FindingJson[];
}

export function findingJson(finding: Finding, file?: string): FindingJson {
  const { kind, text, line, start, certainty } = finding;
  const read = finding.kind === 'date' ? { when: whenJson(finding.when) } : { person: finding.person };
  return { kind, text, line: line + 1, column: start + 1, ...read, certainty, ...(file === undefined ? {} : { file }) };
}
