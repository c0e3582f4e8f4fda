import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver-protocol';
import type { ClientOptions } from '../protocol/notes';
import type { MarkupKind } from '../service/hover';

/** What a client can do beyond the least that the protocol asks for. */
export interface ClientSupport {
  readonly hoverMarkup: MarkupKind;
  readonly hierarchicalSymbols: boolean;
  /** Whether completions may hold gaps to fill in. */
  readonly snippets: boolean;
  readonly codeActionLiterals: boolean;
  readonly relatedInformation: boolean;
  /** Whether it asks what would be renamed before it asks for the new name. */
  readonly prepareRename: boolean;
  /** Whether it takes changes of texts together with the versions that they are meant for. */
  readonly documentChanges: boolean;
  /** Whether it shows what each change of a text is about. */
  readonly changeAnnotations: boolean;
  /** Whether it asks what is to be changed before files are moved. */
  readonly fileMoves: boolean;
  /** Whether it takes watchers of files that are registered later. */
  readonly fileWatchers: boolean;
  /** Whether it answers questions for settings. */
  readonly configuration: boolean;
  /** Whether it can be asked later to tell of changes of settings. */
  readonly configurationChanges: boolean;
  /** Whether it asks for inlay hints anew when told to. */
  readonly inlayHintRefresh: boolean;
  /** Whether it asks for code lenses anew when told to. */
  readonly codeLensRefresh: boolean;
  /** Whether it shows how long works go on. */
  readonly workDoneProgress: boolean;
  /** Whether it tells which files of notes there are, and what is in them. */
  readonly files: boolean;
  /** Whether it leads to places by a command of its own. */
  readonly showsPlaces: boolean;
}

export function clientOf({ capabilities: { textDocument, workspace, window }, initializationOptions }: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): ClientSupport {
  const options = initializationOptions as Partial<ClientOptions> | undefined;
  return {
    ...textSupport(textDocument),
    workDoneProgress: window?.workDoneProgress === true,
    files: options?.files === true,
    showsPlaces: options?.showsPlaces === true,
    ...editSupport(workspace),
    ...workspaceSupport(workspace),
  };
}

function textSupport(support: ClientCapabilities['textDocument'] = {}): Pick<ClientSupport, 'hoverMarkup' | 'hierarchicalSymbols' | 'snippets' | 'codeActionLiterals' | 'relatedInformation' | 'prepareRename'> {
  return {
    hoverMarkup: support.hover?.contentFormat?.includes('markdown') ? 'markdown' : 'plaintext',
    hierarchicalSymbols: support.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    snippets: support.completion?.completionItem?.snippetSupport === true,
    codeActionLiterals: support.codeAction?.codeActionLiteralSupport !== undefined,
    relatedInformation: support.publishDiagnostics?.relatedInformation === true,
    prepareRename: support.rename?.prepareSupport === true,
  };
}

function editSupport(workspace: ClientCapabilities['workspace']): Pick<ClientSupport, 'documentChanges' | 'changeAnnotations'> {
  const support = workspace?.workspaceEdit;
  const documentChanges = support?.documentChanges === true;
  return { documentChanges, changeAnnotations: documentChanges && support.changeAnnotationSupport !== undefined };
}

function workspaceSupport(workspace: ClientCapabilities['workspace']): Pick<ClientSupport, 'fileMoves' | 'fileWatchers' | 'configuration' | 'configurationChanges' | 'inlayHintRefresh' | 'codeLensRefresh'> {
  return {
    fileMoves: workspace?.fileOperations?.willRename === true,
    fileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
  };
}
