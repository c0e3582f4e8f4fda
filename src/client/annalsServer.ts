import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type CancellationToken, type Event, EventEmitter } from 'vscode';
import { type AsOfDate, changeDatesRequest, type DateAnswer, type DateParams, dateRequest, type ScopeChoiceParams, scopeNotification, type ScopeParams } from '../protocol/asOf';
import { type ContenderPathParams, type ContenderPathResult, contenderPathRequest, type ContendersParams, type ContendersResult, contendersRequest } from '../protocol/contenders';
import { type ModelChangedParams, modelChangedNotification } from '../protocol/notes';
import { type PositionsData, type PositionsParams, positionsRequest } from '../protocol/positions';
import { type DossierDocument, type DossierParams, dossierRequest, type QueryParams, type QueryResult, queryRequest, type QueryWords, queryWordsRequest } from '../protocol/queries';
import { type RedateParams, redateRequest, type RedateResult } from '../protocol/redating';
import { type StorylineData, type StorylineParams, storylineRequest } from '../protocol/storyline';
import { type ExportTimelineParams, exportTimelineRequest } from '../protocol/timelineExport';
import { type SourcesReportParams, sourcesReportRequest, type SourcesReportResult } from '../protocol/writing';
import { type TimelineSlice, type TimelineSliceParams, timelineSliceRequest } from '../slices/slice';

/** What the views ask of the language server. Each answer is undefined where the server cannot give one now. */
export interface AnnalsServer {
  contenders(params: ContendersParams, token?: CancellationToken): Promise<ContendersResult | undefined>;
  contenderPath(params: ContenderPathParams, token?: CancellationToken): Promise<ContenderPathResult | undefined>;
  date(params: DateParams, token?: CancellationToken): Promise<DateAnswer | undefined>;
  changeDates(params: ScopeParams, token?: CancellationToken): Promise<readonly AsOfDate[] | undefined>;
  queryWords(params: ScopeParams, token?: CancellationToken): Promise<QueryWords | undefined>;
  query(params: QueryParams, token?: CancellationToken): Promise<QueryResult | undefined>;
  dossier(params: DossierParams, token?: CancellationToken): Promise<DossierDocument | undefined>;
  /** The text that moves an item in time, or a sentence that says why it cannot be moved. */
  redate(params: RedateParams): Promise<RedateResult | string>;
  timelineSlice(params: TimelineSliceParams, token?: CancellationToken): Promise<TimelineSlice | undefined>;
  positions(params: PositionsParams, token?: CancellationToken): Promise<PositionsData | undefined>;
  storyline(params: StorylineParams, token?: CancellationToken): Promise<StorylineData | undefined>;
  exportTimeline(params: ExportTimelineParams, token?: CancellationToken): Promise<string | undefined>;
  sourcesReport(params: SourcesReportParams): Promise<SourcesReportResult | undefined>;
  /** Says what hovers are to tell of. A server that is not running is told when it runs. */
  scope(params: ScopeChoiceParams): void;
  /** The model of a document has changed. */
  readonly onModelChanged: Event<ModelChangedParams>;
  /** The server runs, for the first time or again after a crash: what was not answered may be asked again. */
  readonly onRunning: Event<void>;
  /** True while the server runs or is about to. */
  isUp(): boolean;
}

/** The requests of the protocol over a language client. */
export function annalsServer(client: BaseLanguageClient): AnnalsServer & { dispose(): void } {
  const modelChanged = new EventEmitter<ModelChangedParams>();
  const running = new EventEmitter<void>();
  const listeners = [
    modelChanged,
    running,
    client.onNotification(modelChangedNotification, (params: ModelChangedParams) => {
      modelChanged.fire(params);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) running.fire();
    }),
  ];
  return {
    contenders: (params, token) => ask<ContendersResult>(client, contendersRequest, params, token),
    contenderPath: (params, token) => ask<ContenderPathResult>(client, contenderPathRequest, params, token),
    date: (params, token) => ask<DateAnswer>(client, dateRequest, params, token),
    changeDates: (params, token) => ask<readonly AsOfDate[]>(client, changeDatesRequest, params, token),
    queryWords: (params, token) => ask<QueryWords>(client, queryWordsRequest, params, token),
    query: (params, token) => ask<QueryResult>(client, queryRequest, params, token),
    dossier: (params, token) => ask<DossierDocument>(client, dossierRequest, params, token),
    redate: async (params) => {
      try {
        return await client.sendRequest<RedateResult>(redateRequest, params);
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    timelineSlice: (params, token) => ask<TimelineSlice>(client, timelineSliceRequest, params, token),
    positions: (params, token) => ask<PositionsData>(client, positionsRequest, params, token),
    storyline: (params, token) => ask<StorylineData>(client, storylineRequest, params, token),
    exportTimeline: (params, token) => ask<string>(client, exportTimelineRequest, params, token),
    sourcesReport: (params) => ask<SourcesReportResult>(client, sourcesReportRequest, params, undefined),
    scope: (params) => {
      if (client.state === State.Running) client.sendNotification(scopeNotification, params).catch(() => undefined);
    },
    onModelChanged: modelChanged.event,
    onRunning: running.event,
    isUp: () => client.state === State.Running || client.state === State.Starting,
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}

/**
 * A request that fails is one that was cancelled, that a newer edit has made stale or that a crash cut off. In each
 * case the views keep what they show until the next `onModelChanged` or `onRunning`; the log says what went wrong.
 */
async function ask<Answer>(
  client: BaseLanguageClient,
  method: string,
  params: object,
  token: CancellationToken | undefined,
): Promise<Answer | undefined> {
  try {
    const answer = token === undefined ? client.sendRequest<Answer | null>(method, params) : client.sendRequest<Answer | null>(method, params, token);
    return (await answer) ?? undefined;
  } catch (error) {
    client.outputChannel.debug(`${method}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
