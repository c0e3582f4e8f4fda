import { type Measure } from './labels';
import { type Lanes } from './lanes';

/** The width in pixels that the names of lanes ask for, with some air; their depth as sections counts. */
export function nameColumnWidth({ lanes }: Lanes, measure: Measure): number {
  const widest = lanes.reduce((most, { title, subtitle, depth }) => {
    const own = Math.max(measure(title ?? '') * 1.1, measure(subtitle ?? '')) + Math.min(depth, 4) * 10;
    return Math.max(most, own);
  }, 60);
  return Math.round(widest + 26);
}
