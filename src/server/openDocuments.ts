import type { DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams } from 'vscode-languageserver-protocol';
import type { Notes } from '../core/notes';
import { parse } from '../core/parse';
import { update } from '../core/update';
import { modelChangedNotification, type ModelChangedParams } from '../protocol/notes';
import { Debounce } from './debounce';
import { guarded, tell } from './guard';
import type { Connection } from './rpc/connection';

const modelQuietMs = 100;

/** Who wants to know what happens to documents that the editor has open. */
export interface DocumentListener {
  changed(uri: string): void;
  closed(uri: string): void;
}

/** The same, and what becomes of the notes themselves when a document is opened and closed. */
export interface OpenDocumentListener extends DocumentListener {
  opened(uri: string): void;
}

/** What others may tell of open documents. */
export interface OpenDocuments {
  /** Notes beside them have changed, and with these what there is to tell of any. */
  othersChanged(): void;
}

/** Keeps the notes as the editor has them: every edit goes straight into the document, which is parsed once for each version. */
export function followOpenDocuments(connection: Connection, notes: Notes, listener: OpenDocumentListener): OpenDocuments {
  const open = new Set<string>();
  const tellSoon = new Debounce(modelQuietMs, (uri) => {
    const document = notes.get(uri);
    if (document) tell(connection, modelChangedNotification, { uri, version: document.version } satisfies ModelChangedParams);
  });
  const follow = <Params>(method: string, action: (params: Params) => void): void => {
    connection.onNotification(method, guarded(connection, method, action));
  };
  const changed = (uri: string): void => {
    listener.changed(uri);
    tellSoon.trigger(uri);
  };
  follow('textDocument/didOpen', ({ textDocument: { uri, version, text } }: DidOpenTextDocumentParams) => {
    if (isEarlierVersion(uri)) return;
    open.add(uri);
    listener.opened(uri);
    notes.set(parse(uri, version, text));
    changed(uri);
  });
  follow('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams) => {
    const document = notes.get(uri);
    if (!document || !open.has(uri)) return;
    notes.set(update(document, version, contentChanges));
    changed(uri);
  });
  follow('textDocument/didClose', ({ textDocument: { uri } }: DidCloseTextDocumentParams) => {
    tellSoon.cancel(uri);
    if (!open.delete(uri)) return;
    listener.closed(uri);
  });
  return {
    othersChanged: () => {
      for (const uri of open) tellSoon.trigger(uri);
    },
  };
}

/** Schemes under which editors show earlier versions of a file beside it, as in a comparison. */
const earlierVersionSchemes = new Set(['git', 'gitfs', 'gitlens', 'review', 'pr', 'svn', 'hg', 'vscode-local-history']);

/** An earlier version of a note is no note of its own: its facts would count twice. */
function isEarlierVersion(uri: string): boolean {
  return earlierVersionSchemes.has(uri.slice(0, uri.indexOf(':')).toLowerCase());
}
