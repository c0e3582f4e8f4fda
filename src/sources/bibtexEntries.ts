import type { SourcePlace, SourceProblem } from './source';

/** An entry of a BibTeX or BibLaTeX file, its values as they are written, macros filled in. */
export interface BibtexEntry {
  /** In lower case: `book`. */
  readonly type: string;
  readonly key: string;
  /** By names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly place: SourcePlace;
}

export interface BibtexRead {
  readonly entries: readonly BibtexEntry[];
  readonly problems: readonly SourceProblem[];
}

/** Reads the entries of a file in time linear in its length. What cannot be read is told, and reading goes on at the next line that begins with `@`. */
export function readEntries(text: string): BibtexRead {
  return new EntryReader(text).read();
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

class EntryReader {
  private at = 0;
  private line = 0;
  private lineStart = 0;
  private counted = 0;
  private readonly macros = new Map(months.map((month, index) => [month, String(index + 1)]));
  private readonly entries: BibtexEntry[] = [];
  private readonly problems: SourceProblem[] = [];

  constructor(private readonly text: string) {}

  read(): BibtexRead {
    for (this.at = this.text.indexOf('@'); this.at >= 0; this.at = this.text.indexOf('@', this.at)) this.readItem();
    return { entries: this.entries, problems: this.problems };
  }

  private readItem(): void {
    this.at++;
    const type = this.match(/[A-Za-z]+/y)?.toLowerCase();
    this.skipBlanks();
    const open = this.text[this.at];
    if (type === undefined || (open !== '{' && open !== '(')) return;
    this.at++;
    const close = open === '{' ? '}' : ')';
    if (type === 'comment' || type === 'preamble') this.balanced(close);
    else if (type === 'string') for (const [name, value] of this.fields(close)) this.macros.set(name, value);
    else this.readEntry(type, close);
  }

  private readEntry(type: string, close: string): void {
    this.skipBlanks();
    const keyStart = this.at;
    const key = this.match(/[^\s,{}()"=]+/y) ?? '';
    const place = this.placeOf(keyStart, this.at);
    this.skipBlanks();
    if (key === '' || (this.text[this.at] !== ',' && this.text[this.at] !== close)) {
      this.problems.push({ ...place, end: place.end + 1, message: 'This entry has no key.' });
      return;
    }
    if (this.text[this.at] === ',') this.at++;
    this.entries.push({ type, key, fields: this.fields(close), place });
  }

  /** `name = value, …` up to the closing bracket. */
  private fields(close: string): ReadonlyMap<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.match(/[\s,]+/y);
      if (this.text[this.at] === close) {
        this.at++;
        return fields;
      }
      const start = this.at;
      const name = this.match(/[^\s,{}()"=#%']+/y)?.toLowerCase();
      this.skipBlanks();
      const value = name !== undefined && this.text[this.at] === '=' ? this.value() : undefined;
      if (name === undefined || value === undefined) return this.giveUp(start, fields);
      if (!fields.has(name)) fields.set(name, value);
    }
  }

  private giveUp(start: number, fields: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    this.problems.push({ ...this.placeOf(start, start + 1), message: 'A field is expected here, as in “title = {…},”.' });
    const next = this.text.indexOf('\n@', start);
    this.at = next < 0 ? this.text.length : next + 1;
    return fields;
  }

  /** Texts in braces or quotes, numbers and macros, joined by `#`. */
  private value(): string | undefined {
    let value = '';
    do {
      this.at++;
      this.skipBlanks();
      const part = this.part();
      if (part === undefined) return undefined;
      value += part;
      this.skipBlanks();
    } while (this.text[this.at] === '#');
    return value;
  }

  private part(): string | undefined {
    const open = this.text[this.at];
    if (open === '{' || open === '"') {
      this.at++;
      return this.balanced(open === '{' ? '}' : '"');
    }
    const word = this.match(/[^\s,{}()"=#]+/y);
    return word === undefined ? undefined : (this.macros.get(word.toLowerCase()) ?? word);
  }

  /** The text up to the closing bracket that belongs to the one before; an entry that begins on a new line ends it too. */
  private balanced(close: string): string | undefined {
    const start = this.at;
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text[this.at]!;
      if (unit === '\\') this.at++;
      else if (depth === 0 && unit === close) return this.text.slice(start, this.at++);
      else if (unit === '{') depth++;
      else if (unit === '}') depth--;
      else if (unit === '\n' && this.text[this.at + 1] === '@') break;
      if (depth < 0) break;
    }
    return undefined;
  }

  private skipBlanks(): void {
    this.match(/\s+/y);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Places are asked for from the top down, so that no line is counted twice. */
  private placeOf(start: number, end: number): SourcePlace {
    for (let next = this.text.indexOf('\n', this.counted); next >= 0 && next < start; next = this.text.indexOf('\n', this.counted)) {
      this.line++;
      this.counted = this.lineStart = next + 1;
    }
    return { line: this.line, start: start - this.lineStart, end: end - this.lineStart };
  }
}
