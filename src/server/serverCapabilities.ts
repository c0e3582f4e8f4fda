import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import { actionKinds } from '../service/actions/action';
import { tokenTypes } from '../service/semanticTokens';
import type { ClientSupport } from './clientSupport';

/** Incremental, as the protocol numbers ways of telling edits. */
const incremental = 2;

/** The characters whose typing asks for completion. */
const completionTriggers = ['@', '#', '{', '[', '('];

/** What the server can do for this client. */
export function serverCapabilities({ codeActionLiterals, prepareRename, fileMoves }: ClientSupport): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: completionTriggers },
    ...(codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...actionKinds] } } : {}),
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: prepareRename ? { prepareProvider: true } : true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    linkedEditingRangeProvider: true,
    selectionRangeProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true }, ...(fileMoves ? { fileOperations: { willRename: { filters: [{ pattern: { glob: '**' } }] } } } : {}) },
    foldingRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: { delta: true }, range: true },
  };
}
