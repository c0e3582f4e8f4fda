import { CancellationTokenSource, commands, type Disposable, env, l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { TimelineFormat } from '../protocol/timelineExport';
import type { PngAnswer } from '../protocol/timelinePage';
import type { TimelineState } from '../protocol/timelineState';
import { type ActiveNotes } from './activeNotes';
import { type AnnalsServer } from './annalsServer';
import { type TimelineMemory } from './timelineMemory';
import { type TimelinePanels } from './timelinePanels';
import { type TimelineNotes } from './timelineNotes';
import { timelineLanes, timelineStrings } from './timelineSettings';

/** What the server writes, and what only the panel can draw. */
type ExportFormat = TimelineFormat | 'png';

/** What an export needs from the rest. */
export interface ExportSurroundings {
  readonly extensionUri: Uri;
  readonly server: AnnalsServer;
  readonly notes: ActiveNotes;
  readonly memory: TimelineMemory;
  readonly chosen: TimelineNotes;
  readonly timelines: TimelinePanels;
}

/** What keybindings and other extensions may tell in place of being asked. */
interface ExportWish {
  readonly format?: ExportFormat;
  readonly target?: Uri;
}

/** The command that writes the timeline of notes into a file of another format. */
export function timelineExport(around: ExportSurroundings): Disposable {
  return commands.registerCommand('annals.exportTimeline', async (notes: unknown, wish: ExportWish = {}) => {
    const uri = notes instanceof Uri ? notes : around.notes.document?.uri;
    if (uri === undefined) await window.showInformationMessage(l10n.t('Open notes first: a timeline shows the dates in them.'));
    else await exportTimeline(around, uri, wish);
  });
}

async function exportTimeline(around: ExportSurroundings, uri: Uri, wish: ExportWish): Promise<void> {
  const state: Partial<TimelineState> = around.memory.of(uri.toString()) ?? { lanes: timelineLanes() };
  const format = wish.format ?? (await chooseFormat());
  const shown = format && (isCut(state) && wish.format === undefined ? await choosePart(state) : state);
  const target = shown && (wish.target ?? (await chooseFile(uri, format)));
  if (!format || !shown || !target) return;
  const asked = { uri, format, state: shown };
  const content = await patiently(l10n.t('Exporting the timeline'), (token) => contentOf(around, asked, token));
  if (content === undefined) return;
  if (content.kind === 'refused') await window.showInformationMessage(content.why);
  else await save(target, content.bytes);
}

/** What is to be written into the file, or why nothing is. */
type Content = { readonly kind: 'file'; readonly bytes: Uint8Array } | { readonly kind: 'refused'; readonly why: string };

async function contentOf(around: ExportSurroundings, { uri, format, state }: Asked, token: CancellationTokenSource['token']): Promise<Content | undefined> {
  if (format === 'png') return pngOf(await around.timelines.drawPng(uri, !isCut(state)));
  const text = await textOf(around, { uri, format, state }, token);
  return text === '' ? { kind: 'refused', why: nothingDated() } : { kind: 'file', bytes: new TextEncoder().encode(text) };
}

function pngOf(answer: PngAnswer | undefined): Content | undefined {
  switch (answer?.kind) {
    case 'drawn':
      return { kind: 'file', bytes: new Uint8Array(answer.bytes) };
    case 'too large':
      return { kind: 'refused', why: l10n.t('The picture would be {0} × {1} pixels, which is too large for a PNG file. Show less time or filter the timeline, or export it as SVG or HTML.', answer.width, answer.height) };
    case 'empty':
      return { kind: 'refused', why: nothingDated() };
    case undefined:
      return undefined;
  }
}

function nothingDated(): string {
  return l10n.t('Nothing in these notes is dated, so there is no timeline to export.');
}

interface Asked {
  readonly uri: Uri;
  readonly format: ExportFormat;
  readonly state: Partial<TimelineState>;
}

/** The text of the file; empty where nothing is dated. */
async function textOf({ server, extensionUri, chosen }: ExportSurroundings, { uri, format, state }: Asked & { readonly format: TimelineFormat }, token: CancellationTokenSource['token']): Promise<string> {
  await workspace.openTextDocument(uri);
  const { strings, eraStyle } = timelineStrings();
  const page = format === 'html' ? new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'offline.html'))) : undefined;
  const params = { ...chosen.questionOf(uri.toString()), format, state, strings, eraStyle, language: env.language, ...(page === undefined ? {} : { page }) };
  return (await server.exportTimeline(params, token)) ?? '';
}

async function chooseFormat(): Promise<ExportFormat | undefined> {
  const choices: readonly (QuickPickItem & { readonly format: ExportFormat })[] = [
    { format: 'svg', label: 'SVG', description: l10n.t('A picture to print, with real text') },
    { format: 'png', label: 'PNG', description: l10n.t('A picture for slides and text documents') },
    { format: 'html', label: 'HTML', description: l10n.t('A page of its own, to pan, zoom, filter and print; as a PDF too') },
    { format: 'md', label: 'Markdown', description: l10n.t('A chronicle in words') },
    { format: 'csv', label: 'CSV', description: l10n.t('A table for a spreadsheet') },
  ];
  return (await window.showQuickPick(choices, { placeHolder: l10n.t('The format of the timeline') }))?.format;
}

/** Whether something of the timeline is out of sight or filtered out. */
function isCut({ view, filter }: Partial<TimelineState>): boolean {
  return view !== undefined || filter !== undefined;
}

async function choosePart(state: Partial<TimelineState>): Promise<Partial<TimelineState> | undefined> {
  const whole: Partial<TimelineState> = Object.fromEntries(Object.entries(state).filter(([name]) => name !== 'view' && name !== 'filter'));
  const choices: readonly (QuickPickItem & { readonly state: Partial<TimelineState> })[] = [
    { state: whole, label: l10n.t('The whole timeline') },
    { state, label: l10n.t('What the timeline shows'), description: l10n.t('its time and its filter') },
  ];
  return (await window.showQuickPick(choices, { placeHolder: l10n.t('How much of the timeline') }))?.state;
}

async function chooseFile(notes: Uri, format: ExportFormat): Promise<Uri | undefined> {
  const name = notes.path.slice(notes.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const folder = notes.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(notes, '..');
  const target = folder && Uri.joinPath(folder, `${name}.${format}`);
  return window.showSaveDialog({ filters: { [format.toUpperCase()]: [format] }, title: l10n.t('Export Timeline'), ...(target ? { defaultUri: target } : {}) });
}

/** How long work may take unseen. */
const unseenMs = 500;

/** Does work at once, and shows it with a way to cancel it once it takes longer; undefined where it was cancelled. */
async function patiently<Result>(title: string, work: (token: CancellationTokenSource['token']) => Promise<Result>): Promise<Result | undefined> {
  const source = new CancellationTokenSource();
  const working = work(source.token);
  const soon = await Promise.race([working, new Promise<undefined>((done) => setTimeout(() => done(undefined), unseenMs))]);
  if (soon !== undefined) return soon;
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, async (_, token) => {
    const cancelled = new Promise<undefined>((done) => token.onCancellationRequested(() => {
      source.cancel();
      done(undefined);
    }));
    return Promise.race([working, cancelled]);
  });
}

async function save(target: Uri, bytes: Uint8Array): Promise<void> {
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch (error) {
    await window.showErrorMessage(l10n.t('The timeline could not be saved: {0}', error instanceof Error ? error.message : String(error)));
    return;
  }
  void window.setStatusBarMessage(l10n.t('The timeline is saved as {0}.', target.path.slice(target.path.lastIndexOf('/') + 1)), 8000);
}
