import type {
  CompletionList, Diagnostic, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, Hover, InlayHint, Location, Position, Range, SelectionRange, SemanticTokens, SemanticTokensDelta, SymbolInformation, TextEdit,
} from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import type { NotesScope } from '../protocol/asOf';
import type { MakeAliasParams, MentionsParams, MentionsResult, MergePeopleParams, OtherPeopleParams, OtherPeopleResult, SplitPersonParams } from '../protocol/naming';
import type { AtPosition } from '../protocol/place';
import type { RedateParams, RedateResult } from '../protocol/redating';
import type { TaggedTextParams, TaggingParams } from '../protocol/tagging';
import type { TimelineParams } from '../protocol/timeline';
import type { LinkTextParams, ListContinuation, SourcesReportParams, SourcesReportResult } from '../protocol/writing';
import { isWanted, type ActionRequest, type NotesAction } from './actions/action';
import type { CancellationToken } from './cancellation';
import { codeActionsAt } from './codeActions';
import { codeLenses, lensWords, type LensKind, type LensWords, type NotesLens } from './codeLenses';
import { completionAt, type CompletionRequest } from './completion';
import { diagnosticsOf, type Severities } from './diagnostics';
import { documentLinks } from './documentLinks';
import { documentSymbols } from './documentSymbols';
import { foldingRanges } from './folding';
import { formatting, type FormattingChoices } from './formatting/formatting';
import { hoverAt, type MarkupKind } from './hover';
import { inlayHints, noHints, type Hints } from './inlayHints';
import { linkText } from './linkText';
import { linkedEditing, type LinkedPlaces } from './linkedEditing';
import { continuationAfter } from './listContinuation';
import { makeAlias } from './naming/makeAlias';
import { mergePeople } from './naming/mergePeople';
import { moveFiles, type FileMove } from './moveFiles';
import type { NotesEdit } from './notesEdit';
import { notesViews, severalOf, type NotesViews, type Within } from './notesViews';
import { otherPeopleAt } from './naming/otherPeople';
import type { Outcome } from './refusal';
import { renameAt } from './naming/rename';
import { renameTargetAt, type RenameTarget } from './naming/renameTarget';
import { redated } from './redating/redate';
import { definitionAt, highlightsAt, referencesAt } from './references';
import { selectionRanges } from './selectionRanges';
import { semanticTokenData, TokenMemory } from './semanticTokens';
import { bibliographyReport, citedSources, unsourcedReport } from './sourcesReport';
import { mentionsAt, splitPerson } from './naming/splitPerson';
import { taggedText, taggingActions, taggingEdit } from './taggingEdit';
import { workspaceSymbols } from './workspaceSymbols';

/**
 * What the language can tell of notes: the one door for server, command line and tests. Every answer is plain data about the notes as
 * they are when it is asked; for a document that is not among them, and where there is nothing to tell, it is undefined or empty. A
 * cancelled question throws `Cancelled`.
 */
export interface LanguageService extends NotesViews {
  hover(uri: string, position: Position, token?: CancellationToken): Hover | undefined;
  completion(uri: string, position: Position, request?: CompletionRequest, token?: CancellationToken): CompletionList | undefined;
  diagnostics(uri: string, token?: CancellationToken): readonly Diagnostic[];
  codeActions(uri: string, range: Range, request?: ActionRequest): readonly NotesAction[];
  inlayHints(uri: string, range: Range, token?: CancellationToken): readonly InlayHint[] | undefined;
  codeLenses(uri: string, token?: CancellationToken): readonly NotesLens[] | undefined;
  /** What a lens at a place says, worked out when it is seen. */
  lensWords(uri: string, kind: LensKind, position: Position): LensWords | undefined;
  definition(uri: string, position: Position): Location | undefined;
  references(uri: string, position: Position, withDeclaration: boolean, token?: CancellationToken): readonly Location[] | undefined;
  documentHighlights(uri: string, position: Position): readonly DocumentHighlight[] | undefined;
  /** The places that change as one while a name is typed over. */
  linkedEditing(uri: string, position: Position): LinkedPlaces | undefined;
  /** What the item after the one on a line begins with. */
  listContinuation(params: AtPosition): ListContinuation | undefined;
  selectionRanges(uri: string, positions: readonly Position[]): readonly SelectionRange[] | undefined;
  documentLinks(uri: string, token?: CancellationToken): readonly DocumentLink[] | undefined;
  /** Links of Markdown to files. */
  linkText(params: LinkTextParams): string | undefined;
  /** What keeps links when files and folders are moved. */
  moveFiles(moves: readonly FileMove[]): NotesEdit;
  /** What a rename at a position would change, with the name to begin from. */
  prepareRename(uri: string, position: Position): Outcome<RenameTarget> | undefined;
  rename(uri: string, position: Position, newName: string, token?: CancellationToken): Outcome<NotesEdit> | undefined;
  otherPeople(params: OtherPeopleParams): Outcome<OtherPeopleResult> | undefined;
  mentions(params: MentionsParams): Outcome<MentionsResult> | undefined;
  makeAlias(params: MakeAliasParams): Outcome<NotesEdit> | undefined;
  mergePeople(params: MergePeopleParams): Outcome<NotesEdit> | undefined;
  splitPerson(params: SplitPersonParams): Outcome<NotesEdit> | undefined;
  /** The text that moves an item of the timeline. */
  redate(params: RedateParams): Outcome<RedateResult> | undefined;
  documentSymbols(uri: string, token?: CancellationToken): readonly DocumentSymbol[] | undefined;
  workspaceSymbols(query: string, token?: CancellationToken): readonly SymbolInformation[];
  /** The edits that put a note, or what a range of it touches, into one form. */
  formatting(uri: string, range?: Range): readonly TextEdit[] | undefined;
  foldingRanges(uri: string): readonly FoldingRange[] | undefined;
  semanticTokens(uri: string): SemanticTokens | undefined;
  semanticTokensRange(uri: string, range: Range): SemanticTokens | undefined;
  semanticTokensDelta(uri: string, previousId: string): SemanticTokens | SemanticTokensDelta | undefined;
  /** In Markdown: what rests on no source; the sources that are cited. */
  sourcesReport(params: SourcesReportParams): SourcesReportResult | undefined;
  /** In Markdown: a list of the sources that the notes of a timeline cite. */
  citedSources(params: TimelineParams): string | undefined;
  /** The tags that plain notes lack. */
  tagging(params: TaggingParams): NotesEdit;
  taggedText(params: TaggedTextParams): string;
  /** Lets go of what is remembered of a document between answers. */
  forget(uri: string): void;
}

export interface LanguageServiceOptions {
  /** All notes; documents are set and deleted there. */
  readonly notes: Notes;
  /** How texts are to be written; Markdown unless told. */
  readonly markup?: MarkupKind;
  /** What the user sets in place of the problems' own severities, asked anew each time. */
  readonly severities?: () => Severities;
  /** What stands behind vague dates and people, asked anew each time; nothing unless told. */
  readonly hints?: () => Hints;
  /** What stands above those who are introduced, asked anew each time; nothing unless told. */
  readonly lenses?: () => readonly LensKind[];
  /** How notes are formatted where there is a choice, asked anew each time. */
  readonly format?: () => FormattingChoices;
  /** Whether hovers tell of one document or of all notes, asked anew each time; of all unless told. */
  readonly scope?: () => NotesScope;
}

/** A service over notes. */
export function createLanguageService({ notes, markup = 'markdown', severities = () => ({}), hints = () => noHints, lenses = () => [], format = () => ({ alignsKeys: false }), scope = () => 'all' }: LanguageServiceOptions): LanguageService {
  const tokens = new TokenMemory();
  const within: Within = (uri, answer) => {
    const document = notes.get(uri);
    return document && answer(document);
  };
  return Object.freeze<LanguageService>({
    hover: (uri, position, token) => within(uri, (document) => hoverAt(notes, document, position, { markup, scope: scope() === 'all' ? undefined : uri, token })),
    completion: (uri, position, request, token) => within(uri, (document) => completionAt(notes, document, position, request, token)),
    diagnostics: (uri, token) => within(uri, (document) => diagnosticsOf(notes, document, severities(), token)) ?? [],
    codeActions: (uri, range, request) => within(uri, (document) => [...codeActionsAt(notes, document, range, request), ...taggingOffers(notes, document, range, request)]) ?? [],
    inlayHints: (uri, range, token) => within(uri, (document) => inlayHints(notes, document, range, hints(), token)),
    codeLenses: (uri, token) => within(uri, (document) => (lenses().length === 0 ? [] : codeLenses(notes, document, lenses(), token))),
    lensWords: (uri, kind, position) => within(uri, (document) => lensWords(notes, document, kind, position)),
    definition: (uri, position) => within(uri, (document) => definitionAt(notes, document, position)),
    references: (uri, position, withDeclaration, token) => within(uri, (document) => referencesAt(notes, document, position, withDeclaration, token)),
    documentHighlights: (uri, position) => within(uri, (document) => highlightsAt(notes, document, position)),
    linkedEditing: (uri, position) => within(uri, (document) => linkedEditing(document, position)),
    listContinuation: ({ uri, position }) => within(uri, (document) => continuationAfter(document, position.line)),
    selectionRanges: (uri, positions) => within(uri, (document) => selectionRanges(document, positions)),
    documentLinks: (uri, token) => within(uri, (document) => documentLinks(notes, document, token)),
    linkText: ({ uri, files }) => linkText(notes, uri, files),
    moveFiles: (moves) => moveFiles(notes, moves),
    prepareRename: (uri, position) => within(uri, (document) => renameTargetAt(notes, document, position)),
    rename: (uri, position, newName, token) => within(uri, (document) => renameAt(notes, document, position, newName, token)),
    ...whoIsWho(notes, within),
    redate: (params) => within(params.uri, (document) => redated(document, params)),
    documentSymbols: (uri, token) => within(uri, (document) => documentSymbols(document, token)),
    workspaceSymbols: (query, token) => workspaceSymbols(notes, query, token),
    formatting: (uri, range) => within(uri, (document) => formatting(document, range, format())),
    foldingRanges: (uri) => within(uri, foldingRanges),
    semanticTokens: (uri) => within(uri, (document) => tokens.full(document)),
    semanticTokensRange: (uri, { start, end }) => within(uri, (document) => ({ data: semanticTokenData(document, start.line, end.line + 1) })),
    semanticTokensDelta: (uri, previousId) => within(uri, (document) => tokens.delta(document, previousId)),
    ...notesViews(notes, within),
    citedSources: (params) => within(params.uri, (document) => citedSources(notes, severalOf(notes, params) ?? [document])),
    sourcesReport: ({ uri, about }) => within(uri, (document) => ({ markdown: about === 'unsourced' ? unsourcedReport(notes, document) : bibliographyReport(notes, document) })),
    tagging: (params) => taggingEdit(notes, params),
    taggedText: (params) => taggedText(notes, params),
    forget: (uri) => {
      tokens.forget(uri);
    },
  });
}

function whoIsWho(notes: Notes, within: Within): Pick<LanguageService, 'otherPeople' | 'mentions' | 'makeAlias' | 'mergePeople' | 'splitPerson'> {
  return {
    otherPeople: ({ uri, position }) => within(uri, (document) => otherPeopleAt(notes, document, position)),
    mentions: ({ uri, position }) => within(uri, (document) => mentionsAt(notes, document, position)),
    makeAlias: ({ uri, position, of }) => within(uri, (document) => makeAlias(notes, document, position, of)),
    mergePeople: ({ uri, position, into }) => within(uri, (document) => mergePeople(notes, document, position, into)),
    splitPerson: ({ uri, position, name, mentions }) => within(uri, (document) => splitPerson(notes, document, position, name, mentions)),
  };
}

/** Tagging is worked out only for a user who asks for actions of its kinds. */
function taggingOffers(notes: Notes, document: Document, range: Range, request: ActionRequest = {}): readonly NotesAction[] {
  if (request.isAutomatic || !(isWanted('source.tagText.annals', request) || isWanted('refactor.rewrite', request))) return [];
  return taggingActions(notes, document, range).filter(({ kind }) => isWanted(kind, request));
}
