import { scopeNotification, type NotesScope, type ScopeChoiceParams } from '../protocol/asOf';
import { guarded } from './guard';
import type { Connection } from './rpc/connection';

/** What the client told last that the user wants to see; all notes until it does. */
export function followScope(connection: Connection): () => NotesScope {
  let present: NotesScope = 'all';
  connection.onNotification(
    scopeNotification,
    guarded(connection, scopeNotification, ({ scope }: ScopeChoiceParams) => {
      present = scope === 'document' ? 'document' : 'all';
    }),
  );
  return () => present;
}
