import { type Disposable, env, EventEmitter, type Event, l10n, type TextDocument, Uri, type WebviewPanel, workspace } from 'vscode';
import type { ShowSpan, SpanMoved } from '../protocol/span';
import { type AnnalsServer } from './annalsServer';
import { type AsOfChoice } from './asOfChoice';
import { debounced } from './debounce';
import { freshNonce } from './nonce';
import { type SharedSpan } from './timeSpan';
import { webviewHtml } from './webviewHtml';

const pullDelayMs = 60;

/** What a panel needs from the rest. */
export interface PanelSurroundings {
  readonly extensionUri: Uri;
  readonly server: AnnalsServer;
  /** What all views show together. */
  readonly choice: AsOfChoice;
  /** The span of time that those show together that show time. */
  readonly span: SharedSpan;
}

/** What sets one kind of panel apart from the others. */
export interface PanelKind {
  /** The view type, which an activation event in `package.json` names too. */
  readonly viewType: string;
  /** Name of the script and the styles in `dist`. */
  readonly bundle: string;
  readonly rootId: string;
  /** The tab's title for a document, or for none. */
  title(fileName: string | undefined): string;
  /** Said where a reload left nothing to restore. */
  lost(): string;
}

/**
 * A view of one document in a webview beside its editor. The page says `ready` each time it comes into sight, and is then told all; it keeps what
 * was chosen in it itself. `uri` is undefined where a reload left nothing to restore.
 */
export abstract class NotesPanel<Message extends object> {
  private readonly listeners: readonly Disposable[];
  private readonly pullSoon = debounced(pullDelayMs, () => void this.pull());
  private readonly closed = new EventEmitter<void>();
  private ready = false;
  private pulls = 0;

  readonly onDidClose: Event<void> = this.closed.event;

  constructor(
    readonly panel: WebviewPanel,
    protected notes: Uri | undefined,
    protected readonly surroundings: PanelSurroundings,
    private readonly kind: PanelKind,
  ) {
    this.listeners = this.listen();
    this.dress();
  }

  /** Reads and follows what the page says. */
  protected abstract receive(message: unknown): Promise<void>;

  /** What the page is to be shown of the document; undefined where the server cannot tell now. */
  protected abstract ask(uri: string): Promise<readonly Message[] | undefined>;

  /** The message that says why nothing is shown. */
  protected abstract empty(message: string): Message;

  /** The message that shows a span of time. */
  protected abstract spanMessage(span: ShowSpan): Message;

  /** Whether what is shown depends on the notes of this document. */
  protected isAbout(uri: string): boolean {
    return uri === this.notes?.toString();
  }

  get uri(): Uri | undefined {
    return this.notes;
  }

  /** Goes on with the same notes under another name. */
  moveTo(uri: Uri): void {
    this.notes = uri;
    this.panel.title = panelTitle(this.kind, uri);
    this.pullSoon.trigger();
  }

  /** Draws again soon, if these notes are the panel's or could be. */
  modelChanged(uri: string): void {
    if (this.isAbout(uri)) this.pullSoon.trigger();
  }

  /** The page runs: from now on it may be spoken to. */
  protected begin(greetings: readonly Message[]): Promise<void> {
    this.ready = true;
    for (const greeting of greetings) this.post(greeting);
    return this.pull();
  }

  protected async pull(): Promise<void> {
    if (!this.ready) return;
    const uri = this.notes;
    if (uri === undefined) {
      this.post(this.empty(this.kind.lost()));
      return;
    }
    this.pulls += 1;
    const { pulls } = this;
    const document = await openNotes(uri);
    const messages = document === undefined ? undefined : await this.ask(uri.toString());
    if (pulls !== this.pulls || uri !== this.notes) return;
    if (document === undefined) this.sayGone(uri);
    else if (messages !== undefined) for (const message of messages) this.post(message);
    else if (!this.surroundings.server.isUp()) this.post(this.empty(l10n.t('The Annals language server is not running.')));
  }

  /** Takes what the page says of its span of time. */
  protected async takeSpan(message: SpanMoved): Promise<void> {
    const { span } = this.surroundings;
    if (message.type === 'tie') await span.tie(message.isTied, this);
    else span.move(message.span, this.shownNotes(), this);
  }

  /** The span that the page is to show with the others. */
  protected sharedSpan(): ShowSpan {
    const { span } = this.surroundings;
    const shared = span.isTied ? span.of(this.shownNotes()) : undefined;
    return { type: 'span', isTied: span.isTied, ...(shared && { span: shared }) };
  }

  /** All notes, or those of the panel: what shows the same can show the same span. */
  private shownNotes(): string {
    return this.surroundings.choice.question.scope === 'all' ? '' : (this.notes?.toString() ?? '');
  }

  protected sayGone(uri: Uri): void {
    this.post(this.empty(l10n.t('The notes “{0}” are no longer there.', fileName(uri))));
  }

  /** Whether the page runs and may be spoken to. */
  protected get isReady(): boolean {
    return this.ready;
  }

  protected post(message: Message): void {
    if (this.ready) void this.panel.webview.postMessage(message);
  }

  private listen(): readonly Disposable[] {
    const { panel, surroundings } = this;
    return [
      panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.ready = false;
      }),
      panel.onDidDispose(() => {
        this.end();
      }),
      surroundings.span.onDidChange(({ by, notes }) => {
        if (by !== this && (notes === undefined || notes === this.shownNotes())) this.post(this.spanMessage(this.sharedSpan()));
      }),
      surroundings.server.onRunning(() => {
        this.pullSoon.trigger();
      }),
      surroundings.server.onModelChanged(({ uri }) => {
        this.modelChanged(uri);
      }),
      workspace.onDidOpenTextDocument(({ uri }) => {
        this.modelChanged(uri.toString());
      }),
      workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
        if (isUntitled) this.modelChanged(uri.toString());
      }),
    ];
  }

  private dress(): void {
    const { panel, notes, kind } = this;
    const { extensionUri } = this.surroundings;
    const media = Uri.joinPath(extensionUri, 'media');
    const dist = Uri.joinPath(extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [dist] };
    panel.iconPath = { light: Uri.joinPath(media, 'file-light.svg'), dark: Uri.joinPath(media, 'file-dark.svg') };
    panel.title = panelTitle(kind, notes);
    panel.webview.html = webviewHtml({
      rootId: kind.rootId,
      cspSource: panel.webview.cspSource,
      nonce: freshNonce(),
      scriptUri: panel.webview.asWebviewUri(Uri.joinPath(dist, `${kind.bundle}.js`)).toString(),
      styleUri: panel.webview.asWebviewUri(Uri.joinPath(dist, `${kind.bundle}.css`)).toString(),
      language: env.language,
      title: kind.title(undefined),
    });
  }

  private end(): void {
    this.ready = false;
    this.pullSoon.dispose();
    for (const listener of this.listeners) listener.dispose();
    this.closed.fire();
    this.closed.dispose();
  }
}

/**
 * The document, opened so that the server knows it; undefined where there is none any more. An untitled one
 * is never opened, because that would make a new one.
 */
async function openNotes(uri: Uri): Promise<TextDocument | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined || uri.scheme === 'untitled') return open;
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** The tab's title for a document, or for none. */
export function panelTitle(kind: PanelKind, uri: Uri | undefined): string {
  return kind.title(uri && fileName(uri));
}

function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
