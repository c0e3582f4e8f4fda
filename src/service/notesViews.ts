import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import type { AsOfDate, DateAnswer, DateParams, ScopeParams } from '../protocol/asOf';
import type { ContenderPathParams, ContenderPathResult, ContendersParams, ContendersResult } from '../protocol/contenders';
import type { PositionsData, PositionsParams } from '../protocol/positions';
import type { DossierDocument, DossierParams, QueryParams, QueryResult, QueryWords } from '../protocol/queries';
import type { StorylineData, StorylineParams } from '../protocol/storyline';
import type { TimelineData, TimelineParams } from '../protocol/timeline';
import type { TimelineSlice, TimelineSliceParams } from '../slices/slice';
import type { CancellationToken } from './cancellation';
import { contenderPathAt } from './contenderPath';
import { contenderChildren } from './contenders';
import { answerDate } from './dateAnswer';
import { dossierDocument } from './dossierDocument';
import { changesOf } from './notesChanges';
import { positionsData } from './positionsView';
import { answerQuery, queryWords } from './query';
import { storylineData } from './storylineView';
import { timelineData, timelineOfSeveral } from './timelineData';
import { TimelineSlices } from './timelineSlices';

/** What the views of notes show, and the questions that they are asked. */
export interface NotesViews {
  contenders(params: ContendersParams, token?: CancellationToken): ContendersResult | undefined;
  contenderPath(params: ContenderPathParams): ContenderPathResult | undefined;
  queryWords(params: ScopeParams): QueryWords | undefined;
  query(params: QueryParams): QueryResult | undefined;
  dossier(params: DossierParams): DossierDocument | undefined;
  date(params: DateParams): DateAnswer | undefined;
  changeDates(params: ScopeParams): readonly AsOfDate[] | undefined;
  timeline(params: TimelineParams, token?: CancellationToken): TimelineData | undefined;
  /** What is to be held of a timeline from now on, or how it differs from what is held. */
  timelineSlice(params: TimelineSliceParams, token?: CancellationToken): TimelineSlice | undefined;
  positions(params: PositionsParams, token?: CancellationToken): PositionsData | undefined;
  storyline(params: StorylineParams, token?: CancellationToken): StorylineData | undefined;
}

/** Answers for a document that is among the notes. */
export type Within = <T>(uri: string, answer: (document: Document) => T) => T | undefined;

export function notesViews(notes: Notes, within: Within): NotesViews {
  const slices = new TimelineSlices();
  const timeline = (params: TimelineParams, token?: CancellationToken): TimelineData | undefined =>
    within(params.uri, (document) => {
      const several = severalOf(notes, params);
      return several ? timelineOfSeveral(notes, document, several, token) : timelineData(notes, document, token);
    });
  return {
    contenders: (params, token) => within(params.uri, ({ version }) => ({ version, ...contenderChildren(notes, params, params.parent, token) })),
    contenderPath: (params) => within(params.uri, (document) => ({ path: contenderPathAt(notes, document, params.position, params) })),
    queryWords: (params) => within(params.uri, () => queryWords(notes, scopeOf(params))),
    query: (params) => within(params.uri, (document) => answerQuery(notes, document, params.query, scopeOf(params))),
    dossier: (params) => within(params.uri, () => dossierDocument(notes, params.name, scopeOf(params))),
    date: (params) => within(params.uri, (document) => answerDate(document, params)),
    changeDates: (params) => within(params.uri, () => changesOf(notes, scopeOf(params))),
    timeline,
    timelineSlice: (params, token) => {
      const data = timeline(params, token);
      return data && slices.next(params, data, (uri) => notes.get(uri));
    },
    positions: (params, token) => within(params.uri, (document) => positionsData(notes, document, params, token)),
    storyline: (params, token) => within(params.uri, (document) => storylineData(notes, document, params, token)),
  };
}

/** The documents of a timeline; absent where it is of one alone. */
export function severalOf(notes: Notes, { scope, documents }: TimelineParams): readonly Document[] | undefined {
  return scope === 'all' ? notes.documents() : documents?.flatMap((each) => notes.get(each) ?? []);
}

/** The document that is asked about, or all. */
function scopeOf({ uri, scope }: ScopeParams): string | undefined {
  return scope === 'all' ? undefined : uri;
}
