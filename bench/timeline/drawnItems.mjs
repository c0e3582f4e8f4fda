/**
 * The same made-up items for every timeline that is measured: points and spans over three centuries in 40 lanes, with labels of some
 * 60 characters. Days count from 1 January 1600; a point has no end.
 */
export const laneCount = 40;
export const firstYear = 1600;
const days = 300 * 365;

export function drawnItems(count, seed = 11) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, number) => {
    const start = Math.floor(random() * days);
    const isSpan = number % 4 === 0;
    const end = isSpan ? start + 30 + Math.floor(random() * 1500) : undefined;
    return { number, start, end, lane: Math.floor(random() * laneCount), text: textOf(number, random) };
  });
}

export function laneName(lane) {
  return `Person ${String(lane + 1).padStart(2, '0')}`;
}

/** The date of a day, `1700-02-28`. */
export function isoDate(day) {
  return new Date(Date.UTC(firstYear, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
}

const words = 'council treaty letter siege election decree trial embassy debate revolt charter mission famine census alliance harvest'.split(' ');

function textOf(number, random) {
  let text = `Item ${number}`;
  while (text.length < 56) text += ` ${words[Math.floor(random() * words.length)]}`;
  return text;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
