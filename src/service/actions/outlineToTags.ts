import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../../core/document';
import { nodeOn } from '../../core/lookup';
import { writeTag } from '../../core/name';
import { holderOf, nodeAt, type NodePlace } from '../../core/outline';
import type { Insertion } from '../factInsertion';
import { countOf } from '../words';
import { editOf, type NotesAction } from './action';

/** Tags the items around a range that hold nothing but a name: `- Leon Trotsky` becomes `- @[Leon Trotsky]`, all of its list together. */
export function outlineToTagsActions(document: Document, { start }: Range): readonly NotesAction[] {
  const place = nodeOn(document, start.line);
  if (!place || nodeAt(document, place).kind !== 'item') return [];
  const changes = itemsOf(document, holderOf(document, place)).flatMap((item) => tagged(document, item));
  const title = `Tag ${countOf(changes.length, 'name')} of this list`;
  return changes.length === 0 ? [] : [{ title, kind: 'source.outlineToTags.annals', edit: editOf(document, title, changes) }];
}

function itemsOf(document: Document, holder: NodePlace | undefined): readonly NodePlace[] {
  return document.segments.flatMap(({ sense }, segment) =>
    sense.nodes.flatMap(({ kind }, node) => {
      const other = holderOf(document, { segment, node });
      return kind === 'item' && other?.segment === holder?.segment && other?.node === holder?.node ? [{ segment, node }] : [];
    }),
  );
}

const aloneName = /^\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?: (?:(?:de|da|di|du|del|der|van|von|of|the|la|le|ibn|bin|al) )*\p{Lu}[\p{L}\p{M}\p{N}'’.-]*){0,4}(?=:?\s*$)/u;

function tagged(document: Document, { segment, node }: NodePlace): readonly Insertion[] {
  const { syntax, sense } = document.segments[segment]!;
  const { runs } = syntax.blocks[sense.nodes[node]!.block]!;
  const run = runs[0];
  const name = run && runs.length === 1 ? aloneName.exec(document.lineText(document.segmentStarts[segment]! + run.line).slice(run.start, run.end))?.[0] : undefined;
  if (!run || name === undefined) return [];
  const line = document.segmentStarts[segment]! + run.line;
  return [{ range: { start: { line, character: run.start }, end: { line, character: run.end } }, newText: writeTag('@', name) }];
}
