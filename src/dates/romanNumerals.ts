export const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The number of a numeral in capitals; undefined where no one writes it so (`IIX`). */
export function romanValue(numeral: string): number | undefined {
  let value = 0;
  for (let i = 0; i < numeral.length; i++) {
    const digit = romanDigits[numeral[i] ?? ''] ?? 0;
    const next = romanDigits[numeral[i + 1] ?? ''] ?? 0;
    value += digit < next ? -digit : digit;
  }
  return romanText(value) === numeral ? value : undefined;
}

const romanPairs: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

/** A number from 1 to 3999 in Roman numerals. */
export function romanText(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, letters] of romanPairs) {
    for (; rest >= size; rest -= size) text += letters;
  }
  return text;
}
