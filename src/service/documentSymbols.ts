import type { DocumentSymbol, Range, SymbolKind } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import type { Segment } from '../core/segment';
import { nodeText } from '../core/outline';
import type { OutlineNode } from '../core/sense';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { whenWords } from './dateWords';
import { nodeRange } from './place';
import { clip } from './richText';

/** The numbers of the Language Server Protocol, for what they look like in outlines. */
const symbolKinds = { heading: 15, person: 5, event: 24, topic: 20 } as const satisfies Record<string, SymbolKind>;

const longestName = 120;
/** Beyond so many, items are left out and headings alone are told. */
const mostSymbols = 5000;

/** The outline: headings, and the items that begin with a person or tell of an event, with their dates in detail. */
export function documentSymbols(document: Document, token?: CancellationToken): readonly DocumentSymbol[] {
  const full = new SymbolReader(document, true, token).read();
  return full ?? new SymbolReader(document, false, token).read() ?? [];
}

interface OpenSymbol {
  readonly symbol: DocumentSymbol;
  /** Heading level; items stand below every heading. */
  readonly level: number;
  /** Last line of an item; headings reach as far as they are open. */
  readonly endLine: number;
}

const itemLevel = 7;

/** Reads the outline from the top down; lives for one call of `documentSymbols`. */
class SymbolReader {
  private readonly roots: DocumentSymbol[] = [];
  private readonly open: OpenSymbol[] = [];
  private count = 0;

  constructor(
    private readonly document: Document,
    private readonly withItems: boolean,
    private readonly token: CancellationToken | undefined,
  ) {}

  /** The roots, or nothing where there are too many symbols. */
  read(): readonly DocumentSymbol[] | undefined {
    const { segments } = this.document;
    for (let index = 0; index < segments.length; index++) {
      throwIfCancelled(this.token);
      this.readSegment(segments[index]!, index);
      if (this.withItems && this.count > mostSymbols) return undefined;
    }
    this.closeFrom(0, this.document.lineCount - 1);
    return this.roots;
  }

  private readSegment({ sense, syntax }: Segment, segment: number): void {
    const withEvent = new Set(this.withItems ? sense.events.map(({ node }) => node) : []);
    sense.nodes.forEach((node, index) => {
      const block = syntax.blocks[node.block]!;
      const isHeading = node.kind === 'heading' && !block.nested;
      if (!isHeading && !(this.withItems && isTold(node, withEvent.has(index)))) return;
      this.add(node, { segment, node: index }, isHeading ? node.level : itemLevel, block.endLine + this.document.segmentStarts[segment]!);
    });
  }

  private add(node: OutlineNode, place: { readonly segment: number; readonly node: number }, level: number, endLine: number): void {
    const text = nodeText(this.document, place);
    if (text === '' || this.count > 2 * mostSymbols) return;
    const selectionRange = nodeRange(this.document, place);
    const { line } = selectionRange.start;
    this.closeUntil(line, level);
    const end = { line: endLine, character: this.document.lineText(endLine).length };
    const symbol: DocumentSymbol = { name: clip(nameOf(text, node), longestName), kind: kindOf(node), range: { start: { line, character: 0 }, end }, selectionRange, children: [] };
    if (node.when) symbol.detail = whenWords(node.when);
    (this.open[this.open.length - 1]?.symbol.children ?? this.roots).push(symbol);
    this.open.push({ symbol, level, endLine });
    this.count++;
  }

  /** Closes all that does not hold a node of this level on this line. */
  private closeUntil(line: number, level: number): void {
    let keep = this.open.length;
    while (keep > 0 && !holds(this.open[keep - 1]!, line, level)) keep--;
    this.closeFrom(keep, line - 1);
  }

  /** Headings reach down to the line before the next one. */
  private closeFrom(index: number, lastLine: number): void {
    for (const { symbol, level } of this.open.splice(index)) {
      if (level < itemLevel) symbol.range = reachingTo(symbol.range, Math.max(lastLine, symbol.range.end.line), this.document);
    }
  }
}

function holds({ level, endLine }: OpenSymbol, line: number, innerLevel: number): boolean {
  return level < itemLevel ? level < innerLevel : innerLevel === itemLevel && line <= endLine;
}

function reachingTo({ start }: Range, line: number, document: Document): Range {
  return { start, end: { line, character: document.lineText(line).length } };
}

/** Items that begin with a person or a topic and say more than names, and whatever tells of an event. */
function isTold({ leading, fact, kind }: OutlineNode, hasEvent: boolean): boolean {
  if (hasEvent) return true;
  return kind === 'item' && !fact && (leading.subjects.length > 0 || leading.topic !== undefined);
}

function kindOf({ kind, leading, when }: OutlineNode): SymbolKind {
  if (kind === 'heading') return symbolKinds.heading;
  if (when) return symbolKinds.event;
  return leading.subjects.length > 0 ? symbolKinds.person : leading.topic === undefined ? symbolKinds.event : symbolKinds.topic;
}

/** The text without the date that it begins or ends with: the detail tells it. */
function nameOf(text: string, { when }: OutlineNode): string {
  if (!when || text === when.text) return text;
  if (text.startsWith(when.text)) return text.slice(when.text.length).replace(/^[\s,:;–-]+/, '') || text;
  return text.endsWith(when.text) ? text.slice(0, -when.text.length).replace(/[\s,:;–-]+$/, '') || text : text;
}
