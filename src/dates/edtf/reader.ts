/** A place in a text that is read as EDTF from `start` to `end`, and what is wrong where the text is EDTF but names no day there is. */
export class EdtfReader {
  at: number;
  fault: EdtfFault | undefined = undefined;
  /** See `readDigitsOrX`. */
  high = 0;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
  ) {
    this.at = start;
  }

  /** 0 behind the end. */
  code(): number {
    return this.at < this.end ? this.text.charCodeAt(this.at) : 0;
  }

  codeAt(offset: number): number {
    const at = this.at + offset;
    return at < this.end ? this.text.charCodeAt(at) : 0;
  }

  skipBlanks(): void {
    while (this.code() === 0x20) this.at++;
  }

  done(): boolean {
    return this.at >= this.end;
  }

  noSuchDay(begin: number): undefined {
    this.fault = { code: 'no-such-day', start: begin, end: this.at };
    return undefined;
  }
}

export type EdtfFault = { readonly code: 'no-such-day' | 'backwards' | 'too-far'; readonly start: number; readonly end: number };

export const digit0 = 0x30;
export const digit9 = 0x39;
export const letterX = 0x58;
export const letterS = 0x53;
export const letterT = 0x54;
export const letterW = 0x57;
export const letterY = 0x59;
export const letterE = 0x45;
export const minus = 0x2d;
export const slash = 0x2f;
export const dot = 0x2e;
export const comma = 0x2c;

export function isDigitOrX(code: number): boolean {
  return (code >= digit0 && code <= digit9) || code === letterX;
}

/** The number with 0 for each X, and in `reader.high` the one with 9; -1 where other characters stand. */
export function readDigitsOrX(reader: EdtfReader, width: number): number {
  let low = 0;
  let high = 0;
  for (let i = 0; i < width; i++) {
    const code = reader.codeAt(i);
    const isX = code === letterX;
    if (!isX && !(code >= digit0 && code <= digit9)) return -1;
    low = low * 10 + (isX ? 0 : code - digit0);
    high = high * 10 + (isX ? 9 : code - digit0);
  }
  reader.at += width;
  reader.high = high;
  return low;
}

/** A number of any length; undefined where no digit stands. More digits than a number can hold make it `Infinity`. */
export function readDigits(reader: EdtfReader): number | undefined {
  const from = reader.at;
  let value = 0;
  for (let code = reader.code(); code >= digit0 && code <= digit9; code = reader.code()) {
    value = value * 10 + code - digit0;
    reader.at++;
  }
  return reader.at === from ? undefined : value;
}

/** `?`, `~` or `%` as doubt bits of the year, times `shift` for the month (2) or the day (4). */
export function readDoubt(reader: EdtfReader, shift: number): number {
  const mark = reader.code();
  if (mark !== 0x3f && mark !== 0x7e && mark !== 0x25) return 0;
  reader.at++;
  return (mark === 0x7e ? 1 : mark === 0x3f ? 8 : 9) * shift;
}
