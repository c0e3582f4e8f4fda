import type { Document } from '../core/document';
import type { TimelineData } from '../protocol/timeline';
import type { MovedLines, TimelineSlice, TimelineSliceParams } from '../slices/slice';
import { headOf, tablesOf } from '../slices/carried';
import { deltaBetween } from '../slices/delta';
import { packed } from '../slices/packing';

/** A timeline that was given away, with the documents that it was read from. */
interface Given {
  readonly serial: number;
  readonly data: TimelineData;
  readonly documents: readonly (Document | undefined)[];
}

/** So many timelines are remembered at a time, those asked for last. */
const mostGiven = 6;

/** Remembers what was given away, so that only what has changed since has to be sent; whole again where something else is held. */
export class TimelineSlices {
  private readonly given = new Map<string, Given>();
  private serial = 0;

  /** `document` finds the version of a document that `data` was read from. */
  next(params: TimelineSliceParams, data: TimelineData, document: (uri: string) => Document | undefined): TimelineSlice {
    const key = JSON.stringify([params.uri, params.scope, params.documents]);
    const before = this.given.get(key);
    const documents = data.documents.map(({ uri }) => document(uri));
    const serial = ++this.serial;
    this.remember(key, { serial, data, documents });
    if (before?.serial !== params.held || before === undefined) return { kind: 'whole', serial, head: headOf(data), tables: tablesOf(data), items: packed(data.items) };
    return { ...deltaBetween(before.data, data, movedLines(before.documents, document)), from: before.serial, serial };
  }

  private remember(key: string, given: Given): void {
    this.given.delete(key);
    this.given.set(key, given);
    const [oldest] = this.given.keys();
    if (this.given.size > mostGiven && oldest !== undefined) this.given.delete(oldest);
  }
}

/** For each document, how far the segments at its end that both versions share have moved. */
function movedLines(before: readonly (Document | undefined)[], now: (uri: string) => Document | undefined): readonly MovedLines[] {
  return before.flatMap((old, document) => {
    const after = old && now(old.uri);
    if (!old || !after || old === after) return [];
    const shared = sharedAtEnd(old, after);
    const from = old.segmentStarts[old.segments.length - shared]!;
    const by = after.segmentStarts[after.segments.length - shared]! - from;
    return by === 0 ? [] : [{ document, from, by }];
  });
}

function sharedAtEnd({ segments: old }: Document, { segments: now }: Document): number {
  let shared = 0;
  while (shared < Math.min(old.length, now.length) && old[old.length - 1 - shared] === now[now.length - 1 - shared]) shared++;
  return shared;
}
