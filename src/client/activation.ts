import { commands, type Disposable, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { readAllNotification, stopReadingNotification } from '../protocol/notes';
import { ActiveNotes, isNotes } from './activeNotes';
import { annalsServer, type AnnalsServer } from './annalsServer';
import { AsOfChoice } from './asOfChoice';
import { asOfCommands } from './asOfCommands';
import { followCursorDate } from './asOfCursor';
import { decorateChanges } from './changeMarks';
import { ContendersChoice } from './contendersChoice';
import { askForFilter, chooseGrouping } from './contendersCommands';
import { ContendersView } from './contendersView';
import { answerForFiles } from './filesForServer';
import { Dossiers } from './dossiers';
import { newNotes, openSample } from './notesCommands';
import { PositionsPanels } from './positionsPanels';
import { queryCommands } from './queryCommands';
import { showPlaces } from './showPlaces';
import { sourcesCommands } from './sourcesCommands';
import { timelineExport } from './timelineExport';
import { TimelineMemory } from './timelineMemory';
import { TimelineNotes, timelineNotesCommand } from './timelineNotes';
import { TimelinePanels } from './timelinePanels';
import { filesAsLinks } from './filesAsLinks';
import { listContinuation } from './listContinuation';
import { pasteTagged } from './pasteTagged';
import { taggingCommands } from './taggingCommands';
import { SharedSpan } from './timeSpan';
import { whoIsWhoCommands } from './whoIsWhoCommands';

/** What is wired, so that `deactivate` can stop it. */
export interface Annals {
  stop(): Promise<void>;
}

/** Wires the editor side together and returns at once; the language client starts in the background. */
export function activateAnnals(context: ExtensionContext, client: BaseLanguageClient): Annals {
  const server = annalsServer(client);
  const notes = new ActiveNotes();
  const choice = new ContendersChoice(context.workspaceState);
  const asOf = new AsOfChoice(context.workspaceState);
  const contenders = new ContendersView(server, notes, choice, asOf);
  const span = new SharedSpan(context.workspaceState);
  const surroundings = { extensionUri: context.extensionUri, server, choice: asOf, span };
  const activated = (uri: Uri): void => {
    turnTo(notes, uri);
  };
  const memory = new TimelineMemory(context.workspaceState);
  const chosen = new TimelineNotes(context.workspaceState, asOf);
  const timelines = new TimelinePanels(surroundings, { memory, chosen }, activated);
  const positions = new PositionsPanels(surroundings, activated);
  context.subscriptions.push(timelineExport({ ...surroundings, notes, memory, chosen, timelines }), chosen, timelineNotesCommand(chosen, notes), ...answerForFiles(client));
  context.subscriptions.push(new Dossiers(server, notes, asOf), ...queryCommands(server, notes, asOf));
  context.subscriptions.push(decorateChanges(), ...asOfCommands(server, notes, asOf), ...followCursorDate(server, asOf), ...tellScope(server, asOf));
  context.subscriptions.push(server, notes, choice, asOf, span, contenders, timelines, positions);
  context.subscriptions.push(...contendersCommands(contenders, choice), ...panelCommands({ timelines, positions }, notes));
  context.subscriptions.push(...generalCommands(context.extensionUri, client), ...whoIsWhoCommands(client), ...taggingCommands(client), ...pasteTagged(client), ...filesAsLinks(client), ...listContinuation(client), showPlaces(client), ...sourcesCommands(server, notes));
  // The client tells the user itself when its server cannot start, and every view says so too.
  client.start().catch(() => undefined);
  return { stop: () => client.dispose() };
}

/** Hovers tell of what the views show. */
function tellScope(server: AnnalsServer, asOf: AsOfChoice): Disposable[] {
  const tell = (): void => {
    server.scope({ scope: asOf.question.scope });
  };
  return [asOf.onDidChange(tell), server.onRunning(tell)];
}

function contendersCommands(view: ContendersView, choice: ContendersChoice): Disposable[] {
  return [
    commands.registerCommand('annals.contenders.groupBy', () => chooseGrouping(choice)),
    commands.registerCommand('annals.contenders.filter', () => {
      askForFilter(view);
    }),
    commands.registerCommand('annals.contenders.clearFilter', () => {
      view.filter = '';
    }),
    commands.registerCommand('annals.contenders.followCursor', () => {
      choice.followCursor = true;
    }),
    commands.registerCommand('annals.contenders.stopFollowing', () => {
      choice.followCursor = false;
    }),
  ];
}

interface Panels {
  readonly timelines: TimelinePanels;
  readonly positions: PositionsPanels;
}

function panelCommands({ timelines, positions }: Panels, notes: ActiveNotes): Disposable[] {
  return [
    commands.registerCommand('annals.showTimeline', async (target: unknown) => {
      const uri = target instanceof Uri ? target : notes.document?.uri;
      if (uri === undefined) await window.showInformationMessage(l10n.t('Open notes first: a timeline shows the dates in them.'));
      else timelines.show(uri);
    }),
    commands.registerCommand('annals.showChronicle', async (target: unknown) => {
      const uri = target instanceof Uri ? target : notes.document?.uri;
      if (uri === undefined) await window.showInformationMessage(l10n.t('Open notes first: a timeline shows the dates in them.'));
      else timelines.showChronicle(uri);
    }),
    commands.registerCommand('annals.showPositions', async (target: unknown) => {
      const uri = target instanceof Uri ? target : notes.document?.uri;
      if (uri === undefined) await window.showInformationMessage(l10n.t('Open notes first: positions are who held what and thought what in them.'));
      else positions.show(uri);
    }),
    commands.registerCommand('annals.showNotes', async () => {
      if (!(await timelines.showNotes())) await positions.showNotes();
    }),
  ];
}

function generalCommands(extensionUri: Uri, client: BaseLanguageClient): Disposable[] {
  return [
    commands.registerCommand('annals.openSample', () => openSample(extensionUri)),
    commands.registerCommand('annals.newNotes', newNotes),
    commands.registerCommand('annals.readAllNotes', () => client.sendNotification(readAllNotification)),
    commands.registerCommand('annals.stopReading', () => client.sendNotification(stopReadingNotification)),
    commands.registerCommand('annals.restartServer', () => restart(client)),
  ];
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

function turnTo(notes: ActiveNotes, uri: Uri): void {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString() && isNotes(open));
  if (document !== undefined) notes.turnTo(document);
}
