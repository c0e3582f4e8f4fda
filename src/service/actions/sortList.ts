import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../../core/document';
import { eventText } from '../../core/eventText';
import { nodeOn } from '../../core/lookup';
import { holderOf, lineOf, nodeAt, type NodePlace } from '../../core/outline';
import { update } from '../../core/update';
import { canonicalEdtf } from '../../dates/canonical';
import type { Insertion } from '../factInsertion';
import { endOf } from '../factInsertion';
import { editOf, type NotesAction } from './action';

/** Puts the list that a range begins in, or one around it, in the order of time. */
export function sortListActions(document: Document, { start }: Range): readonly NotesAction[] {
  const change = sortedList(document, start.line);
  const title = 'Sort this list by date';
  return change ? [{ title, kind: 'source.sortList.annals', edit: editOf(document, title, [change]) }] : [];
}

/**
 * The list around a line with its items, and all that these hold, in the order of their dates; undated ones stay behind the one before. Nothing where it is in
 * order, and where any date or fact would then be read as something else, as `{two days later}` would.
 */
export function sortedList(document: Document, line: number): Insertion | undefined {
  for (let place = nodeOn(document, line); place; place = holderOf(document, place)) {
    if (nodeAt(document, place).kind !== 'item') continue;
    const change = sorted(document, itemsBeside(document, place));
    if (change && saysTheSame(document, change)) return change;
  }
  return undefined;
}

/** An item of a list: its lines, and the first day on which it may have been. */
interface Item {
  readonly first: number;
  /** Last line, without blank lines after it. */
  readonly last: number;
  readonly earliest: number | undefined;
}

/** The items of one list, from the top down: those of the same holder with nothing but blank lines between them. */
function itemsBeside(document: Document, place: NodePlace): readonly Item[] {
  const holder = holderOf(document, place);
  const key = (at: NodePlace | undefined): string => (at ? `${at.segment}:${at.node}` : '');
  const own = lineOf(document, place);
  let items: Item[] = [];
  for (const at of nodesOf(document)) {
    const { kind, when } = nodeAt(document, at);
    if (kind !== 'item' || key(holderOf(document, at)) !== key(holder)) continue;
    const block = document.segments[at.segment]!.syntax.blocks[nodeAt(document, at).block]!;
    const base = document.segmentStarts[at.segment]!;
    const item = { first: base + block.line, last: base + block.endLine, earliest: when?.earliest };
    const before = items.at(-1);
    if (before && !isBlankBetween(document, before.last, item.first)) {
      if (before.last >= own) break;
      items = [];
    }
    items.push(item);
  }
  return items.some(({ first, last }) => first <= own && own <= last) ? items : [];
}

function nodesOf({ segments }: Document): readonly NodePlace[] {
  return segments.flatMap(({ sense }, segment) => sense.nodes.map((_, node) => ({ segment, node })));
}

function isBlankBetween(document: Document, from: number, to: number): boolean {
  for (let line = from + 1; line < to; line++) if (document.lineText(line).trim() !== '') return false;
  return true;
}

function sorted(document: Document, items: readonly Item[]): Insertion | undefined {
  let day = -Infinity;
  const dated = items.map((item, index) => ({ item, index, day: (day = item.earliest ?? day) }));
  const order = [...dated].sort((one, other) => (one.day === other.day ? one.index - other.index : one.day - other.day));
  if (items.length < 2 || order.every(({ index }, at) => index === at)) return undefined;
  const markers = items.map(({ first }) => /^\s*\d+[.)]/.exec(document.lineText(first))?.[0]);
  if (markers.some((marker) => marker?.length !== markers[0]?.length)) return undefined;
  const texts = order.map(({ item }, at) => [...linesOf(document, item, markers[at]), ...gapAfter(document, items, at)]).flat();
  const last = items.at(-1)!.last;
  const range = { start: { line: items[0]!.first, character: 0 }, end: { line: last, character: document.lineText(last).length } };
  return { range, newText: texts.join(endOf(document, range.start.line)) };
}

/** The lines of an item; numbers stay where they are. */
function linesOf(document: Document, { first, last }: Item, marker: string | undefined): readonly string[] {
  const lines = Array.from({ length: last - first + 1 }, (_, index) => document.lineText(first + index));
  return marker === undefined ? lines : [lines[0]!.replace(/^\s*\d+[.)]/, marker), ...lines.slice(1)];
}

/** The blank lines that stand after the item at a place stay at that place. */
function gapAfter(document: Document, items: readonly Item[], at: number): readonly string[] {
  const next = items[at + 1];
  return next ? Array.from({ length: next.first - items[at]!.last - 1 }, (_, index) => document.lineText(items[at]!.last + 1 + index)) : [];
}

function saysTheSame(document: Document, { range, newText }: Insertion): boolean {
  return sayings(document) === sayings(update(document, document.version, [{ range, text: newText }]));
}

/** All events and facts with their dates, in no order. */
function sayings({ segments }: Document): string {
  const said = segments.flatMap((segment) => [
    ...segment.sense.events.map((event) => `${canonicalEdtf(event.when)} ${event.people.join()} ${eventText(segment, event)}`),
    ...segment.sense.facts.map(({ key, subjects, value, when }) => `${when ? canonicalEdtf(when) : ''} ${key} ${subjects.join()} ${value}`),
    ...segment.sense.problems.map(({ code }) => code),
  ]);
  return said.sort().join('\n');
}
