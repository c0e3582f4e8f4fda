/** The visible stretch of time in days, fractions included; `from` is at the left edge and always below `to`. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/** No view is shorter, in days. */
export const shortestView = 2;

export function pixelsPerDay(view: View, width: number): number {
  return width / (view.to - view.from);
}

export function xOfDay(view: View, width: number, day: number): number {
  return (day - view.from) * pixelsPerDay(view, width);
}

export function dayAtX(view: View, width: number, x: number): number {
  return view.from + x / pixelsPerDay(view, width);
}

/** The view in which `day` stays where it is and everything is `factor` times as wide. */
export function zoomedAbout(view: View, day: number, factor: number): View {
  const length = Math.max(shortestView, (view.to - view.from) / factor);
  const share = (day - view.from) / (view.to - view.from);
  return { from: day - share * length, to: day + (1 - share) * length };
}

export function panned(view: View, days: number): View {
  return { from: view.from + days, to: view.to + days };
}

/** The whole of `extent` with some air on both sides. */
export function fitted(extent: View): View {
  const air = Math.max(shortestView / 2, (extent.to - extent.from) * 0.04);
  return { from: extent.from - air, to: extent.to + air };
}

/** Keeps a view from losing the data: no wider than three times the whole, its middle within the whole. */
export function clamped(view: View, extent: View): View {
  const whole = fitted(extent);
  const longest = 3 * (whole.to - whole.from);
  const length = Math.min(Math.max(view.to - view.from, shortestView), longest);
  const middle = Math.min(Math.max((view.from + view.to) / 2, whole.from), whole.to);
  return { from: middle - length / 2, to: middle + length / 2 };
}

/** A view on the way between two others, `share` from 0 to 1; lengths change evenly to the eye. */
export function between(a: View, b: View, share: number): View {
  if (share >= 1) return b;
  const lengthA = a.to - a.from;
  const lengthB = b.to - b.from;
  const length = lengthA * Math.pow(lengthB / lengthA, share);
  const even = Math.abs(lengthB - lengthA) < 1e-9 * lengthA;
  const done = even ? share : (length - lengthA) / (lengthB - lengthA);
  const middle = (a.from + a.to) / 2 + ((b.from + b.to) / 2 - (a.from + a.to) / 2) * done;
  return { from: middle - length / 2, to: middle + length / 2 };
}

/**
 * Items are packed once for each level, at the smallest scale of that level, so that panning never moves them between rows and
 * zooming only does at a level's edge. Two levels double the scale.
 */
export function levelOf(scale: number): number {
  return Math.floor(2 * Math.log2(scale) + 1e-9);
}

/** Pixels per day at the lower edge of a level. */
export function scaleOfLevel(level: number): number {
  return Math.pow(2, level / 2);
}
