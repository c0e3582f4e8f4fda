import type { Ruler } from '../dates/dateReading';
import { BlockColumn, BlockTable, Kind } from './blockTable';
import { createDateReader, type DateReader } from './dateReader';
import { Document } from './document';
import type { Segment } from './segment';
import { frontMatterLines, noFrontMatter, readFrontMatter, type FrontMatter } from './frontMatter';
import { splitLines, type Lines } from './line';
import { rulersOf, withRulers } from './rulers';
import { sameEntry } from './sameEntry';
import { emptyEntry, type Entry } from './sense';
import { SenseReader } from './senseReader';
import type { NoteSettings } from './settings';
import { none } from './shortList';
import { readSegments, Syntax } from './syntax';
import { TagCode, TagColumn, TagTable } from './tagTable';

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
    const isSame = sameEntry(segment.entry, entry) && !holdsDateWith(segment.syntax, names);
    const read = isSame ? segment : readSenses([segment.syntax], entry, settings, dates)[0]!;
    entry = read.sense.exit;
    return read;
  });
}

function holdsDateWith(syntax: Syntax, pattern: RegExp): boolean {
  for (let tag = 0; tag < syntax.tagCount; tag++) if (syntax.ofTag(tag, TagColumn.Kind) === (TagCode.Date as number) && pattern.test(syntax.valueOfTag(tag))) return true;
  return false;
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
  const blocks = new BlockTable(new Int32Array(), 1);
  const block = blocks.open(Kind.FrontMatter, 0, 0, 0);
  blocks.set(block, BlockColumn.EndLine, lines.count - 1);
  return new Syntax(lines, { blocks, firstBlock: block, endBlock: block + 1, tags: new TagTable(1), firstTag: 0, endTag: 0 }, none, problems);
}

/** Reads what segments say, one after another. */
export function readSenses(syntaxes: readonly Syntax[], from: Entry, settings: NoteSettings, dates: DateReader): Segment[] {
  if (syntaxes.length === 0) return [];
  const reader = new SenseReader(syntaxes[0]!, settings, dates, syntaxes.reduce((sum, { blockCount }) => sum + blockCount, 0));
  let entry = from;
  return syntaxes.map((syntax) => {
    const sense = reader.read(syntax, entry);
    const segment = { syntax, entry, sense };
    entry = sense.exit;
    return segment;
  });
}
