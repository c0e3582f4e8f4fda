import type { Document } from '../core/document';

/** How many lines away each name stands from the cursor at least; above it the count is negative. */
export type NearNames = ReadonlyMap<string, number>;

/** Tags are looked at outwards from the cursor, up to this number of lines to either side. */
const nearLines = 1000;

export function nearNames(document: Document, line: number, kind: 'person' | 'topic', idOf: (name: string) => string): NearNames {
  const distances = new Map<string, number>();
  const last = document.segmentAt(line + nearLines);
  for (let index = document.segmentAt(Math.max(0, line - nearLines)); index <= last; index++) {
    const base = document.segmentStarts[index]!;
    for (const tag of document.segments[index]!.syntax.tags) {
      if (tag.kind !== kind) continue;
      const id = idOf(tag.value);
      const away = base + tag.line - line;
      if (Math.abs(away) < Math.abs(distances.get(id) ?? Infinity)) distances.set(id, away);
    }
  }
  return distances;
}
