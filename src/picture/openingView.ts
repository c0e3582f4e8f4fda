import { type Items, Kind } from './items';
import { fitted, type View } from './scale';

/** Fewer events than these tell nothing of where most is told. */
const fewestEvents = 12;
/** How many of the events the view is to hold. */
const shareOfEvents = 0.9;
/** A view that holds more of the whole than this gains nothing over all of it. */
const longestShare = 0.6;
/** Room to both sides for what leads there and what comes of it, as a share of the view. */
const air = 0.12;

/**
 * What a timeline shows at first: all of the time, or, where the lives told reach far beyond what happens, the shortest stretch that holds
 * nine in ten of the events.
 */
export function openingView(items: Items, extent: View): View {
  const whole = fitted(extent);
  const dense = shortestWith(eventDays(items));
  if (dense === undefined) return whole;
  const margin = (dense.to - dense.from) * air;
  const view = { from: dense.from - margin, to: dense.to + margin };
  return view.to - view.from > longestShare * (whole.to - whole.from) ? whole : fitted(view);
}

/** Where the events are counted, in the order of time. */
function eventDays({ order, kind, anchor }: Items): Float64Array {
  const days = new Float64Array(order.length);
  let count = 0;
  for (const item of order) {
    const day = anchor[item]!;
    if (kind[item] === Kind.event && !Number.isNaN(day)) days[count++] = day;
  }
  return days.subarray(0, count);
}

function shortestWith(days: Float64Array): View | undefined {
  const held = Math.ceil(days.length * shareOfEvents);
  if (days.length < fewestEvents) return undefined;
  let best: View | undefined;
  for (let first = 0; first + held <= days.length; first++) {
    const [from, to] = [days[first]!, days[first + held - 1]!];
    if (best === undefined || to - from < best.to - best.from) best = { from, to };
  }
  return best;
}
