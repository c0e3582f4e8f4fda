import { commands, type Disposable, EventEmitter, type Event, l10n, type Memento, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { TimelineParams } from '../protocol/timeline';
import { type ActiveNotes } from './activeNotes';
import { type AsOfChoice } from './asOfChoice';

const memoryKey = 'annals.timelineNotes';
/** Choices that were made last; older ones are forgotten. */
const most = 60;

interface Chosen {
  readonly uri: string;
  readonly documents: readonly string[];
}

/** Whose dates the timeline of each document shows: its own, those of chosen files, or of all notes. */
export class TimelineNotes {
  private readonly changed = new EventEmitter<string>();

  /** Fires with the document whose timeline shows other files than before. */
  readonly onDidChange: Event<string> = this.changed.event;

  constructor(
    private readonly memory: Memento,
    private readonly choice: AsOfChoice,
  ) {}

  /** What to ask for where a document's timeline is to be drawn. */
  questionOf(uri: string): TimelineParams {
    if (this.choice.question.scope === 'all') return { uri, scope: 'all' };
    const documents = this.documentsOf(uri);
    return documents ? { uri, documents } : { uri };
  }

  /** Whether a document's timeline shows another one's notes. */
  shows(uri: string, other: string): boolean {
    return this.choice.question.scope === 'all' || other === uri || (this.documentsOf(uri)?.includes(other) ?? false);
  }

  /** Asks the user. */
  async choose(uri: string): Promise<void> {
    const which = await this.askWhich(uri);
    if (which === 'all') this.choice.scope = 'all';
    const documents = which === 'chosen' ? await this.askFiles(uri) : which === 'document' ? [] : undefined;
    if (documents === undefined) return;
    await this.keep({ uri, documents });
    this.choice.scope = 'document';
    this.changed.fire(uri);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async askWhich(uri: string): Promise<'document' | 'chosen' | 'all' | undefined> {
    const { scope, documents } = { documents: undefined, ...this.questionOf(uri) };
    const present = scope === 'all' ? 'all' : documents ? 'chosen' : 'document';
    const items = [
      { which: 'document', label: l10n.t('These notes alone') },
      { which: 'chosen', label: l10n.t('Chosen files…'), description: l10n.t('in one timeline with these notes') },
      { which: 'all', label: l10n.t('All notes of the workspace') },
    ] as const;
    const marked = items.map((item) => ({ ...item, ...(item.which === present ? { detail: l10n.t('shown now') } : {}) }));
    return (await window.showQuickPick(marked, { title: l10n.t('Notes of the Timeline') }))?.which;
  }

  /** The files that are chosen, this document first; undefined where the user turns away. */
  private async askFiles(uri: string): Promise<readonly string[] | undefined> {
    const known = new Set(this.documentsOf(uri) ?? []);
    const others = (await workspace.findFiles('**/*.annals')).filter((file) => file.toString() !== uri);
    const items = others.map(fileItem).sort((one, other) => one.label.localeCompare(other.label)).map((item) => ({ ...item, picked: known.has(item.uri) }));
    const title = l10n.t('Notes of the Timeline');
    const picked = await window.showQuickPick(items, { title, canPickMany: true, matchOnDescription: true, placeHolder: l10n.t('Which files, beside these notes?') });
    return picked && [uri, ...picked.map((item) => item.uri)];
  }

  private documentsOf(uri: string): readonly string[] | undefined {
    return this.all().find((chosen) => chosen.uri === uri)?.documents;
  }

  /** Only what goes beyond the document itself is worth keeping. */
  private async keep(chosen: Chosen): Promise<void> {
    const others = this.all().filter(({ uri }) => uri !== chosen.uri);
    await this.memory.update(memoryKey, chosen.documents.length > 1 ? [chosen, ...others].slice(0, most) : others);
  }

  private all(): readonly Chosen[] {
    return this.memory.get<readonly Chosen[]>(memoryKey, []);
  }
}

/** The command that asks whose dates a timeline is to show. */
export function timelineNotesCommand(chosen: TimelineNotes, notes: ActiveNotes): Disposable {
  return commands.registerCommand('annals.chooseTimelineNotes', async (target: unknown) => {
    const uri = target instanceof Uri ? target : notes.document?.uri;
    if (uri === undefined) await window.showInformationMessage(l10n.t('Open notes first: a timeline shows the dates in them.'));
    else await chosen.choose(uri.toString());
  });
}

function fileItem(file: Uri): QuickPickItem & { readonly uri: string } {
  const path = workspace.asRelativePath(file);
  const cut = path.lastIndexOf('/') + 1;
  return { label: path.slice(cut), description: path.slice(0, cut), uri: file.toString() };
}
