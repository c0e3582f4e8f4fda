import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { Notes } from '../core/notes';
import { createLanguageService } from '../service/languageService';
import { BibliographyFiles } from './bibliographyFiles';
import { clientFiles } from './clientFiles';
import { clientOf } from './clientSupport';
import type { NoteFiles } from './noteFiles';
import { logError } from './guard';
import { followOpenDocuments } from './openDocuments';
import { loadPartsWith } from './parts';
import { publishDiagnostics } from './publishDiagnostics';
import { answerRequests } from './requests';
import type { Connection } from './rpc/connection';
import { errorCodes, ResponseError } from './rpc/message';
import { serverCapabilities } from './serverCapabilities';
import { followScope } from './scope';
import { followSettings } from './settings';
import { WorkspaceNotes } from './workspaceNotes';

/** What differs between a process and a worker. */
export interface Platform {
  /** Ends the server; 0 where the editor asked for it in due form. */
  exit(code: 0 | 1): void;
  /** Sees to it that the server ends when the editor's process does. */
  endWith?(processId: number): void;
  /** Notes that the server can read by itself. */
  readonly files?: NoteFiles;
  /** Runs the script of a part, unless it has run with that of the server. */
  loadPart(name: string): void;
}

/** Serves notes over a connection, which it starts to listen on. */
export function startServer(connection: Connection, platform: Platform): void {
  loadPartsWith(platform.loadPart);
  let state: 'new' | 'running' | 'shut down' = 'new';
  connection.onRequest('initialize', (params: InitializeParams): InitializeResult | ResponseError => {
    if (state !== 'new') return new ResponseError(errorCodes.invalidRequest, 'The server is initialized already.');
    state = 'running';
    if (params.processId !== null) platform.endWith?.(params.processId);
    return serve(connection, params, platform);
  });
  connection.onRequest('shutdown', () => {
    state = 'shut down';
    return null;
  });
  const exit = (): void => {
    platform.exit(state === 'shut down' ? 0 : 1);
  };
  connection.onNotification('exit', exit);
  connection.onClose(exit);
  connection.onOtherRequest((method) => unanswered(method, state === 'new'));
  connection.onFailure((method, error) => {
    logError(connection, method, error);
  });
  connection.listen();
}

function serve(connection: Connection, params: InitializeParams, { files: disk }: Platform): InitializeResult {
  const client = clientOf(params);
  const notes = new Notes();
  const settings = followSettings(connection, client, () => {
    if (client.inlayHintRefresh) connection.sendRequest('workspace/inlayHint/refresh').catch(() => undefined);
    if (client.codeLensRefresh) connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
    diagnostics.refresh();
  });
  const service = createLanguageService({ notes, markup: client.hoverMarkup, hints: () => settings.heard().hints, lenses: () => settings.heard().lenses, format: () => settings.heard().format, severities: () => settings.heard().severities, scope: followScope(connection) });
  const diagnostics = publishDiagnostics(connection, notes, service);
  const source = client.files ? clientFiles(connection, disk) : disk;
  const bibliographies = new BibliographyFiles(connection, notes, source, () => files.roots, diagnostics.refresh);
  const open = followOpenDocuments(connection, notes, {
    opened: (uri) => {
      files.opened(uri);
    },
    changed: (uri) => {
      diagnostics.changed(uri);
      bibliographies.notesChanged();
    },
    closed: (uri) => {
      service.forget(uri);
      files.closed(uri);
      diagnostics.closed(uri);
    },
  });
  const files = new WorkspaceNotes(connection, notes, source, params, {
    changed: () => {
      open.othersChanged();
      diagnostics.refresh();
      bibliographies.notesChanged();
    },
    filesChanged: (uris) => {
      bibliographies.filesChanged(uris);
    },
  });
  connection.onNotification('initialized', () => {
    settings.follow();
    files.follow(client);
  });
  answerRequests(connection, service, client);
  return { capabilities: serverCapabilities(client), serverInfo: { name: 'Annals' } };
}

function unanswered(method: string, isNew: boolean): ResponseError {
  if (isNew) return new ResponseError(errorCodes.serverNotInitialized, 'The server has not been initialized yet.');
  return new ResponseError(errorCodes.methodNotFound, `“${method}” is not known here.`);
}
