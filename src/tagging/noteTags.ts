import type { Document } from '../core/document';
import { byteOrderMark } from '../core/syntax';
import type { Notes } from '../core/notes';
import { parse } from '../core/parse';
import { formatDate } from '../dates/format';
import type { HistoricalDate } from '../dates/historicalDate';
import type { DateFinding, Finding, Stretch } from './finding';
import { tagging } from './tagging';

/** A piece of text to put in place of another on the same line. */
export interface TagEdit extends Stretch {
  readonly newText: string;
}

/** The tags that a note lacks, and how to write them. */
export interface NoteTags {
  readonly findings: readonly Finding[];
  /** What the front matter needs so that the dates are read in their language; nothing where English or the front matter does. */
  readonly language: TagEdit | undefined;
}

/**
 * Finds the tags of a note and sees to it that each date tag reads where it stands as it was read here: where the outline does not say what a date leaves
 * out, the tag says it (`October` becomes `{October 1917}`). A date that cannot be told so is left alone.
 */
export function noteTags(document: Document, notes?: Notes): NoteTags {
  const { findings, language } = tagging(document, notes);
  const inLanguage = language === 'en' || document.settings.dates.lang !== undefined ? undefined : languageEdit(document, language);
  const plain = readBack(document, findings, undefined);
  if (plain.every(({ reads }) => reads)) return { findings, language: undefined };
  const first = inLanguage ? readBack(document, findings, inLanguage) : plain;
  const written = first.map(({ finding, reads }) => (reads ? finding : inFull(finding as DateFinding)));
  const second = readBack(document, written, inLanguage);
  return { findings: second.filter(({ reads }) => reads).map(({ finding }) => finding), language: inLanguage };
}

/** All edits of the tags that are wanted, in reading order. */
export function tagEdits(findings: readonly Finding[], language: TagEdit | undefined): readonly TagEdit[] {
  const edits = findings.map(({ line, start, end, tag }) => ({ line, start, end, newText: tag }));
  return language && findings.some(({ kind }) => kind === 'date') ? [language, ...edits] : edits;
}

/** The text of a document with edits made, which come in reading order and do not overlap. Line ends stay as they are. */
export function editedText(document: Document, edits: readonly TagEdit[]): string {
  const lineStarts = startsOfLines(document.text());
  const text = document.text();
  let result = '';
  let at = 0;
  for (const { line, start, end, newText } of edits) {
    result += text.slice(at, lineStarts[line]! + start) + newText;
    at = lineStarts[line]! + end;
  }
  return result + text.slice(at);
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

interface ReadBack {
  readonly finding: Finding;
  /** Whether the tag, once written, says what was found. */
  readonly reads: boolean;
}

/** Reads the note as it will be, tags written. */
function readBack(document: Document, findings: readonly Finding[], language: TagEdit | undefined): readonly ReadBack[] {
  const tagged = parse(document.uri, 0, editedText(document, tagEdits(findings, language)));
  const readings = new Map<string, HistoricalDate | undefined>();
  tagged.segments.forEach(({ sense }, index) => {
    for (const { tag, reading } of sense.dates) readings.set(`${tagged.segmentStarts[index]! + tag.line}:${tag.start}`, reading.ok ? reading.date : undefined);
  });
  const shift = language ? linesOf(language.newText) : 0;
  const moved = new Map<number, number>();
  return findings.map((finding) => {
    const grown = moved.get(finding.line) ?? 0;
    moved.set(finding.line, grown + finding.tag.length - (finding.end - finding.start));
    const place = `${finding.line + shift}:${finding.start + grown}`;
    // Where Markdown sees code, as in a deeply indented outline, no tag is read at all.
    return { finding, reads: finding.kind === 'person' || !readings.has(place) || isSame(readings.get(place), finding.when) };
  });
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}

function isSame(read: HistoricalDate | undefined, found: HistoricalDate): boolean {
  return read !== undefined && read.earliest === found.earliest && read.latest === found.latest && read.kind === found.kind;
}

/** The date with what it leaves out: its year, or all of it in other words. */
function inFull(finding: DateFinding): DateFinding {
  const words = formatDate(finding.when);
  const year = /\d{1,4}(?: BC)?$/.exec(words)?.[0];
  const isPart = year !== undefined && /\p{L}/u.test(finding.text) && finding.when.against !== undefined && !/\d{3}/.test(finding.text) && !/later|same|next|following/i.test(finding.text);
  return { ...finding, tag: isPart ? `{${finding.text}${/^\p{L}+\.? \d{1,2}$/u.test(finding.text) ? ',' : ''} ${year}}` : `{${words}}` };
}

/** `lang:` in the front matter, which is begun where there is none. */
function languageEdit(document: Document, language: string): TagEdit {
  const { frontMatter, segments } = document;
  const ending = segments[0]?.syntax.lines.lineEnd(0) ?? '\n';
  if (frontMatter.lineCount > 0) return { line: 1, start: 0, end: 0, newText: `lang: ${language}${ending}` };
  const start = byteOrderMark(document.lineText(0));
  return { line: 0, start, end: start, newText: `---${ending}lang: ${language}${ending}---${ending}` };
}
