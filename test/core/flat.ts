import type { Document } from '../../src/core/document';
import type { DateProblem } from '../../src/dates/dateReading';
import { holderOf, lineOf } from '../../src/core/outline';

/** All that a document says, with absolute lines and without its segments: two documents that say the same are equal in this form. */
export function flat(document: Document): Readonly<Record<string, readonly unknown[]>> {
  const found = { lines: [] as unknown[], blocks: [] as unknown[], tags: [] as unknown[], nodes: [] as unknown[], dates: [] as unknown[], events: [] as unknown[], periods: [] as unknown[], facts: [] as unknown[], problems: [] as unknown[] };
  document.segments.forEach(({ syntax, sense }, segment) => {
    const base = document.segmentStarts[segment]!;
    const at = <T extends { readonly line: number }>(item: T): T => ({ ...item, line: item.line + base });
    found.lines.push(...syntax.lines.texts);
    found.blocks.push(...syntax.blocks.map(({ kind, line, endLine, level, nested, runs }) => [kind, line + base, endLine + base, level, nested, runs.map(at)]));
    found.tags.push(...syntax.tags.map(at));
    sense.nodes.forEach(({ kind, context, when, leading, roster, fact }, node) => {
      const holder = holderOf(document, { segment, node });
      found.nodes.push([kind, lineOf(document, { segment, node }), holder && lineOf(document, holder), context, when, leading.subjects, leading.topic, roster, fact]);
    });
    found.dates.push(...sense.dates.map(({ tag, reading }) => [at(tag), reading.ok ? reading : told(reading.problem)]));
    found.events.push(...sense.events.map(({ tag, when, people, topics }) => [at(tag), when, people, topics]));
    found.periods.push(...sense.periods.map(({ when, node }) => [lineOf(document, { segment, node }), when]));
    found.facts.push(...sense.facts.map(({ key, line, start, endLine, end, value, subjects, objects, against, aliases, topic, when, date, inherited, citations }) => ({
      key, line: line + base, start, endLine: endLine + base, end, value, subjects, objects, against, aliases, topic, when, date: date && at(date), inherited, citations,
    })));
    found.problems.push(...syntax.problems.map(at), ...sense.problems.map(at));
  });
  found.problems.sort(byPlace);
  return found;
}

/** A problem's words are put together when they are asked for. */
function told({ code, message, start, end, suggestions }: DateProblem): DateProblem {
  return { code, message, start, end, suggestions };
}

function byPlace(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
