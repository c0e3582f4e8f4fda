import { commands, type Disposable, type TextDocument, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { isNotes } from './activeNotes';
import { type NotesPanel, type PanelKind, panelTitle } from './notesPanel';
import { notesColumn } from './revealInEditor';
import { readRestoredUri } from './webviewMessages';

/** Makes the panel around a webview; `isRestored` where a reload left the webview. */
export type MakePanel<Panel> = (webview: WebviewPanel, uri: Uri | undefined, isRestored: boolean) => Panel;

/** The open panels of one kind: at most one for each document. */
export class NotesPanels<Panel extends NotesPanel<object>> {
  private readonly open = new Set<Panel>();
  private readonly listeners: readonly Disposable[];

  constructor(
    private readonly kind: PanelKind,
    private readonly make: MakePanel<Panel>,
    /** Called when a panel becomes the active tab. */
    private readonly activated: (uri: Uri) => void,
  ) {
    this.listeners = this.listen();
  }

  /** Opens the view of a document beside the active editor, or shows it where it is open. */
  show(uri: Uri): Panel {
    const known = this.find(uri);
    if (known !== undefined) {
      known.panel.reveal(undefined, true);
      return known;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    return this.adopt(window.createWebviewPanel(this.kind.viewType, panelTitle(this.kind, uri), column), uri, false);
  }

  /** Goes from the panel that is the active tab to its notes; false where none of these is. */
  async showNotes(): Promise<boolean> {
    const active = [...this.open].find(({ panel }) => panel.active);
    if (active?.uri === undefined) return false;
    const viewColumn = notesColumn(active.uri, active.panel.viewColumn);
    await commands.executeCommand('vscode.open', active.uri, { viewColumn });
    return true;
  }

  each(action: (panel: Panel) => void): void {
    for (const panel of this.open) action(panel);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    for (const { panel } of [...this.open]) panel.dispose();
  }

  private find(uri: Uri): Panel | undefined {
    return [...this.open].find((panel) => panel.uri?.toString() === uri.toString());
  }

  private adopt(webview: WebviewPanel, uri: Uri | undefined, isRestored: boolean): Panel {
    const panel = this.make(webview, uri, isRestored);
    this.open.add(panel);
    panel.onDidClose(() => this.open.delete(panel));
    webview.onDidChangeViewState(() => {
      if (webview.active && panel.uri !== undefined) this.activated(panel.uri);
    });
    return panel;
  }

  private listen(): readonly Disposable[] {
    return [
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.find(oldUri)?.moveTo(newUri);
      }),
      workspace.onDidCloseTextDocument((closed) => {
        const saved = savedAs(closed);
        if (saved !== undefined) this.find(closed.uri)?.moveTo(saved.uri);
      }),
      window.registerWebviewPanelSerializer(this.kind.viewType, {
        deserializeWebviewPanel: (panel, state) => {
          this.restore(panel, state);
          return Promise.resolve();
        },
      }),
    ];
  }

  private restore(panel: WebviewPanel, state: unknown): void {
    const kept = readRestoredUri(state);
    const uri = kept === undefined ? undefined : Uri.parse(kept);
    if (uri !== undefined && this.find(uri) !== undefined) panel.dispose();
    else this.adopt(panel, uri, true);
  }
}

/** Saving unsaved notes closes them and opens a file of the same text; that file, where it is so. */
function savedAs(closed: TextDocument): TextDocument | undefined {
  if (!closed.isUntitled) return undefined;
  const text = closed.getText();
  return workspace.textDocuments.find((open) => !open.isUntitled && isNotes(open) && open.getText() === text);
}
