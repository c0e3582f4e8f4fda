import {
  type CancellationToken, commands, type Disposable, DocumentLink, type DocumentLinkProvider, EventEmitter, l10n, languages, Range, type TextDocument, type TextDocumentContentProvider, Uri, window, workspace,
} from 'vscode';
import type { NotesScope } from '../protocol/asOf';
import type { Place, TextRange } from '../protocol/place';
import type { DossierDocument, DossierParams } from '../protocol/queries';
import { type ActiveNotes } from './activeNotes';
import { type AnnalsServer } from './annalsServer';
import { type AsOfChoice } from './asOfChoice';
import { debounced } from './debounce';
import { askForPerson } from './personPick';

const scheme = 'annals-dossier';
const followDelayMs = 150;

/**
 * Dossiers as read-only Markdown documents, which follow the notes while they are open. The address of one holds what it was asked for: whom, from
 * which document, in which scope.
 */
export class Dossiers implements TextDocumentContentProvider, DocumentLinkProvider {
  private readonly changed = new EventEmitter<Uri>();
  private readonly known = new Map<string, DossierDocument>();
  private readonly followSoon = debounced(followDelayMs, () => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) this.changed.fire(uri);
  });
  private readonly parts: readonly Disposable[];

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly server: AnnalsServer,
    private readonly notes: ActiveNotes,
    private readonly choice: AsOfChoice,
  ) {
    const follow = (): void => {
      this.followSoon.trigger();
    };
    this.parts = [
      this.changed,
      this.followSoon,
      server.onModelChanged(follow),
      server.onRunning(follow),
      workspace.registerTextDocumentContentProvider(scheme, this),
      languages.registerDocumentLinkProvider({ scheme }, this),
      workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
      commands.registerCommand('annals.showDossier', (target: unknown) => this.show(target)),
    ];
  }

  async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
    const params = paramsIn(uri);
    const dossier = params && (await this.server.dossier(params, token));
    if (dossier === undefined) return params === undefined ? '' : `${l10n.t('Nothing is told of {0}.', params.name)}\n`;
    this.known.set(uri.toString(), dossier);
    return dossier.text;
  }

  provideDocumentLinks({ uri }: TextDocument): DocumentLink[] {
    return (this.known.get(uri.toString())?.links ?? []).map(({ range, place }) => linkTo(range, place));
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }

  /** Of the row that it was called on, else of the person that the cursor is at, else of one that the user picks. */
  private async show(target: unknown): Promise<void> {
    const uri = this.notes.document?.uri.toString();
    if (uri === undefined) return void window.showInformationMessage(l10n.t('Open notes first: a dossier is what they say of a person.'));
    const { scope } = this.choice.question;
    const name = personOfRow(target) ?? (await this.personAtCursor(uri)) ?? (await askForPerson(this.server, { uri, scope }, l10n.t('Show the dossier of…')));
    if (name === undefined) return;
    const document = await workspace.openTextDocument(dossierUri({ uri, scope, name }));
    await window.showTextDocument(document, { preview: true });
  }

  private async personAtCursor(uri: string): Promise<string | undefined> {
    const editor = window.activeTextEditor;
    if (editor?.document.uri.toString() !== uri) return undefined;
    const { line, character } = editor.selection.active;
    const answer = await this.server.contenderPath({ uri, groupBy: 'person', position: { line, character } });
    return answer?.path.at(-1)?.person;
  }
}

/** A row of the contenders that stands for a person. */
function personOfRow(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null || !('node' in target)) return undefined;
  const { node } = target;
  return typeof node === 'object' && node !== null && 'person' in node && typeof node.person === 'string' ? node.person : undefined;
}

/** The path is the name, for the tab; a slash in it would part it. */
function dossierUri({ uri, scope, name }: DossierParams): Uri {
  return Uri.from({ scheme, path: `/${name.replaceAll('/', '∕')}.md`, query: JSON.stringify([name, uri, scope]) });
}

function paramsIn({ query }: Uri): DossierParams | undefined {
  try {
    const parts: unknown = JSON.parse(query);
    if (!Array.isArray(parts)) return undefined;
    const [name, uri, scope] = parts as readonly unknown[];
    return typeof name === 'string' && typeof uri === 'string' ? { name, uri, scope: scopeOf(scope) } : undefined;
  } catch {
    return undefined;
  }
}

function scopeOf(value: unknown): NotesScope {
  return value === 'all' ? 'all' : 'document';
}

/** The fragment is how VS Code writes a line and a column in an address. */
function linkTo({ start, end }: TextRange, { uri, range }: Place): DocumentLink {
  const target = Uri.parse(uri, true).with({ fragment: `L${range.start.line + 1},${range.start.character + 1}` });
  const link = new DocumentLink(new Range(start.line, start.character, end.line, end.character), target);
  link.tooltip = l10n.t('Show in the notes');
  return link;
}
