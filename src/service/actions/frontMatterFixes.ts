import type { Document } from '../../core/document';
import { update } from '../../core/update';
import { notesEdit } from '../notesEdit';
import type { Ailing, Fix } from './fix';
import type { Judgement } from './judgement';

/** Another text for a line of the front matter. */
interface Rewriting {
  readonly title: string;
  readonly line: number;
  readonly text: string;
}

/** Ways to write a line so that it can be read: a value in quotes, a quote or bracket closed, spaces for tabs, a setting as it may have been meant. */
export function frontMatterFixes(ailing: Ailing): readonly Fix[] {
  const { document, problem } = ailing;
  const lines = linesNear(document, problem.range.start.line);
  const ways = lines.flatMap((line) => rewritings(document.lineText(line)).map((text) => ({ title: `Write “${text.trim()}”`, line, text })));
  return ways.filter((way) => mends(ailing, way)).map((way) => ({ title: way.title, changes: [changeOf(document, way)] }));
}

/** What cannot be mended may be kept as a comment. */
export function frontMatterJudgements(ailing: Ailing): readonly Judgement[] {
  const { document, problem } = ailing;
  const { line } = problem.range.start;
  const way = { title: 'Turn this line into a comment', line, text: `# ${document.lineText(line)}` };
  return mends(ailing, way) ? [{ kind: 'change', title: way.title, edit: notesEdit([{ document, ...changeOf(document, way), note: { id: 'action', label: way.title } }]) }] : [];
}

/** The line itself and, since YAML is often puzzled by the line before, that one. */
function linesNear({ frontMatter: { lineCount } }: Document, line: number): readonly number[] {
  return [line, line - 1].filter((each) => each > 0 && each < lineCount - 1);
}

function rewritings(text: string): readonly string[] {
  const [, key = '', value = ''] = /^(\s*[\w -]+:)\s*(.*?)\s*$/.exec(text) ?? [];
  const found = [...(/^\s*\t/.test(text) ? [text.replace(/^\s+/, '')] : []), ...(value === '' ? [] : [...settingValues(key.trim(), value), ...closed(value), quoted(value)].map((each) => `${key} ${each}`))];
  return [...new Set(found)].filter((each) => each !== text);
}

function quoted(value: string): string {
  return `"${value.replace(/^["']|["']$/g, '').replace(/[\\"]/g, '\\$&')}"`;
}

const closings: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

function closed(value: string): readonly string[] {
  const closing = closings[value[0]!];
  return closing === undefined || (value.length > 1 && value.endsWith(closing)) ? [] : [value + closing];
}

const languageNames: Readonly<Record<string, string>> = {
  english: 'en', german: 'de', deutsch: 'de', french: 'fr', français: 'fr', italian: 'it', italiano: 'it', spanish: 'es', español: 'es', russian: 'ru', русский: 'ru', latin: 'la',
};
const calendars = ['julian', 'gregorian'];

/** Values that a setting may have been meant to have. */
function settingValues(key: string, value: string): readonly string[] {
  const words = value.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (key === 'lang:') return words.map((word) => languageNames[word] ?? word);
  if (key === 'calendar:') return calendarValues(value, words);
  const years = /\d{1,4}/.exec(value)?.[0];
  return key === 'circa:' && years !== undefined ? [`${years} years`] : [];
}

function calendarValues(value: string, words: readonly string[]): readonly string[] {
  const day = /\d{4}-\d\d-\d\d/.exec(value)?.[0];
  const meant = calendars.find((name) => words.some((word) => word.startsWith(name.slice(0, 4))));
  return [...(day !== undefined && meant !== 'gregorian' ? [`julian until ${day}`] : []), ...(meant === undefined ? [] : [meant])];
}

/** Whether the front matter has fewer problems with the line written otherwise, and the same message no more. */
function mends({ document, problem }: Ailing, way: Rewriting): boolean {
  const { range, newText } = changeOf(document, way);
  const after = update(document, document.version, [{ range, text: newText }]).frontMatter.problems;
  const severe = (problems: typeof after): number => problems.filter(({ severity }) => severity === 'error').length;
  const { problems: before } = document.frontMatter;
  return !after.some(({ message, line }) => message === problem.message && line === problem.range.start.line) && severe(after) <= severe(before) && (after.length < before.length || severe(after) < severe(before));
}

function changeOf(document: Document, { line, text }: Rewriting) {
  return { range: { start: { line, character: 0 }, end: { line, character: document.lineText(line).length } }, newText: text };
}
