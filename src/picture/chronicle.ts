import { at } from './column';
import { isDrawable, type Items } from './items';
import { type AxisWords, stretchLabel, stretchStart, type StretchUnit } from './ticks';

/** Items in the order of time, to be read one below the other, under a heading for each stretch of time. */
export interface Chronicle {
  /** What one heading stands for; absent where all is told without headings. */
  readonly unit: StretchUnit | undefined;
  /** Items in the order of time. */
  readonly items: Int32Array;
  /** 1 for each place in `items` that a heading stands above. */
  readonly begins: Uint8Array;
}

/** Reads the shown items in the order of time and parts them by the finest unit that still gathers some under each heading. */
export function chronicleOf(items: Items, isShown: (item: number) => boolean): Chronicle {
  const inTime = items.order.filter((item) => isDrawable(items, item) && isShown(item));
  const days = Float64Array.from(inTime, (item) => Math.floor(at(items.anchor, item)));
  for (const unit of units) {
    const begins = beginsOf(days, unit);
    const headings = begins.reduce((sum, begin) => sum + begin, 0);
    if (headings <= fewHeadings || inTime.length / headings >= itemsPerHeading) return headings <= 1 ? plain(inTime) : { unit, items: inTime, begins };
  }
  return plain(inTime);
}

/** The heading above a place; empty where none stands there. */
export function headingAt({ unit, items: inTime, begins }: Chronicle, items: Items, place: number, words: AxisWords): string {
  if (unit === undefined || begins[place] !== 1) return '';
  return stretchLabel(stretchStart(Math.floor(at(items.anchor, at(inTime, place))), unit), unit, words);
}

/** Where an item stands; -1 where it is not told. */
export function placeIn({ items }: Chronicle, item: number): number {
  return items.indexOf(item);
}

const units: readonly StretchUnit[] = ['year', 'decade', 'century', 'millennium'];
/** Headings over fewer items than these would only repeat the dates. */
const itemsPerHeading = 2.5;
/** So few headings are no noise, however little is below them. */
const fewHeadings = 6;

function plain(items: Int32Array): Chronicle {
  return { unit: undefined, items, begins: new Uint8Array(items.length) };
}

function beginsOf(days: Float64Array, unit: StretchUnit): Uint8Array {
  let before = NaN;
  return Uint8Array.from(days, (day) => {
    const start = stretchStart(day, unit);
    const isNew = start !== before;
    before = start;
    return isNew ? 1 : 0;
  });
}
