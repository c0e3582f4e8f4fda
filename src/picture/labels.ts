/** The width of a text in pixels; may say a little too much, never noticeably too little. */
export type Measure = (text: string) => number;

/**
 * Adds up the widths of single characters, each measured once: a hundredfold faster than measuring whole texts, and what
 * kerning takes away makes the sum an upper bound in practice.
 */
export function measureByCharacter(measureCharacter: Measure): Measure {
  const common = new Float64Array(0x500).fill(-1);
  const rare = new Map<number, number>();
  const widthOf = (code: number): number => {
    const known = code < common.length ? common[code] : rare.get(code);
    if (known !== undefined && known >= 0) return known;
    const width = measureCharacter(String.fromCodePoint(code));
    if (code < common.length) common[code] = width;
    else rare.set(code, width);
    return width;
  };
  return (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.codePointAt(i) ?? 0;
      if (code > 0xffff) i++;
      sum += widthOf(code);
    }
    return sum;
  };
}

const ellipsis = '…';
/** No word says anything in less. */
const fewestCharacters = 3;

/** The text, or as much of it as fits with an ellipsis; empty where not even a few characters fit. */
export function fitText(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  const roomForText = room - measure(ellipsis);
  let sum = 0;
  let characters = 0;
  let end = 0;
  for (const character of text) {
    sum += measure(character);
    if (sum > roomForText) break;
    end += character.length;
    characters++;
  }
  return characters < fewestCharacters ? '' : `${text.slice(0, end).replace(/[\s,;:.\u200d]{1,8}$/u, '')}${ellipsis}`;
}

/** Whether a text is to be laid out from right to left, by its first letter that has a direction. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(first);
}

/** A text with the place that it wants. */
export interface Wish {
  readonly x: number;
  readonly width: number;
  /** The greater is heard first. */
  readonly weight: number;
}

/** Which wishes can stand side by side in one line at least `gap` apart, the weightiest first, earlier ones before later ones. */
export function chooseLabels(wishes: readonly Wish[], gap: number): boolean[] {
  const chosen = wishes.map(() => false);
  const taken: Wish[] = [];
  const queue = wishes.map((wish, index) => ({ wish, index })).sort((a, b) => b.wish.weight - a.wish.weight || a.index - b.index);
  for (const { wish, index } of queue) {
    const meets = taken.some((other) => wish.x < other.x + other.width + gap && other.x < wish.x + wish.width + gap);
    if (meets) continue;
    taken.push(wish);
    chosen[index] = true;
  }
  return chosen;
}
