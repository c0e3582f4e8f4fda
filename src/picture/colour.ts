/** Red, green, blue from 0 to 255 and opacity from 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Reads `#rgb`, `#rrggbb`, `#rrggbbaa` and `rgb()`/`rgba()` with numbers: what browsers give back. Absent for all else. */
export function parseColour(text: string): Colour | undefined {
  const hex = /^#([\da-f]{3,8})$/i.exec(text.trim())?.[1];
  if (hex) return parseHex(hex);
  const inside = /^rgba?\(([\d\s.,/%]{1,60})\)$/i.exec(text.trim())?.[1];
  const [red, green, blue, alpha = 1] = (inside ?? '').split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined || [red, green, blue, alpha].some(Number.isNaN)) return undefined;
  return { red, green, blue, alpha };
}

export function cssColour({ red, green, blue, alpha }: Colour): string {
  const [r, g, b] = [red, green, blue].map(Math.round);
  return alpha >= 1 ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${Math.round(alpha * 1000) / 1000})`;
}

export function withAlpha(colour: Colour, alpha: number): Colour {
  return { ...colour, alpha };
}

/** `share` of `over` laid on `under`. */
export function mixed(under: Colour, over: Colour, share: number): Colour {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    red: mix(under.red, over.red),
    green: mix(under.green, over.green),
    blue: mix(under.blue, over.blue),
    alpha: mix(under.alpha, over.alpha),
  };
}

/** Contrast of two opaque colours, from 1 to 21 (WCAG 2.2). */
export function contrast(a: Colour, b: Colour): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

export function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The colour, moved towards black or white no further than a contrast with the ground asks for. */
export function readable(colour: Colour, ground: Colour, ratio: number): Colour {
  const opaque = mixed(ground, { ...colour, alpha: 1 }, colour.alpha);
  const far = luminance(ground) > 0.18 ? black : white;
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mixed(opaque, far, share);
    if (contrast(candidate, ground) >= ratio) return { ...candidate, alpha: 1 };
  }
  return far;
}

/** The strongest opacity up to `most` at which text on a tint of the colour keeps a contrast. */
export function tintAlpha(tint: Colour, ground: Colour, text: Colour, most: number): number {
  for (let alpha = most; alpha > 0.1; alpha -= 0.02) {
    if (contrast(mixed(ground, { ...tint, alpha: 1 }, alpha), text) >= 4.6) return alpha;
  }
  return 0.1;
}

const black: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };
const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

function parseHex(hex: string): Colour | undefined {
  const digits = hex.length < 5 ? [...hex].map((digit) => digit + digit).join('') : hex;
  if (digits.length !== 6 && digits.length !== 8) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (digits.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return { red, green, blue, alpha: alpha / 255 };
}
