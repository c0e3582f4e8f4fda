import type { Ruler } from '../dates/dateReading';
import type { Block } from './block';
import { createDateReader, type DateReader } from './dateReader';
import { Document, type Segment } from './document';
import { frontMatterLines, noFrontMatter, readFrontMatter, type FrontMatter } from './frontMatter';
import { splitLines, type Lines } from './line';
import { rulersOf, withRulers } from './rulers';
import { sameEntry } from './sameEntry';
import { emptyEntry, type Entry } from './sense';
import { SenseReader } from './senseReader';
import type { NoteSettings } from './settings';
import { none } from './shortList';
import { readSegments, type Syntax } from './syntax';

/** Reads a whole document. Never fails, whatever the text: what cannot be read becomes a problem at its place. */
export function parse(uri: string, version: number, text: string): Document {
  const { frontMatter, segments } = readTop(splitLines(text));
  return readDocument({ uri, version, frontMatter }, segments);
}

/** Reads what all segments say; once more where they tell of rulers whose years dates may count. */
export function readDocument(head: Pick<Document, 'uri' | 'version' | 'frontMatter'>, syntaxes: readonly Syntax[]): Document {
  const { settings } = head.frontMatter;
  const firstReader = createDateReader(settings.dates);
  const first = readSenses(syntaxes, emptyEntry, settings, firstReader);
  const rulers = rulersOf(first, settings.dates);
  if (rulers.length === 0) return new Document({ ...head, segments: first, dateReader: firstReader });
  const dateReader = createDateReader(withRulers(settings.dates, rulers));
  return new Document({ ...head, segments: readAgain(first, rulers, settings, dateReader), dateReader });
}

/** Reads anew what may count the years of rulers, and what stands below a date that is another one for it. */
function readAgain(segments: readonly Segment[], rulers: readonly Ruler[], settings: NoteSettings, dates: DateReader): readonly Segment[] {
  const names = namesOf(rulers);
  let entry = emptyEntry;
  return segments.map((segment) => {
    const isSame = sameEntry(segment.entry, entry) && !segment.syntax.tags.some(({ kind, value }) => kind === 'date' && names.test(value));
    const read = isSame ? segment : readSenses([segment.syntax], entry, settings, dates)[0]!;
    entry = read.sense.exit;
    return read;
  });
}

/** What a date must hold to speak of any of the rulers: the first word of a name. */
function namesOf(rulers: readonly Ruler[]): RegExp {
  const words = new Set(rulers.map(({ name }) => /[\p{L}\p{M}]+/u.exec(name)?.[0] ?? ''));
  return new RegExp([...words].join('|'), 'iu');
}

/** The segments at the top of a document, the front matter first. */
export interface Top {
  readonly frontMatter: FrontMatter;
  readonly segments: readonly Syntax[];
  /** Whether a segment may follow: no fence or HTML block is open at the end. */
  readonly closed: boolean;
}

/** Reads lines that begin a document. */
export function readTop(lines: Lines): Top {
  const header = frontMatterLines(lines.inOrder());
  const body = readSegments(lines.slice(header, lines.count), header === 0);
  if (header === 0) return { frontMatter: noFrontMatter, segments: body.segments, closed: body.closed };
  const headerLines = lines.slice(0, header);
  const frontMatter = readFrontMatter(headerLines);
  return { frontMatter, segments: [frontMatterSyntax(headerLines, frontMatter), ...body.segments], closed: body.closed };
}

function frontMatterSyntax(lines: Lines, { problems }: FrontMatter): Syntax {
  const block: Block = { kind: 'frontMatter', parent: -1, level: 0, nested: false, line: 0, start: 0, endLine: lines.count - 1, firstRun: 0, endRun: 0, runs: none };
  return { lines, blocks: [block], runs: new Int32Array(), tags: none, tagStarts: [0, 0], verbatim: none, problems };
}

/** Reads what segments say, one after another. */
export function readSenses(syntaxes: readonly Syntax[], from: Entry, settings: NoteSettings, dates: DateReader): Segment[] {
  if (syntaxes.length === 0) return [];
  const reader = new SenseReader(syntaxes[0]!, settings, dates);
  let entry = from;
  return syntaxes.map((syntax) => {
    const sense = reader.read(syntax, entry);
    const segment = { syntax, entry, sense };
    entry = sense.exit;
    return segment;
  });
}
