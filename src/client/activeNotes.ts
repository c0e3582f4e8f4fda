import { commands, type Disposable, EventEmitter, type Event, type TextDocument, window, workspace } from 'vscode';

/** The language that Annals contributes. */
export const annalsLanguageId = 'annals';

/**
 * The notes that the sidebar speaks of: those in the active editor, else those that were there last, for as long as
 * they are open. So a click into the timeline, the sidebar or another file doesn't empty the tree.
 */
export class ActiveNotes {
  private readonly changed = new EventEmitter<TextDocument | undefined>();
  private readonly listeners: readonly Disposable[];
  private notes: TextDocument | undefined;

  readonly onDidChange: Event<TextDocument | undefined> = this.changed.event;

  constructor() {
    const update = (): void => {
      this.update();
    };
    this.listeners = [
      window.onDidChangeActiveTextEditor(update),
      window.onDidChangeVisibleTextEditors(update),
      workspace.onDidOpenTextDocument(update),
      workspace.onDidCloseTextDocument(update),
    ];
    this.update();
  }

  get document(): TextDocument | undefined {
    return this.notes;
  }

  /** Turns to these notes although no editor of theirs is active, as when their timeline is clicked. */
  turnTo(document: TextDocument): void {
    if (!isNotes(document) || document === this.notes) return;
    this.notes = document;
    void commands.executeCommand('setContext', 'annals.hasNotes', true);
    this.changed.fire(document);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.changed.dispose();
  }

  private update(): void {
    const next = activeNotes() ?? stillOpen(this.notes) ?? visibleNotes();
    void commands.executeCommand('setContext', 'annals.hasNotes', next !== undefined);
    if (next === this.notes) return;
    this.notes = next;
    this.changed.fire(next);
  }
}

/** True for an open document in the language of Annals, whatever its scheme. */
export function isNotes(document: TextDocument): boolean {
  return document.languageId === annalsLanguageId && !document.isClosed;
}

function activeNotes(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && isNotes(document) ? document : undefined;
}

function stillOpen(document: TextDocument | undefined): TextDocument | undefined {
  return document !== undefined && isNotes(document) ? document : undefined;
}

function visibleNotes(): TextDocument | undefined {
  return window.visibleTextEditors.map(({ document }) => document).find(isNotes);
}
