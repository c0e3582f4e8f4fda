import type { DateSettings } from '../dates/dateReading';
import type { HistoricalDate } from '../dates/historicalDate';
import { readDate } from '../dates/readDate';
import { DateRole, dateWordsOf, type DateWords } from './dateWords';
import { judgeDate } from './dateJudge';
import { isAbbreviation, leadsPassage, signMayClose, type Piece } from './datePiece';
import type { DateFinding } from './finding';
import type { Passage } from './passages';
import { Timeline } from './timeline';

/** Finds the dates in passages, in reading order. */
export function spotDates(passages: readonly Passage[], settings: DateSettings): readonly DateFinding[] {
  const spotter = new DateSpotter(settings);
  return passages.flatMap((passage) => spotter.spot(passage));
}

const piecePattern = /\p{Nd}+(?:(?=\p{L})(?:st|nd|rd|th|s|er|ère|re|e|è|ème|º|ª|°|й|го|е|х|ые|ых|ом)(?![\p{L}\p{M}]))?|[\p{L}\p{M}]+|[^\s]/gu;

/** No date is longer. */
const mostPieces = 16;

class DateSpotter {
  private readonly words: DateWords;
  private readonly timeline = new Timeline();

  constructor(private readonly settings: DateSettings) {
    this.words = dateWordsOf(settings.lang?.slice(0, 2) ?? 'en');
  }

  spot(passage: Passage): readonly DateFinding[] {
    const found: DateFinding[] = [];
    const pieces = this.piecesOf(passage);
    this.timeline.enter(passage);
    for (let at = 0; at < pieces.length; ) {
      const longest = this.mayOpen(pieces, at) ? this.readAt(passage, pieces, at) : undefined;
      if (longest) {
        found.push(longest.finding);
        this.timeline.pass(longest.finding.when, passage, found.length === 1 && longest.leads);
      }
      at = longest?.next ?? at + 1;
    }
    return found;
  }

  private piecesOf({ text, start, end }: Passage): readonly Piece[] {
    const pieces: Piece[] = [];
    for (const match of text.slice(start, end).matchAll(piecePattern)) {
      const [word] = match;
      const kind = /^\p{Nd}/u.test(word) ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'sign';
      pieces.push({ text: word, start: start + match.index, end: start + match.index + word.length, roles: this.rolesOf(word, kind), kind });
    }
    return pieces;
  }

  private rolesOf(word: string, kind: Piece['kind']): number {
    const { inside, opens } = DateRole;
    if (kind === 'number') return inside | opens;
    if (kind === 'sign') return insideSigns.test(word) ? inside : 0;
    const roles = this.words.get(word.toLowerCase()) ?? 0;
    return roles === 0 && /^[IVX]{1,6}(?:e|er|th|st|nd|rd)?$/.test(word) ? inside | opens : roles;
  }

  private mayOpen(pieces: readonly Piece[], at: number): boolean {
    const { roles, kind, start, text } = pieces[at]!;
    const isOne = indefinite.test(text) && ((pieces[at + 1]?.roles ?? 0) & DateRole.unit) !== 0;
    if ((roles & DateRole.opens) === 0 && !isOne) return false;
    const before = pieces[at - 1];
    // Part of a word or a number that began earlier: `M16`, `1,924`, `3.14`.
    if (before !== undefined && before.end === start && (before.kind !== 'sign' || (kind === 'number' && /[.,:/'’_]/.test(before.text) && pieces[at - 2]?.end === before.start && pieces[at - 2]?.kind === 'number'))) return false;
    return true;
  }

  /** The longest date that begins at a piece. */
  private readAt(passage: Passage, pieces: readonly Piece[], at: number): { readonly finding: DateFinding; readonly next: number; readonly leads: boolean } | undefined {
    for (let end = this.reach(pieces, at); end > at; end--) {
      if (!this.mayClose(pieces, at, end - 1)) continue;
      const finding = this.read(passage, pieces, at, end);
      if (finding) return { finding, next: end, leads: leadsPassage(pieces, at) };
    }
    return undefined;
  }

  /** Index of the piece behind all that may belong to a date from here on. */
  private reach(pieces: readonly Piece[], at: number): number {
    let end = at + 1;
    let open = 0;
    for (; end < pieces.length && end < at + mostPieces; end++) {
      const piece = pieces[end]!;
      const before = pieces[end - 1]!;
      if ((piece.roles & DateRole.inside) === 0) break;
      if (piece.start - before.end > 1) break;
      if (piece.text === '(') open++;
      if (piece.text === ')' && --open < 0) break;
      if (before.text === '.' && piece.start > before.end && !isAbbreviation(pieces[end - 2], piece)) break;
    }
    return end;
  }

  private mayClose(pieces: readonly Piece[], at: number, last: number): boolean {
    const { kind, text, roles, end } = pieces[last]!;
    const next = pieces[last + 1];
    if (next?.start === end && next.kind !== 'sign') return false;
    if (kind === 'sign') return signMayClose(pieces, at, last);
    if (kind === 'word' && (roles & (DateRole.hollow | DateRole.joins)) !== 0 && (roles & (DateRole.names | DateRole.month)) === 0) return false;
    if (next?.start === end && /^['’]$/.test(next.text) && pieces[last + 2]?.start === next.end && !/^s$/i.test(pieces[last + 2]!.text)) return false;
    return text !== '';
  }

  private read(passage: Passage, pieces: readonly Piece[], at: number, end: number): DateFinding | undefined {
    const parts = pieces.slice(at, end);
    const [from, to] = [parts[0]!.start, parts[parts.length - 1]!.end];
    const text = passage.text.slice(from, to);
    const written = this.spelledOut(text, passage);
    const reading = readDate(written, { ...this.timeline.context(passage), settings: this.settings });
    if (!reading.ok) return undefined;
    const surroundings = { before: pieces[at - 1], next: pieces[end], first: leadsPassage(pieces, at) };
    const certainty = judgeDate({ passage, parts, text, from, to, date: reading.date, contextual: reading.contextual, settings: this.settings, ...surroundings });
    if (!certainty) return undefined;
    if (this.isOpenByChance(reading.date, parts[0]!) || isPrepositionBehind(reading.date, parts, pieces[end])) return undefined;
    return this.trimmed({ kind: 'date', line: passage.line, start: from, end: to, text, tag: `{${written}}`, certainty, when: reading.date }, passage);
  }

  /** What a text that EDTF or a later age would read otherwise is meant as in prose: `1933-34` as two years, `421` after `422 BC` as 421 BC. */
  private spelledOut(text: string, passage: Passage): string {
    const years = /^(\d\d)(\d\d)-(\d\d)$/.exec(text);
    if (years && Number(years[3]) > Number(years[2]) && (Number(years[3]) > 12 || Number(years[1]) < 20)) return Number(years[3]) > 12 ? text.replace('-', '–') : `${years[1]}${years[2]}–${years[1]}${years[3]}`;
    return /^\d{2,3}$/.test(text) && this.timeline.countsDown(passage) ? `${text} BC` : text;
  }

  /** `du 4 août`, `alla fine di maggio`, `from 1625`: a preposition that is no part of the date, though a span may begin with it. */
  private isOpenByChance({ kind, openStart, openEnd }: HistoricalDate, { text, roles }: Piece): boolean {
    if (kind !== 'span' || (roles & DateRole.joins) === 0) return false;
    return (openStart === 'open' && (roles & DateRole.until) === 0) || (openEnd === 'open' && !openingWords.has(text.toLowerCase()));
  }

  /** Without the words in front that change nothing: the `from` of `from 1921 to 1924`, the `on` of `on 5 May`. */
  private trimmed(finding: DateFinding, passage: Passage): DateFinding {
    const lead = /^\p{L}+\.?['’]?\s*(?=[\p{L}\p{Nd}])/u.exec(finding.text)?.[0];
    if (lead === undefined || !finding.tag.includes(finding.text)) return finding;
    const text = finding.text.slice(lead.length);
    const reading = readDate(text, { ...this.timeline.context(passage), settings: this.settings });
    if (!reading.ok || !isAlike(reading.date, finding.when)) return finding;
    return this.trimmed({ ...finding, start: finding.start + lead.length, text, tag: `{${text}}`, when: reading.date }, passage);
  }
}

/** `in spring 1870 on the Prussian`: a preposition of what follows, where `from 1870 on` and `1870 on,` mean that it went on. */
function isPrepositionBehind({ openEnd }: HistoricalDate, parts: readonly Piece[], next: Piece | undefined): boolean {
  const last = parts[parts.length - 1]!;
  return openEnd === 'open' && last.text === 'on' && (parts[0]!.roles & DateRole.joins) === 0 && next !== undefined && !/^[,.;:)]$/.test(next.text);
}

/** Whether two readings say the same. */
function isAlike(one: HistoricalDate, other: HistoricalDate): boolean {
  return one.earliest === other.earliest && one.latest === other.latest && one.kind === other.kind && one.approximate === other.approximate && one.uncertain === other.uncertain && one.openStart === other.openStart && one.openEnd === other.openEnd;
}

/** `a month later`. */
const indefinite = /^(?:an?|eine?n?|une?|una?)$/iu;

/** Words that begin an open span and say so: `since`, `desde`; `from` and `von` alone begin what may be anything. */
const openingWords = new Set(['seit', 'ab', 'since', 'desde', 'dal', 'dalla', 'dall', 'depuis', 'с', 'со']);

const insideSigns = /^[-–—‐‑/.,()?~’']$/u;
