import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Notes } from '../core/notes';
import type { LanguageService } from '../service/languageService';
import { Debounce } from './debounce';
import { guarded, tell } from './guard';
import type { DocumentListener } from './openDocuments';
import type { Connection } from './rpc/connection';

const quietMs = 200;

/**
 * Publishes the problems of open documents a little after each edit. Names are shared, so an edit in one document may change what is
 * ambiguous in another: all are looked at again, and those whose problems have stayed the same stay silent.
 */
export function publishDiagnostics(connection: Connection, notes: Notes, service: LanguageService): DocumentListener & { refresh(): void } {
  const published = new Map<string, string>();
  const publish = guarded(connection, 'diagnostics', (uri: string) => {
    const document = notes.get(uri);
    if (!document) return;
    const diagnostics = [...service.diagnostics(uri)];
    const known = JSON.stringify(diagnostics);
    if (published.get(uri) === known) return;
    published.set(uri, known);
    tell(connection, 'textDocument/publishDiagnostics', { uri, version: document.version, diagnostics } satisfies PublishDiagnosticsParams);
  });
  const publishSoon = new Debounce(quietMs, publish);
  const refresh = (): void => {
    for (const uri of published.keys()) publishSoon.trigger(uri);
  };
  return {
    changed: (uri) => {
      if (!published.has(uri)) published.set(uri, '');
      refresh();
    },
    closed: (uri) => {
      publishSoon.cancel(uri);
      published.delete(uri);
      tell(connection, 'textDocument/publishDiagnostics', { uri, diagnostics: [] } satisfies PublishDiagnosticsParams);
      refresh();
    },
    refresh,
  };
}
