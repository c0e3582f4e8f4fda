import { type Uri, workspace } from 'vscode';
import { type PanelSurroundings } from './notesPanel';
import { NotesPanels } from './notesPanels';
import { positionsKind, PositionsPanel } from './positionsPanel';

/** The open panels of positions, which write the eras as the timeline does. */
export class PositionsPanels extends NotesPanels<PositionsPanel> {
  private readonly settings = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('annals.timeline.eras')) this.each((panel) => { panel.applySettings(); });
  });

  constructor(surroundings: PanelSurroundings, activated: (uri: Uri) => void) {
    super(positionsKind, (panel, uri) => new PositionsPanel(panel, uri, surroundings), activated);
  }

  override dispose(): void {
    this.settings.dispose();
    super.dispose();
  }
}
