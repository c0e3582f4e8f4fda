import { env, l10n, Uri, type WebviewPanel } from 'vscode';
import type { NotesQuestion } from '../protocol/asOf';
import type { PositionsData } from '../protocol/positions';
import type { FromPositions, ToPositions } from '../protocol/positionsPage';
import type { ShowSpan } from '../protocol/span';
import type { StorylineData } from '../protocol/storyline';
import { NotesPanel, type PanelKind, type PanelSurroundings } from './notesPanel';
import { readPositionsMessage } from './positionsMessages';
import { revealInEditor } from './revealInEditor';
import { timelineStrings } from './timelineSettings';

export const positionsKind: PanelKind = {
  viewType: 'annals.positions',
  bundle: 'positions',
  rootId: 'annals-positions',
  title: (fileName) => (fileName === undefined ? l10n.t('Positions') : l10n.t('Positions: {0}', fileName)),
  lost: () => l10n.t('These positions could not be restored. Open them again from their notes.'),
};

/** Who stood where as of a date, and the storylines of all, from one document or from all notes. */
export class PositionsPanel extends NotesPanel<ToPositions> {
  private question: NotesQuestion = { scope: 'document' };
  /** Documents that the page has been told of; it can lead nowhere else. */
  private known: ReadonlySet<string> = new Set();

  constructor(panel: WebviewPanel, notes: Uri | undefined, surroundings: PanelSurroundings) {
    super(panel, notes, surroundings, positionsKind);
    const following = surroundings.choice.onDidChange(() => void this.turnTo(this.shared(this.question)));
    this.onDidClose(() => {
      following.dispose();
    });
  }

  /** The settings changed, and with them the words. */
  applySettings(): void {
    this.post(this.strings());
  }

  protected override isAbout(uri: string): boolean {
    return this.question.scope === 'all' || super.isAbout(uri);
  }

  protected override async receive(message: unknown): Promise<void> {
    const checked = readPositionsMessage(message);
    if (checked === undefined) return;
    switch (checked.type) {
      case 'ready':
        this.question = this.shared(questionIn(checked));
        return this.begin([this.strings(), this.sharedSpan()]);
      case 'ask':
        await this.turnTo(questionIn(checked));
        this.surroundings.choice.take(this.question);
        return;
      case 'span':
      case 'tie':
        return this.takeSpan(checked);
      case 'copy':
        await env.clipboard.writeText(checked.text);
        this.post({ type: 'copied', format: checked.format });
        return;
      case 'reveal':
        return this.reveal(checked);
    }
  }

  protected override async ask(uri: string): Promise<readonly ToPositions[] | undefined> {
    const { server } = this.surroundings;
    const { question } = this;
    const { scope } = question;
    const [positions, storyline] = await Promise.all([server.positions({ uri, ...question }), server.storyline({ uri, scope })]);
    if (positions === undefined || storyline === undefined) return undefined;
    this.known = documentsIn(positions, storyline);
    const lines: ToPositions = { type: 'storyline', data: storyline };
    // A date that was chosen meanwhile has an answer of its own.
    return question === this.question ? [{ type: 'positions', data: positions }, lines] : [lines];
  }

  protected override spanMessage(span: ShowSpan): ToPositions {
    return span;
  }

  protected override empty(message: string): ToPositions {
    return { type: 'empty', message };
  }

  /** What all views are to show; where these show all times, the page keeps a date of its own. */
  private shared(own: NotesQuestion): NotesQuestion {
    const { question } = this.surroundings.choice;
    return question.at === undefined ? { ...own, scope: question.scope } : question;
  }

  /** Another date alone changes nothing in the storylines, so that these are not drawn again while a slider is moved. */
  private async turnTo(question: NotesQuestion): Promise<void> {
    const { scope, at, since } = this.question;
    const isSameScope = question.scope === scope;
    if (isSameScope && question.at === at && question.since === since) return;
    this.question = question;
    if (!isSameScope || this.notes === undefined) return this.pull();
    const data = await this.surroundings.server.positions({ uri: this.notes.toString(), ...question });
    if (data === undefined || question !== this.question) return;
    this.known = new Set([...this.known, ...documentsIn(data)]);
    this.post({ type: 'positions', data });
  }

  private async reveal(spot: Extract<FromPositions, { readonly type: 'reveal' }>): Promise<void> {
    if (!this.known.has(spot.uri)) return;
    const uri = Uri.parse(spot.uri);
    const revealed = await revealInEditor(uri, spot, this.panel.viewColumn);
    if (!revealed) this.sayGone(uri);
  }

  private strings(): ToPositions {
    return timelineStrings();
  }
}

function questionIn({ scope, at, since }: NotesQuestion): NotesQuestion {
  return { scope, ...(at === undefined ? {} : { at }), ...(since === undefined ? {} : { since }) };
}

function documentsIn(positions: PositionsData, storyline?: StorylineData): ReadonlySet<string> {
  const entries = positions.people.flatMap(({ factions, offices, stances, alliances }) => [factions, offices, alliances, ...stances].flatMap((cell) => cell.entries));
  const lines = storyline === undefined ? [] : [...storyline.people, ...storyline.bonds, ...storyline.marks];
  return new Set([positions.uri, ...[...positions.people, ...entries, ...lines].map(({ uri }) => uri)]);
}
