import { formatDate, formatRange } from '../../dates/format';
import type { DayRange } from '../../dates/historicalDate';
import type { Extent } from '../extent';
import { overlap, type Succession, type Term } from '../succession';
import { factAnchor, type Found } from './finding';

/**
 * `office-held-twice`: a single office (see `officeOf`) that two surely held at once, for more than the day on which the one may follow the other. Only ends
 * that are told count: an office without one ends with its next holder. A date that names more than a day says only that it was held on some of its days.
 */
export function officeHeldTwice({ office, seats, terms }: Succession): readonly Found[] {
  if (seats !== 1) return [];
  const told = terms.filter(isTold);
  return told.flatMap((term, index) =>
    told.slice(0, index).flatMap((other) => (other.holder !== term.holder && isAtOnce(term.extent, other.extent) ? conflict(office, term, other) : [])),
  );
}

function isTold({ position }: Term): boolean {
  const { when } = position.told.fact;
  return when !== undefined && !when.approximate && !when.uncertain && (when.kind === 'date' || (when.kind === 'span' && when.openEnd === undefined));
}

function isAtOnce(one: Extent, other: Extent): boolean {
  if (one.basis === 'told' && other.basis === 'told') return overlap(one, other);
  return one.basis === 'told' ? isWithin(other, one) : other.basis === 'told' && isWithin(one, other);
}

/** Whether a date lies with all its days within what is surely told. */
function isWithin(date: Extent, told: Extent): boolean {
  return told.begin.latest < date.begin.earliest && date.end.latest < told.end.earliest;
}

function conflict(office: string, term: Term, other: Term): readonly Found[] {
  const days = sharedDays(term.extent, other.extent);
  const message = `${other.holder} and ${term.holder} hold the office “${office}” at once, ${formatRange(days)}. “shared: [${office}]” in the front matter says that several may.`;
  const [one, two] = [term, other].map((each) => ({ at: factAnchor(each.position.told), message: `${each.holder}, ${formatDate(each.position.told.fact.when!)}.` }));
  const reports = [{ code: 'office-held-twice' as const, message, at: one!.at, related: [two!] }];
  return one!.at.uri === two!.at.uri ? reports : [...reports, { code: 'office-held-twice', message, at: two!.at, related: [one!] }];
}

function sharedDays(one: Extent, other: Extent): DayRange {
  if (one.basis === 'attested') return { earliest: one.begin.earliest, latest: one.end.latest };
  if (other.basis === 'attested') return { earliest: other.begin.earliest, latest: other.end.latest };
  return { earliest: Math.max(one.begin.latest, other.begin.latest), latest: Math.min(one.end.earliest, other.end.earliest) };
}
