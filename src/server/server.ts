import { ErrorCodes, ResponseError, type MessageConnection } from 'vscode-jsonrpc';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { Notes } from '../core/notes';
import { createLanguageService } from '../service/languageService';
import { clientOf } from './clientSupport';
import { followOpenDocuments } from './openDocuments';
import { publishDiagnostics } from './publishDiagnostics';
import { answerRequests } from './requests';
import { serverCapabilities } from './serverCapabilities';
import { followSettings } from './settings';

/** What differs between a process and a worker. */
export interface Platform {
  /** Ends the server; 0 where the editor asked for it in due form. */
  exit(code: 0 | 1): void;
  /** Sees to it that the server ends when the editor's process does. */
  endWith?(processId: number): void;
}

/** Serves notes over a connection, which it starts to listen on. */
export function startServer(connection: MessageConnection, platform: Platform): void {
  let state: 'new' | 'running' | 'shut down' = 'new';
  connection.onRequest('initialize', (params: InitializeParams): InitializeResult | ResponseError => {
    if (state !== 'new') return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    state = 'running';
    if (params.processId !== null) platform.endWith?.(params.processId);
    return serve(connection, params);
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
  connection.onRequest((method) => unanswered(method, state === 'new'));
  connection.listen();
}

function serve(connection: MessageConnection, { capabilities }: InitializeParams): InitializeResult {
  const client = clientOf(capabilities);
  const notes = new Notes();
  const settings = followSettings(connection, client, () => {
    if (client.inlayHintRefresh) connection.sendRequest('workspace/inlayHint/refresh').catch(() => undefined);
    diagnostics.refresh();
  });
  const service = createLanguageService({ notes, markup: client.hoverMarkup, dateHints: () => settings().dateHints, severities: () => settings().severities });
  const diagnostics = publishDiagnostics(connection, notes, service);
  followOpenDocuments(connection, notes, {
    changed: diagnostics.changed,
    closed: (uri) => {
      service.forget(uri);
      diagnostics.closed(uri);
    },
  });
  answerRequests(connection, service, client);
  return { capabilities: serverCapabilities(client), serverInfo: { name: 'Annals' } };
}

/** Server not initialized, as the Language Server Protocol numbers it. */
const notInitialized = -32002;

function unanswered(method: string, isNew: boolean): ResponseError {
  if (isNew) return new ResponseError(notInitialized, 'The server has not been initialized yet.');
  return new ResponseError(ErrorCodes.MethodNotFound, `“${method}” is not known here.`);
}
