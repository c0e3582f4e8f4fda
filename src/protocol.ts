/**
 * What the language server, the editor side and the webviews say to each other beyond the standard protocol.
 * Types and method names only; every value is plain JSON. Lines and characters count from 0, in UTF-16 units, as in LSP.
 */

/** A range inside one document. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A range and the document that it lies in. */
export interface Place {
  readonly uri: string;
  readonly range: TextRange;
}

/* ---- Server → client ---------------------------------------------------------------------------------------- */

/** Sent (debounced) whenever the model that views are drawn from has changed. */
export const modelChangedNotification = 'annals/modelChanged';
export interface ModelChangedParams {
  readonly uri: string;
  readonly version: number;
}

/* ---- Client → server ---------------------------------------------------------------------------------------- */

/** Tells what the user wants the views to show, so that hovers tell of the same. Until it comes, hovers tell of all notes. */
export const scopeNotification = 'annals/scope';
export interface ScopeChoiceParams {
  readonly scope: NotesScope;
}

/** Let the server look again at which notes there are and read on where the user stopped it, or stop reading in the background. No params. */
export const [readAllNotification, stopReadingNotification] = ['annals/readAll', 'annals/stopReading'] as const;

/* ---- Files ------------------------------------------------------------------------------------------------------- */

/** What a client says of itself in `initializationOptions`. */
export interface ClientOptions {
  /** Whether it answers the two requests below, so that the server learns of notes that are not open. */
  readonly files: boolean;
  /** Whether it runs `showPlacesCommand`, which code actions and code lenses then name. */
  readonly showsPlaces: boolean;
}

/** A command of the client: leads to a place, or shows several. Arguments: the URI and the position that it is asked from, and an array of locations. */
export const showPlacesCommand = 'annals.showPlaces';

/** Server → client: asks for the URIs of all notes in a folder, as the user's exclusions leave them. Params `ListNotesParams`, result `string[]`. */
export const listNotesRequest = 'annals/listNotes';
export interface ListNotesParams {
  readonly folder: string;
}

/** Server → client: asks for the text of a file; `null` where there is none. Params `ReadNotesParams`, result `string | null`. */
export const readNotesRequest = 'annals/readNotes';
export interface ReadNotesParams {
  readonly uri: string;
}

/* ---- Who is who -------------------------------------------------------------------------------------------------- */

export interface AtPosition {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Asks whom the person at a position could be by another name. Params `OtherPeopleParams`, result `OtherPeopleResult`. */
export const otherPeopleRequest = 'annals/otherPeople';
export type OtherPeopleParams = AtPosition;
export interface OtherPeopleResult {
  readonly person: string;
  /** How many of the others, from the first on, are likely. */
  readonly likely: number;
  readonly others: readonly { readonly id: string; readonly detail: string }[];
}

/** Asks for all mentions of the person at a position. Params `MentionsParams`, result `MentionsResult`. */
export const mentionsRequest = 'annals/mentions';
export type MentionsParams = AtPosition;
export interface MentionsResult {
  readonly person: string;
  readonly mentions: readonly Mention[];
}

/** The tag, the text of its line, and the heading that it stands under. */
export interface Mention extends Place {
  readonly text: string;
  readonly section: string;
}

/** These three answer with a `WorkspaceEdit` of LSP, or with an error whose message is for the user. */
export const makeAliasRequest = 'annals/makeAlias';
export interface MakeAliasParams extends AtPosition {
  /** Whose other name the one at the position is to be. */
  readonly of: string;
}

export const mergePeopleRequest = 'annals/mergePeople';
export interface MergePeopleParams extends AtPosition {
  readonly into: string;
}

export const splitPersonRequest = 'annals/splitPerson';
export interface SplitPersonParams extends AtPosition {
  readonly name: string;
  readonly mentions: readonly Place[];
}

/* ---- What the views speak of ------------------------------------------------------------------------------------- */

/** One document, or all notes that are known. */
export type NotesScope = 'document' | 'all';

/** What all views of notes are asked to show together. */
export interface NotesQuestion {
  readonly scope: NotesScope;
  /** Any date that notes may hold. */
  readonly at?: string;
  /** What the change marks compare with; absent for the change before. Left out where it is not earlier. */
  readonly since?: string;
}

/** Asks for the dates at which something changes, in the order of time. Params `ScopeParams`, result `AsOfDate[]`. */
export const changeDatesRequest = 'annals/changeDates';
export interface ScopeParams {
  readonly uri: string;
  readonly scope: NotesScope;
}

/** Asks how notes read a date, or of which date the line at a position tells. Params `DateParams`, result `DateAnswer`. */
export const dateRequest = 'annals/date';
export type DateParams = { readonly uri: string } & ({ readonly text: string } | { readonly position: { readonly line: number; readonly character: number } });
export interface DateAnswer {
  /** Absent where the text is no date, or the line tells of none. */
  readonly date?: AsOfDate;
  /** Why the text is no date. */
  readonly problem?: string;
}

/* ---- Questions ---------------------------------------------------------------------------------------------------- */

/** Asks who and what a question may be about. Params `ScopeParams`, result `QueryWords`. */
export const queryWordsRequest = 'annals/queryWords';
export interface QueryWords {
  readonly people: readonly { readonly name: string; readonly others: readonly string[]; readonly life: string }[];
  /** As they are written first, in the order of the alphabet. */
  readonly offices: readonly string[];
}

/** Asks a question of the notes. Params `QueryParams`, result `QueryResult`. */
export const queryRequest = 'annals/query';

/** Dates are any that notes may hold. */
export type NotesQuery =
  /** Who held an office, or any, as of a date. */
  | { readonly kind: 'holders'; readonly office?: string; readonly at: string }
  /** With whom a person shared an office or a faction in a time. */
  | { readonly kind: 'colleagues'; readonly person: string; readonly at: string }
  /** All that is told of a person between two dates, both included. */
  | { readonly kind: 'between'; readonly person: string; readonly from: string; readonly to: string };

export interface QueryParams extends ScopeParams {
  readonly query: NotesQuery;
}

export interface QueryResult {
  /** The question in words. */
  readonly title: string;
  readonly hits: readonly QueryHit[];
  /** Why there is no answer. */
  readonly problem?: string;
}

/** One answer and its line. */
export interface QueryHit {
  readonly label: string;
  /** Dates and doubts. */
  readonly description: string;
  readonly detail: string;
  readonly place: Place;
}

/** Asks for all that is told of a person, as a document. Params `DossierParams`, result `DossierDocument`. */
export const dossierRequest = 'annals/dossier';
export interface DossierParams extends ScopeParams {
  readonly name: string;
}

/** A person's facts and events in the order of time. */
export interface DossierDocument {
  /** The main name. */
  readonly name: string;
  /** Markdown, in which each entry is one line. */
  readonly text: string;
  /** For each entry its words in the text, which lead to its line in the notes. */
  readonly links: readonly { readonly range: TextRange; readonly place: Place }[];
}

/* ---- Sources ---------------------------------------------------------------------------------------------------- */

/** Asks for a report on sources, in Markdown. Params `SourcesReportParams`, result `SourcesReportResult`. */
export const sourcesReportRequest = 'annals/sourcesReport';
export interface SourcesReportParams {
  readonly uri: string;
  /** What rests on no source, or the bibliography of what is cited. */
  readonly about: 'unsourced' | 'cited';
}
export interface SourcesReportResult {
  readonly markdown: string;
}

/* ---- Writing ------------------------------------------------------------------------------------------------- */

/** Asks what the item after the one on a line begins with. Params `AtPosition`, result `ListContinuation`; nothing where its list has no pattern. */
export const listContinuationRequest = 'annals/listContinuation';

/** What stands before and behind the cursor in an item that has just begun. */
export interface ListContinuation {
  readonly before: string;
  readonly after: string;
}

/** Asks for links from a file to others. Params `LinkTextParams`, result the text; nothing where one of them cannot be reached by its folders. */
export const linkTextRequest = 'annals/linkText';

export interface LinkTextParams {
  readonly uri: string;
  readonly files: readonly string[];
}

/* ---- From plain notes --------------------------------------------------------------------------------------- */

/** Asks for the tags that plain notes lack. Params `TaggingParams`, result a workspace edit of the Language Server Protocol, to be confirmed. */
export const taggingRequest = 'annals/tagging';
/** Asks for a text with all its tags. Params `TaggedTextParams`, result the text. */
export const taggedTextRequest = 'annals/taggedText';

export interface TaggingFile {
  readonly uri: string;
  /** The text of a file that the server does not have, as one in plain Markdown. */
  readonly text?: string;
}

export interface TaggingParams {
  readonly files: readonly TaggingFile[];
  /** Where tags are wanted; everywhere unless told. */
  readonly range?: TextRange;
}

export interface TaggedTextParams {
  readonly text: string;
}

/* ---- The tree of contenders --------------------------------------------------------------------------------- */

/** Asks for the children of one tree node; without `parent` for the roots. Params `ContendersParams`, result `ContendersResult`. */
export const contendersRequest = 'annals/contenders';
/** Asks which tree nodes lead to the person at a position, outermost first. Params `ContenderPathParams`, result `ContenderPathResult`. */
export const contenderPathRequest = 'annals/contenderPath';

export type ContenderGrouping = 'faction' | 'person' | 'topic' | 'office';

/** How the tree is cut; ids are stable for the same view of the same person, whatever is typed elsewhere. Without a date, all times are shown. */
export interface ContendersView extends Partial<NotesQuestion> {
  readonly uri: string;
  readonly groupBy: ContenderGrouping;
  /** Only people whose names hold this text, ignoring case and accents; absent or empty for all. */
  readonly filter?: string;
}

export interface ContendersParams extends ContendersView {
  readonly parent?: string;
}

export interface ContendersResult {
  readonly version: number;
  readonly nodes: readonly ContenderNode[];
  /** The date that is shown; absent where all times are. */
  readonly at?: AsOfDate;
  /** What the marks of change compare with. */
  readonly since?: AsOfDate;
}

export interface ContenderPathParams extends ContendersView {
  readonly position: { readonly line: number; readonly character: number };
}

export interface ContenderPathResult {
  readonly path: readonly ContenderNode[];
}

export type ContenderNodeKind =
  | 'faction'
  | 'topic'
  | 'post'
  | 'person'
  | 'group'
  | 'offices'
  | 'stances'
  | 'relations'
  | 'events'
  | 'facts'
  | 'office'
  | 'stance'
  | 'alliance'
  | 'relation'
  | 'event'
  | 'fact';

export interface ContenderNode {
  /** Unique over the whole tree and stable across edits, e.g. `faction:Left/person:Leon Trotsky/offices`. */
  readonly id: string;
  readonly kind: ContenderNodeKind;
  readonly label: string;
  /** Dates and doubts, shown dimmed after the label. */
  readonly description?: string;
  /** Plain text, lines parted by `\n`; never Markdown. */
  readonly tooltip?: string;
  /** What a screen reader says in place of a terse label. */
  readonly accessibleLabel?: string;
  readonly hasChildren: boolean;
  /** Where a click leads. */
  readonly place?: Place;
  /** Index of the faction's colour, counted from 0 in order of first appearance; absent where there is no faction. */
  readonly colour?: number;
  /** What has become of it since the date before; absent where nothing has, or where no date is shown. */
  readonly change?: Exclude<PositionChange, 'same'>;
  /** The person that the node stands for. */
  readonly person?: string;
}

/* ---- The timeline ------------------------------------------------------------------------------------------- */

/** Asks for all that the timeline of one document draws. Params `TimelineParams`, result `TimelineData`. */
export const timelineRequest = 'annals/timeline';

export interface TimelineParams {
  readonly uri: string;
  /** All notes that are known in one timeline; absent for those of `uri` alone. */
  readonly scope?: NotesScope;
  /** These documents in one timeline, where `scope` is absent. */
  readonly documents?: readonly string[];
}

/** Asks for a timeline in another format. Params `ExportTimelineParams`, result the text, or `null` where nothing that is wanted is dated. */
export const exportTimelineRequest = 'annals/exportTimeline';

export type TimelineFormat = 'svg' | 'html' | 'md' | 'csv';

export interface ExportTimelineParams extends TimelineParams {
  readonly format: TimelineFormat;
  /** How the timeline is set: lanes, their order, the filter, the time. */
  readonly state: Partial<TimelineState>;
  readonly strings: TimelineStrings;
  /** BCP 47 tag of what the strings say. */
  readonly language: string;
  readonly eraStyle: 'BC/AD' | 'BCE/CE';
  /** The page of its own that a timeline is put into, where one is wanted. */
  readonly page?: string;
}

/** What an item is: events are drawn as points or soft spans, the others as bars in their person's lane. */
export type TimelineItemKind = 'event' | 'office' | 'faction' | 'stance' | 'alliance' | 'relation' | 'fact' | 'life';

/** Bits of `TimelineItems.flags`. */
export const TimelineFlag = {
  approximate: 1,
  uncertain: 2,
  openStart: 4,
  openEnd: 8,
  unknownStart: 16,
  unknownEnd: 32,
  /** Written as a span (from–to), not as one vague date. */
  span: 64,
  /** The date comes from an outline node above, not from the line itself. */
  inherited: 128,
} as const;

/**
 * Items in columns, all of the same length, in reading order.
 * Days are Julian Day Numbers; `null` stands for an open or unknown end. An item begins on some day in
 * [startEarliest, startLatest] and ends on some day in [endEarliest, endLatest]; for a single date both ranges are the same
 * and mean “on some day in between”.
 */
export interface TimelineItems {
  /** Stable across edits elsewhere in the document. */
  readonly id: readonly string[];
  readonly kind: readonly TimelineItemKind[];
  readonly startEarliest: ArrayLike<number | null>;
  readonly startLatest: ArrayLike<number | null>;
  readonly endEarliest: ArrayLike<number | null>;
  readonly endLatest: ArrayLike<number | null>;
  readonly flags: ArrayLike<number>;
  readonly text: readonly string[];
  /** The date in words, e.g. `late 1922`, `before 44 BC`. */
  readonly when: readonly string[];
  readonly line: ArrayLike<number>;
  readonly character: ArrayLike<number>;
  /** Last line of the item with its details. */
  readonly endLine: ArrayLike<number>;
  /** Indexes into `TimelineData.people`. */
  readonly people: readonly (readonly number[])[];
  /** Index into `TimelineData.sections`; -1 where there is none. */
  readonly section: ArrayLike<number>;
  /** Index into `TimelineData.topics`; -1 where there is none. */
  readonly topic: ArrayLike<number>;
  /** Index into `TimelineData.offices` of the office that is held; -1 where the item is no office. */
  readonly office: ArrayLike<number>;
  /** Index into `TimelineData.documents`. */
  readonly document: ArrayLike<number>;
  /** Of `people`, those whom an alliance is against. */
  readonly against: readonly (readonly number[])[];
  /** Short words on the sources, empty where there is none. */
  readonly sources: readonly string[];
  /** Importance for the choice of labels, at least 0; grows with details below, people and sources. */
  readonly weight: ArrayLike<number>;
}

/** A calendar, or an era, in which years and months are told on a second axis; `auc`: years from the founding of Rome. */
export type TimelineCalendar = 'julian' | 'french republican' | 'islamic' | 'hebrew' | 'auc';

export interface TimelinePerson {
  readonly name: string;
  /** Index into `TimelineData.factions` of the faction first belonged to; -1 where there is none. */
  readonly faction: number;
  readonly group: boolean;
}

export interface TimelinePeriod {
  readonly title: string;
  readonly when: string;
  readonly startEarliest: number | null;
  readonly startLatest: number | null;
  readonly endEarliest: number | null;
  readonly endLatest: number | null;
  readonly flags: number;
  /** Index into `TimelineData.documents`. */
  readonly document: number;
  readonly line: number;
  /** Heading level, 1 to 6; deeper periods are drawn inside wider ones. */
  readonly level: number;
}

export interface TimelineSection {
  readonly title: string;
  readonly level: number;
  /** Index into `TimelineData.documents`. */
  readonly document: number;
  readonly line: number;
}

export interface TimelineData {
  /** The document that the timeline belongs to. */
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly items: TimelineItems;
  readonly people: readonly TimelinePerson[];
  readonly factions: readonly string[];
  readonly topics: readonly string[];
  readonly offices: readonly string[];
  readonly documents: readonly { readonly uri: string; readonly title: string }[];
  readonly sections: readonly TimelineSection[];
  readonly periods: readonly TimelinePeriod[];
  /** Those that the notes are dated in, beside the Gregorian one. */
  readonly calendars: readonly TimelineCalendar[];
  /** The one that the front matter says the notes are written in. */
  readonly calendar?: TimelineCalendar;
}

/** Asks for the text that moves an item in time. Params `RedateParams`, result `RedateResult`; an error says why it cannot be moved. */
export const redateRequest = 'annals/redate';

/** Which end of an item moves; of one date both are one. */
export type RedateSide = 'whole' | 'start' | 'end';

export interface RedateParams {
  readonly uri: string;
  /** Where the item stands, as in `TimelineItems`. */
  readonly line: number;
  readonly character: number;
  readonly side: RedateSide;
  readonly days: number;
}

export interface RedateResult {
  readonly uri: string;
  readonly version: number;
  /** What stands between the braces of the date. */
  readonly range: TextRange;
  readonly text: string;
  /** The new date in words. */
  readonly words: string;
}

/* ---- Editor ↔ timeline webview (postMessage) ----------------------------------------------------------------- */

export type LaneMode = 'person' | 'faction' | 'office' | 'topic' | 'section' | 'file' | 'single';

/** What a timeline looks like: a picture in lanes, or a chronicle to read. */
export type TimelineForm = 'picture' | 'chronicle';

/** What colours stand for. */
export type ColourBy = 'faction' | 'person' | 'topic' | 'stance' | 'file';

/** How lanes are ordered: as in the notes, by name, by their first day, or as they were moved by hand. */
export type LaneSort = 'notes' | 'name' | 'date' | 'hand';

/** What an item has to have to be shown; whatever is absent is not asked for. Names rather than indexes, so that it outlives a change. */
export interface TimelineFilter {
  readonly person?: string;
  readonly faction?: string;
  readonly topic?: string;
  /** Short words on a source, as in `TimelineItems.sources`. */
  readonly source?: string;
  /** `certain`: neither approximate nor uncertain; `doubtful`: either. */
  readonly certainty?: 'certain' | 'doubtful';
  /** Words that text, date, people or sources hold, whatever their case and accents. */
  readonly text?: string;
}

/** A stretch of time in days, its two edges. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Editor → timelines and storylines: whether they show the same span of time, and the one that another of them has moved to. */
export interface ShowSpan {
  readonly type: 'span';
  readonly isTied: boolean;
  readonly span?: TimeSpan;
}

/** Timelines and storylines → editor: this one has been moved to a span of time; or all of them were tied, or untied. */
export type SpanMoved = { readonly type: 'span'; readonly span: TimeSpan } | { readonly type: 'tie'; readonly isTied: boolean };

/** Words that the webview shows, translated by the editor side. Keys are the English sentences of `src/timeline/strings.ts`. */
export type TimelineStrings = Readonly<Record<string, string>>;

export type ToTimeline =
  | { readonly type: 'strings'; readonly strings: TimelineStrings; readonly eraStyle: 'BC/AD' | 'BCE/CE' }
  /** All there is; or what is to be held, a `TimelineSlice` of `src/slices/slice.ts` that is still to be checked. */
  | { readonly type: 'data'; readonly data: TimelineData } | { readonly type: 'slice'; readonly slice: unknown }
  /** The cursor of the text editor stands on this line of this document. */
  | { readonly type: 'cursor'; readonly uri: string; readonly line: number }
  | { readonly type: 'lanes'; readonly mode: LaneMode }
  | { readonly type: 'form'; readonly form: TimelineForm }
  /** Draw the whole, or what is shown, as a PNG file; the answer bears the same number. */
  | { readonly type: 'drawPng'; readonly request: number; readonly isWhole: boolean; readonly source: string; readonly strings: TimelineStrings; readonly eraStyle: 'BC/AD' | 'BCE/CE' }
  /** The date that all views are turned to, absent for all times; `turn` is the last choice that this page was heard to make. */
  | { readonly type: 'asOf'; readonly date?: AsOfDate; readonly turn: number }
  | ShowSpan
  /** What this document's timeline was kept as, when it was last closed; a `TimelineState` that is still to be checked. */
  | { readonly type: 'restore'; readonly state: unknown }
  /** Nothing to draw, and why. */
  | { readonly type: 'empty'; readonly message: string };

/** A picture as a PNG file, or why there is none. The only value between the sides that is not JSON. */
export type PngAnswer =
  | { readonly kind: 'drawn'; readonly bytes: ArrayBuffer }
  /** In pixels, as it would have been. */
  | { readonly kind: 'too large'; readonly width: number; readonly height: number }
  /** Nothing that is wanted is dated. */
  | { readonly kind: 'empty' };

export type FromTimeline =
  /** The webview's script runs and may be spoken to. */
  | { readonly type: 'ready' }
  /** Show this place in the text editor; `focus` moves the keyboard there too. */
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number; readonly character: number; readonly focus: boolean }
  /** An item was dragged by so many days: change its date in the notes. */
  | ({ readonly type: 'redate' } & RedateParams)
  /** Turn all views to a date, or to all times; `isFirst` where a new gesture begins. `turn` counts the choices of this page. */
  | { readonly type: 'asOf'; readonly date?: string; readonly isFirst: boolean; readonly turn: number }
  | { readonly type: 'png'; readonly request: number; readonly answer: PngAnswer }
  /** Ask the user whose dates the timeline is to show. */
  | { readonly type: 'chooseNotes' }
  | SpanMoved
  /** Keep this for the next time that a timeline of the document is opened. */
  | { readonly type: 'keep'; readonly state: TimelineState };

/** What the webview keeps with `setState` and the editor side for each document; read back with every field checked. */
export interface TimelineState {
  readonly uri: string;
  readonly lanes: LaneMode;
  /** Absent for a picture. */
  readonly form?: TimelineForm;
  /** Absent for factions. */
  readonly colour?: ColourBy;
  readonly sort?: LaneSort;
  /** Keys of lanes from the top, where they are sorted by hand. */
  readonly byHand?: readonly string[];
  /** Keys of lanes that are folded. */
  readonly folded?: readonly string[];
  readonly filter?: TimelineFilter;
  /** The calendar of the second axis, or `none`; absent for the one that the notes are written in. */
  readonly calendar?: TimelineCalendar | 'none';
  /** Visible days, left and right edge; absent for the whole. */
  readonly view?: TimeSpan;
  readonly selected?: string;
  /** How far the lanes are scrolled down, in pixels. */
  readonly scrollTop?: number;
  /** The item at the top of the chronicle. */
  readonly readingAt?: string;
}

/* ---- Positions ----------------------------------------------------------------------------------------------- */

/** Asks who held which office and thought what as of a date. Params `PositionsParams`, result `PositionsData`. */
export const positionsRequest = 'annals/positions';
/** Asks for all that the storylines of the people are drawn from. Params `StorylineParams`, result `StorylineData`. */
export const storylineRequest = 'annals/storyline';

/** Without a date, it is that of the change after which most is told. */
export interface PositionsParams extends NotesQuestion {
  readonly uri: string;
}

/** A date that was asked about. */
export interface AsOfDate {
  /** Reads as the same date when it is asked about again. */
  readonly text: string;
  /** In words, e.g. `June 1924`. */
  readonly words: string;
  /** First and last day as Julian Day Numbers; `null` where nothing bounds the end. */
  readonly from: number | null;
  readonly to: number | null;
}

export type StandingCertainty = 'certain' | 'possible' | 'last known';

/** One statement of the notes that holds as of the date. */
export interface PositionEntry {
  readonly text: string;
  /** The statement's own date in words; empty where none is told. */
  readonly when: string;
  readonly certainty: StandingCertainty;
  /** Short words on the sources, empty where there is none. */
  readonly sources: string;
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** `new`: nothing was told before; `changed`: something else was; `ended`: nothing is told any more. */
export type PositionChange = 'same' | 'new' | 'changed' | 'ended';

export interface PositionCell {
  readonly entries: readonly PositionEntry[];
  readonly change: PositionChange;
  /** What stood there at the date compared with; empty unless that differs. */
  readonly former: readonly string[];
}

export interface PositionRow {
  readonly name: string;
  readonly group: boolean;
  /** Index into `PositionsData.factions` of the faction as of the date; -1 where there is none. */
  readonly faction: number;
  readonly factions: PositionCell;
  readonly alive: 'yes' | 'no' | 'possibly' | 'not told';
  /** Only where `alive` is `no`. */
  readonly absence: 'not yet born' | 'dead' | undefined;
  /** Life dates in words; empty where they are not told. */
  readonly life: string;
  readonly offices: PositionCell;
  /** One for each of `PositionsData.topics`. */
  readonly stances: readonly PositionCell[];
  readonly alliances: PositionCell;
  /** Where the person is introduced. */
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export interface PositionsData {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly scope: NotesScope;
  readonly at: AsOfDate;
  /** What the marks compare with; absent before the first change. */
  readonly since: AsOfDate | undefined;
  /** Why the date that was asked about could not be read; `at` is then another one. */
  readonly problem: string | undefined;
  /** The dates at which something changes, in the order of time. */
  readonly changes: readonly AsOfDate[];
  readonly topics: readonly string[];
  /** In the order of their colours. */
  readonly factions: readonly string[];
  readonly people: readonly PositionRow[];
}

export interface StorylineParams {
  readonly uri: string;
  readonly scope: NotesScope;
}

/** Days on which something may have begun and ended, as in `TimelineItems`. */
export interface StorylineTime {
  readonly startEarliest: number | null;
  readonly startLatest: number | null;
  readonly endEarliest: number | null;
  readonly endLatest: number | null;
}

/** A statement with its time in words and its place in the notes. */
export interface StorylineStatement extends StorylineTime {
  readonly text: string;
  readonly when: string;
  readonly sources: string;
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export interface StorylinePerson {
  readonly name: string;
  /** Index into `StorylineData.factions` of the faction first belonged to; -1 where there is none. */
  readonly faction: number;
  readonly group: boolean;
  /** Days between which the person was born and died; `null` where it is not told. */
  readonly born: readonly [earliest: number, latest: number] | null;
  readonly died: readonly [earliest: number, latest: number] | null;
  readonly life: string;
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** What lets lines run together: a faction, or the one side of an alliance. */
export interface StorylineBond extends StorylineStatement {
  readonly kind: 'faction' | 'alliance';
  /** In few words: the faction, or whom the alliance is against. */
  readonly label: string;
  /** Index into `StorylineData.factions`; -1 for an alliance. */
  readonly faction: number;
}

/** For how long one person was in a bond, by all that is told. */
export interface StorylineStay extends StorylineTime {
  /** Index into `StorylineData.people`. */
  readonly person: number;
  /** Index into `StorylineData.bonds`. */
  readonly bond: number;
  /** The last day on which it is still last known, where nothing is said of its end; `null` where nothing ever takes its place. */
  readonly knownUntil: number | null;
}

/** Something on one person's line. */
export interface StorylineMark extends StorylineStatement {
  readonly kind: 'office' | 'expulsion';
  readonly person: number;
}

export interface StorylineData {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly scope: NotesScope;
  readonly people: readonly StorylinePerson[];
  readonly factions: readonly string[];
  readonly bonds: readonly StorylineBond[];
  readonly stays: readonly StorylineStay[];
  readonly marks: readonly StorylineMark[];
}

/* ---- Editor ↔ positions webview (postMessage) ---------------------------------------------------------------- */

export type ToPositions =
  | { readonly type: 'strings'; readonly strings: TimelineStrings; readonly eraStyle: 'BC/AD' | 'BCE/CE' }
  | { readonly type: 'positions'; readonly data: PositionsData }
  | { readonly type: 'storyline'; readonly data: StorylineData }
  | { readonly type: 'copied'; readonly format: CopyFormat }
  | ShowSpan
  /** Nothing to show, and why. */
  | { readonly type: 'empty'; readonly message: string };

export type CopyFormat = 'markdown' | 'csv';

export type FromPositions =
  /** The webview's script runs; what it was shown last. */
  | ({ readonly type: 'ready' } & NotesQuestion)
  /** Ask anew, for another date or scope. */
  | ({ readonly type: 'ask' } & NotesQuestion)
  | { readonly type: 'copy'; readonly format: CopyFormat; readonly text: string }
  | SpanMoved
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number; readonly character: number; readonly focus: boolean };

export type PositionsTab = 'table' | 'storyline';

/** What the webview keeps with `setState`; read back with every field checked. */
export interface PositionsState extends NotesQuestion {
  readonly uri: string;
  readonly tab: PositionsTab;
  /** `faction`, `person`, `alliances` or a topic with `topic:` before it. */
  readonly sort: string;
  readonly descending: boolean;
  readonly hidesAbsent: boolean;
  readonly scrollTop: number;
  readonly scrollLeft: number;
  /** The cell with the keyboard focus, as `person|column`. */
  readonly selected?: string;
  /** Visible days of the storylines; absent for the whole. */
  readonly view?: TimeSpan;
}
