import { civil, isoYear } from '../dates/days';
import type { HistoricalDate } from '../dates/historicalDate';
import { readDate } from '../dates/readDate';
import type { Passage } from './passages';

/** Which date holds where, for those that leave something out: the heading's, that of the item above, the one before. */
export class Timeline {
  private readonly headings: { readonly level: number; when: HistoricalDate | undefined }[] = [];
  private previous: HistoricalDate | undefined;
  /** The year spoken of, where the dates since the last heading leave no doubt. */
  private year: HistoricalDate | undefined;

  enter({ kind, level }: Passage): void {
    if (kind !== 'heading') return;
    while (this.headings.length > 0 && this.headings[this.headings.length - 1]!.level >= level) this.headings.pop();
    this.headings.push({ level, when: undefined });
    this.year = undefined;
  }

  /** A date was read. */
  pass(when: HistoricalDate, { kind }: Passage, leads: boolean): void {
    const heading = this.headings[this.headings.length - 1];
    if (kind === 'heading' && heading && (leads || heading.when === undefined)) heading.when = when;
    this.previous = when;
    const year = yearOf(when);
    if (year) this.year = year;
  }

  /** Whether the years spoken of are counted before Christ, so that a small number may be one more of them. */
  countsDown(passage: Passage): boolean {
    const { within, previous } = this.context(passage);
    return (previous ?? within) !== undefined && (previous ?? within)!.latest < firstChristianDay;
  }

  /** What `readDate` is to read a date against. */
  context({ kind }: Passage): { readonly within: HistoricalDate | undefined; readonly previous: HistoricalDate | undefined } {
    const outline = kind === 'heading' ? undefined : this.headings.map(({ when }) => when && yearOf(when)).filter((when) => when !== undefined).pop();
    const before = this.previous && yearOf(this.previous);
    return { within: this.year ?? outline ?? before, previous: this.previous };
  }
}

/** 1 January AD 1 as a Julian Day Number. */
const firstChristianDay = 1_721_426;

/** The one year that a date lies in. */
function yearOf({ earliest, latest }: HistoricalDate): HistoricalDate | undefined {
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  const { year } = civil(earliest);
  if (year !== civil(latest).year) return undefined;
  const reading = readDate(isoYear(year));
  return reading.ok ? reading.date : undefined;
}
