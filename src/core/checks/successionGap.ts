import { formatRange } from '../../dates/format';
import type { Succession, Term } from '../succession';
import { factAnchor, type Found } from './finding';

/**
 * `succession-gap`: more than a year in which surely none of those told of held a single office, in a list of at least four terms that otherwise follow one
 * another without such a gap: the list means to be whole. Of an office of which the notes know a holder here and there, nothing is said.
 */
export function successionGaps({ office, seats, terms }: Succession): readonly Found[] {
  const told = terms.filter(({ extent, position }) => extent.basis === 'told' && !extent.uncertain && position.told.fact.when?.approximate === false);
  if (seats !== 1 || told.length < fewestTerms || told.length !== terms.length) return [];
  const gaps = gapsIn(told);
  return gaps.length === 1 ? gaps.map((gap) => found(office, gap)) : [];
}

const fewestTerms = 4;
const longestVacancyDays = 366;

interface Gap {
  readonly before: Term;
  readonly after: Term;
}

function gapsIn(terms: readonly Term[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let last = terms[0]!;
  for (const term of terms.slice(1)) {
    if (term.extent.begin.earliest - last.extent.end.latest > longestVacancyDays) gaps.push({ before: last, after: term });
    if (term.extent.end.latest > last.extent.end.latest) last = term;
  }
  return gaps;
}

function found(office: string, { before, after }: Gap): Found {
  const days = formatRange({ earliest: before.extent.end.latest + 1, latest: after.extent.begin.earliest - 1 });
  return {
    code: 'succession-gap',
    message: `Nobody is told to have held the office “${office}” between ${before.holder} and ${after.holder}, ${days}.`,
    at: factAnchor(after.position.told),
    related: [{ message: `${before.holder} held it before.`, at: factAnchor(before.position.told) }],
  };
}
