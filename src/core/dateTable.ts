import type { DateReading } from '../dates/dateReading';
import type { HistoricalDate } from '../dates/historicalDate';
import { NumberTable } from './numberTable';

export const enum DateColumn {
  /** Its tag in the segment. */
  Tag,
  /** The node that it stands in. */
  Node,
  Width,
}

/** The dates of all that was read at once, and how each was read. */
export class DateTable extends NumberTable {
  private readonly readings: DateReading[] = [];

  constructor(expected: number) {
    super(DateColumn.Width, expected);
  }

  enter(tag: number, node: number, reading: DateReading): void {
    const date = this.add();
    this.set(date, DateColumn.Tag, tag);
    this.set(date, DateColumn.Node, node);
    this.readings.push(reading);
  }

  reading(date: number): DateReading {
    return this.readings[date]!;
  }

  /** What was read; nothing where it could not be. */
  date(date: number): HistoricalDate | undefined {
    const reading = this.readings[date]!;
    return reading.ok ? reading.date : undefined;
  }
}
