import { aliasOf } from '../naming/makeAlias';
import { mergeInto } from '../naming/mergePeople';
import type { Outcome } from '../refusal';
import type { NotesEdit } from '../notesEdit';
import type { Ailing } from './fix';
import type { Judgement } from './judgement';

/** For a name that is likely a slip of the pen: write the other wherever it stands, or make it another name of that person. */
export function nearMissJudgements({ notes, document, problem: { nearMiss } }: Ailing): readonly Judgement[] {
  if (!nearMiss) return [];
  const { written, meant } = nearMiss;
  return [
    ...change(`Write “${meant}” for “${written}” everywhere`, mergeInto(notes, notes.idOf(written), meant)),
    ...change(`“${written}” is another name of ${notes.idOf(meant)}`, aliasOf(notes, document, written, meant)),
  ];
}

function change(title: string, outcome: Outcome<NotesEdit>): readonly Judgement[] {
  return outcome.kind === 'refused' || outcome.value.documents.length === 0 ? [] : [{ kind: 'change', title, edit: outcome.value }];
}
