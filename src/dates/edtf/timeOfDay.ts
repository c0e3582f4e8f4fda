import { digit0, dot, minus, readDigits, type EdtfReader } from './reader';

/** `T23:20:30`, with a fraction, `Z` or an offset of hours or hours and minutes (ISO 8601-1:2019, 5.3). The reader stands at the T. */
export function skipTime(reader: EdtfReader): boolean {
  reader.at++;
  const hour = readTwo(reader, 24);
  if (hour === undefined || !skipColon(reader)) return false;
  const minute = readTwo(reader, 59);
  if (minute === undefined || !skipColon(reader)) return false;
  const second = readTwo(reader, 59);
  if (second === undefined || (hour === 24 && minute + second > 0)) return false;
  if (reader.code() === dot) {
    reader.at++;
    const fraction = readDigits(reader);
    if (fraction === undefined || (hour === 24 && fraction > 0)) return false;
  }
  return skipZone(reader);
}

function skipZone(reader: EdtfReader): boolean {
  const sign = reader.code();
  if (sign === 0x5a) {
    reader.at++;
    return true;
  }
  if (sign !== 0x2b && sign !== minus) return true;
  reader.at++;
  if (readTwo(reader, 23) === undefined) return false;
  return reader.code() !== 0x3a || (skipColon(reader) && readTwo(reader, 59) !== undefined);
}

function readTwo(reader: EdtfReader, most: number): number | undefined {
  const tens = reader.codeAt(0) - digit0;
  const ones = reader.codeAt(1) - digit0;
  if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9) || tens * 10 + ones > most) return undefined;
  reader.at += 2;
  return tens * 10 + ones;
}

function skipColon(reader: EdtfReader): boolean {
  if (reader.code() !== 0x3a) return false;
  reader.at++;
  return true;
}
