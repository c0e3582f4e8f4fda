import { type Disposable, type Uri, window, workspace } from 'vscode';
import type { PngAnswer } from '../protocol/timelinePage';
import { debounced } from './debounce';
import { type PanelSurroundings } from './notesPanel';
import { NotesPanels } from './notesPanels';
import { type KeptTimelines, timelineKind, TimelinePanel } from './timelinePanel';

const cursorDelayMs = 40;

/** The open timelines, which follow the cursor and the settings. */
export class TimelinePanels extends NotesPanels<TimelinePanel> {
  private readonly followers: readonly Disposable[] = this.follow();

  constructor(surroundings: PanelSurroundings, kept: KeptTimelines, activated: (uri: Uri) => void) {
    super(timelineKind, (panel, uri, isRestored) => new TimelinePanel(panel, uri, surroundings, isRestored, kept), activated);
  }

  /** Opens or shows the timeline of a document, as a chronicle. */
  showChronicle(uri: Uri): void {
    this.show(uri).showForm('chronicle');
  }

  /** Draws the timeline of a document as a PNG file, which takes its page: it is opened or shown for it. */
  drawPng(uri: Uri, isWhole: boolean): Promise<PngAnswer | undefined> {
    return this.show(uri).drawPng(isWhole);
  }

  override dispose(): void {
    for (const follower of this.followers) follower.dispose();
    super.dispose();
  }

  private follow(): readonly Disposable[] {
    const markSoon = debounced(cursorDelayMs, () => {
      const editor = window.activeTextEditor;
      if (editor !== undefined) this.each((panel) => { panel.markCursor(editor); });
    });
    return [
      markSoon,
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) markSoon.trigger();
      }),
      window.onDidChangeActiveTextEditor(() => {
        markSoon.trigger();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('annals.timeline')) return;
        const lanes = event.affectsConfiguration('annals.timeline.lanes');
        this.each((panel) => { panel.applySettings({ lanes }); });
      }),
    ];
  }
}
