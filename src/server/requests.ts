import type {
  CodeAction, CodeActionParams, CodeLens, CodeLensParams, CompletionParams, DocumentFormattingParams, DocumentLinkParams, DocumentRangeFormattingParams, DocumentSymbolParams, FoldingRangeParams, InlayHintParams, PrepareRenameParams, SelectionRangeParams, ReferenceParams, RenameFilesParams, RenameParams, SemanticTokensDeltaParams, SemanticTokensParams, SemanticTokensRangeParams, TextDocumentPositionParams,
  WorkspaceEdit, WorkspaceSymbolParams,
} from 'vscode-languageserver-protocol';
import { changeDatesRequest, dateRequest, type DateParams, type ScopeParams } from '../protocol/asOf';
import { contenderPathRequest, contendersRequest, type ContenderPathParams, type ContendersParams } from '../protocol/contenders';
import { makeAliasRequest, mentionsRequest, mergePeopleRequest, otherPeopleRequest, splitPersonRequest, type MakeAliasParams, type MentionsParams, type MergePeopleParams, type OtherPeopleParams, type SplitPersonParams } from '../protocol/naming';
import { showPlacesCommand } from '../protocol/notes';
import type { AtPosition } from '../protocol/place';
import { positionsRequest, type PositionsParams } from '../protocol/positions';
import { dossierRequest, queryRequest, queryWordsRequest, type DossierParams, type QueryParams } from '../protocol/queries';
import { redateRequest, type RedateParams } from '../protocol/redating';
import { storylineRequest, type StorylineParams } from '../protocol/storyline';
import { taggedTextRequest, taggingRequest, type TaggedTextParams, type TaggingParams } from '../protocol/tagging';
import { timelineRequest, type TimelineParams } from '../protocol/timeline';
import { exportTimelineRequest, type ExportTimelineParams } from '../protocol/timelineExport';
import { sourcesReportRequest, type SourcesReportParams, linkTextRequest, listContinuationRequest, type LinkTextParams } from '../protocol/writing';
import { timelineSliceRequest, type TimelineSliceParams } from '../slices/slice';
import { exportedTimeline } from '../exchange/exportedTimeline';
import type { NotesAction } from '../service/actions/action';
import type { LensKind } from '../service/codeLenses';
import type { LanguageService } from '../service/languageService';
import type { NotesEdit } from '../service/notesEdit';
import type { ClientSupport } from './clientSupport';
import { flatSymbols } from './flatSymbols';
import { answer, type Answer } from './guard';
import { doneOrError } from './outcome';
import type { Connection } from './rpc/connection';
import { workspaceEdit } from './workspaceEdit';

type Method = <Params, Result>(method: string, give: Answer<Params, Result>) => void;

/** Hands every request to the service. */
export function answerRequests(connection: Connection, service: LanguageService, client: ClientSupport): void {
  const on: Method = (method, give) => {
    answer(connection, method, give);
  };
  answerAtPosition(on, service, client);
  answerAboutDocument(on, service, client);
  answerChanges(on, service, client);
  answerWhoIsWho(on, service, client);
  answerTagging(on, service, client);
  answerViews(on, service);
  answerExport(on, service);
}

function answerAtPosition(on: Method, service: LanguageService, { snippets }: ClientSupport): void {
  on('textDocument/hover', ({ textDocument: { uri }, position }: TextDocumentPositionParams, token) => service.hover(uri, position, token));
  on('textDocument/completion', ({ textDocument: { uri }, position, context }: CompletionParams, token) => {
    return service.completion(uri, position, { snippets, ...(context?.triggerCharacter === undefined ? {} : { trigger: context.triggerCharacter }) }, token);
  });
  on('textDocument/definition', ({ textDocument: { uri }, position }: TextDocumentPositionParams) => service.definition(uri, position));
  on('textDocument/references', ({ textDocument: { uri }, position, context }: ReferenceParams, token) => {
    return service.references(uri, position, context.includeDeclaration, token);
  });
  on(linkTextRequest, (params: LinkTextParams) => service.linkText(params));
  on(listContinuationRequest, (params: AtPosition) => service.listContinuation(params));
  on('textDocument/linkedEditingRange', ({ textDocument: { uri }, position }: TextDocumentPositionParams) => service.linkedEditing(uri, position));
  on('textDocument/documentHighlight', ({ textDocument: { uri }, position }: TextDocumentPositionParams) => service.documentHighlights(uri, position));
}

function answerAboutDocument(on: Method, service: LanguageService, { hierarchicalSymbols, showsPlaces }: ClientSupport): void {
  on('textDocument/documentSymbol', ({ textDocument: { uri } }: DocumentSymbolParams, token) => {
    const symbols = service.documentSymbols(uri, token);
    return symbols && !hierarchicalSymbols ? flatSymbols(uri, symbols) : symbols;
  });
  on('textDocument/selectionRange', ({ textDocument: { uri }, positions }: SelectionRangeParams) => service.selectionRanges(uri, positions));
  on('textDocument/documentLink', ({ textDocument: { uri } }: DocumentLinkParams, token) => service.documentLinks(uri, token));
  on('textDocument/formatting', ({ textDocument: { uri } }: DocumentFormattingParams) => service.formatting(uri));
  on('textDocument/rangeFormatting', ({ textDocument: { uri }, range }: DocumentRangeFormattingParams) => service.formatting(uri, range));
  on('textDocument/foldingRange', ({ textDocument: { uri } }: FoldingRangeParams) => service.foldingRanges(uri));
  on('textDocument/inlayHint', ({ textDocument: { uri }, range }: InlayHintParams, token) => service.inlayHints(uri, range, token));
  on('codeLens/resolve', (lens: CodeLens) => resolvedLens(lens, service, showsPlaces));
  on('textDocument/codeLens', ({ textDocument: { uri } }: CodeLensParams, token): readonly CodeLens[] | undefined =>
    service.codeLenses(uri, token)?.map(({ kind, range }) => ({ range, data: { uri, kind } satisfies LensData })),
  );
  on('textDocument/semanticTokens/full', ({ textDocument: { uri } }: SemanticTokensParams) => service.semanticTokens(uri));
  on('textDocument/semanticTokens/range', ({ textDocument: { uri }, range }: SemanticTokensRangeParams) => service.semanticTokensRange(uri, range));
  on('textDocument/semanticTokens/full/delta', ({ textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams) => {
    return service.semanticTokensDelta(uri, previousResultId);
  });
  on('workspace/symbol', ({ query }: WorkspaceSymbolParams, token) => service.workspaceSymbols(query, token));
}

/** What a code lens carries until its words are worked out. */
interface LensData {
  readonly uri: string;
  readonly kind: LensKind;
}

/** A lens with its words; it leads somewhere in a client that can show places, and only says so in others. */
function resolvedLens({ range, data }: CodeLens, service: LanguageService, showsPlaces: boolean): CodeLens {
  const { uri, kind } = data as LensData;
  const words = service.lensWords(uri, kind, range.start);
  if (!words) return { range, command: { title: '', command: '' } };
  return { range, command: { title: words.title, command: showsPlaces ? showPlacesCommand : '', arguments: showsPlaces ? [uri, range.start, words.places] : [] } };
}

/** That the editor asks for code actions by itself, as the Language Server Protocol numbers it. */
const automatic = 2;

function answerChanges(on: Method, service: LanguageService, client: ClientSupport): void {
  on('textDocument/codeAction', ({ textDocument: { uri }, range, context: { only, triggerKind } }: CodeActionParams): readonly CodeAction[] => {
    const actions = service.codeActions(uri, range, { ...(only === undefined ? {} : { only }), isAutomatic: triggerKind === automatic });
    return actions.filter(({ place }) => place === undefined || client.showsPlaces).map((action) => codeAction(action, { uri, position: range.start }, client));
  });
  on('workspace/willRenameFiles', ({ files }: RenameFilesParams) => workspaceEdit(service.moveFiles(files), client));
  on('textDocument/prepareRename', ({ textDocument: { uri }, position }: PrepareRenameParams) => {
    return doneOrError(service.prepareRename(uri, position), ({ range, name }) => ({ range, placeholder: name }));
  });
  on('textDocument/rename', ({ textDocument: { uri }, position, newName }: RenameParams, token) => {
    return doneOrError(service.rename(uri, position, newName, token), (edit) => workspaceEdit(edit, client));
  });
}

function codeAction({ edit, diagnostics, place, ...shown }: NotesAction, { uri, position }: AtPosition, client: ClientSupport): CodeAction {
  const action = { ...shown, ...(diagnostics === undefined ? {} : { diagnostics: [...diagnostics] }) };
  if (place) return { ...action, command: { title: shown.title, command: showPlacesCommand, arguments: [uri, position, [place]] } };
  return { ...action, edit: workspaceEdit(edit, client) };
}

function answerWhoIsWho(on: Method, service: LanguageService, client: ClientSupport): void {
  const toEdit = (edit: NotesEdit): WorkspaceEdit => workspaceEdit(edit, client);
  on(otherPeopleRequest, (params: OtherPeopleParams) => doneOrError(service.otherPeople(params), (people) => people));
  on(mentionsRequest, (params: MentionsParams) => doneOrError(service.mentions(params), (mentions) => mentions));
  on(makeAliasRequest, (params: MakeAliasParams) => doneOrError(service.makeAlias(params), toEdit));
  on(mergePeopleRequest, (params: MergePeopleParams) => doneOrError(service.mergePeople(params), toEdit));
  on(redateRequest, (params: RedateParams) => doneOrError(service.redate(params), (result) => result));
  on(sourcesReportRequest, (params: SourcesReportParams) => service.sourcesReport(params));
  on(splitPersonRequest, (params: SplitPersonParams) => doneOrError(service.splitPerson(params), toEdit));
}

function answerTagging(on: Method, service: LanguageService, client: ClientSupport): void {
  on(taggingRequest, (params: TaggingParams) => {
    const edit = service.tagging(params);
    return edit && workspaceEdit(edit, client);
  });
  on(taggedTextRequest, (params: TaggedTextParams) => service.taggedText(params));
}

function answerViews(on: Method, service: LanguageService): void {
  on(contendersRequest, (params: ContendersParams, token) => service.contenders(params, token));
  on(contenderPathRequest, (params: ContenderPathParams) => service.contenderPath(params));
  on(queryWordsRequest, (params: ScopeParams) => service.queryWords(params));
  on(queryRequest, (params: QueryParams) => service.query(params));
  on(dossierRequest, (params: DossierParams) => service.dossier(params));
  on(dateRequest, (params: DateParams) => service.date(params));
  on(changeDatesRequest, (params: ScopeParams) => service.changeDates(params));
  on(timelineRequest, (params: TimelineParams, token) => service.timeline(params, token));
  on(timelineSliceRequest, (params: TimelineSliceParams, token) => service.timelineSlice(params, token));
  on(positionsRequest, (params: PositionsParams, token) => service.positions(params, token));
  on(storylineRequest, (params: StorylineParams, token) => service.storyline(params, token));
}

function answerExport(on: Method, service: LanguageService): void {
  on(exportTimelineRequest, ({ format, state, strings, language, eraStyle, page, ...question }: ExportTimelineParams, token) => {
    const data = service.timeline(question, token);
    return data && exportedTimeline({ format, data, state, width: undefined, theme: undefined, eraStyle, strings, language, page, sources: format === 'md' ? service.citedSources(question) : undefined });
  });
}
