import { dayNumber, farthestYear, isoYear } from '../days';
import { datePart, type DatePart } from '../historicalDate';
import { digit0, letterE, letterS, minus, readDigits, readDoubt, type EdtfReader } from './reader';

/** `Y170000002`, `Y-17E7`, `Y171010000S3` (ISO 8601-2:2019, 4.4). The reader stands at the Y. */
export function readLongYear(reader: EdtfReader): DatePart | undefined {
  const begin = reader.at;
  reader.at++;
  const negative = reader.code() === minus;
  if (negative) reader.at++;
  const digitsStart = reader.at;
  const mantissa = readDigits(reader);
  const digits = reader.at - digitsStart;
  const hasExponent = reader.code() === letterE;
  if (hasExponent) reader.at++;
  const exponent = hasExponent ? readDigits(reader) : 0;
  if (digits === 0 || exponent === undefined || mantissa === undefined) return undefined;
  const leadingZero = reader.text.charCodeAt(digitsStart) === digit0;
  if (leadingZero || (!hasExponent && reader.code() !== letterS && digits < 5)) return undefined;
  const year = (negative ? -1 : 1) * mantissa * 10 ** exponent;
  if (reader.code() === letterS) return readSignificant(reader, year, begin);
  const edtf = Math.abs(year) <= 9999 ? isoYear(year) : reader.text.slice(begin, reader.at);
  return yearsPart(reader, begin, [year, year], edtf);
}

/** `1950S2`: some year that begins with those two digits, estimated to be 1950. The reader stands at the S. */
export function readSignificant(reader: EdtfReader, year: number, begin: number): DatePart | undefined {
  reader.at++;
  const count = readDigits(reader);
  if (count === undefined || count === 0) return undefined;
  const size = 10 ** Math.max(0, String(Math.abs(year)).length - count);
  const base = Math.floor(Math.abs(year) / size) * size;
  const years = year < 0 ? ([-(base + size - 1), -base] as const) : ([base, base + size - 1] as const);
  return yearsPart(reader, begin, years, reader.text.slice(begin, reader.at));
}

function yearsPart(reader: EdtfReader, begin: number, [low, high]: readonly [number, number], edtf: string): DatePart | undefined {
  const doubt = readDoubt(reader, 1);
  if (!(Math.abs(low) <= farthestYear && Math.abs(high) <= farthestYear)) {
    reader.fault = { code: 'too-far', start: begin, end: reader.at };
    return undefined;
  }
  return datePart(dayNumber(low, 1, 1), dayNumber(high, 12, 31), low === high ? 'year' : 'range', doubt, edtf);
}
