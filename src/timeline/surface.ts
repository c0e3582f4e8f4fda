import type { ColourBy, TimelineFilter, TimelineForm } from '../protocol/timelineState';
import { append } from '../webview/element';
import { AsOfLine, type AsOfLineActions } from '../webview/asOfLine';
import { createHoverCard, type HoverCard } from '../webview/hoverCard';
import { createTwin, type Twin } from '../webview/twin';
import { type ChronicleActions, ChronicleView } from './chronicleView';
import { createEdgeHint, type EdgeHint } from './edgeHint';
import { createFilterPanel, type FilterPanel } from './filterPanel';
import { createFindBar, type FindActions, type FindBar } from './findBar';
import { createLanesPanel, type LaneActions, type LanesPanel } from './lanesPanel';
import { createLegend, type Legend } from './legend';
import { createOverview, type Overview, type OverviewActions } from './overview';
import { type PanelState } from './panelState';
import { PictureView } from './pictureView';
import { type Words } from './strings';
import { createTimePanel, type TimeActions } from './timePanel';
import { createToolbar, type Toolbar, type ToolbarActions } from './toolbar';

export interface SurfaceActions {
  readonly toolbar: ToolbarActions;
  readonly lanes: LaneActions;
  readonly find: FindActions;
  readonly overview: OverviewActions;
  readonly time: TimeActions;
  readonly chronicle: ChronicleActions;
  readonly asOf: AsOfLineActions;
  filter(filter: TimelineFilter): void;
  chooseColour(colour: ColourBy): void;
  redraw(): void;
}

/** What stands on the page, from the top. */
export interface Surface {
  readonly toolbar: Toolbar;
  readonly lanesPanel: LanesPanel;
  readonly findBar: FindBar;
  readonly filterPanel: FilterPanel;
  readonly pictureView: PictureView;
  readonly chronicle: ChronicleView;
  readonly overview: Overview;
  readonly twin: Twin;
  readonly hint: EdgeHint;
  readonly legend: Legend;
  readonly card: HoverCard;
  readonly asOfLine: AsOfLine;
  setWords(words: Words): void;
  /** Shows the picture or the chronicle, with the controls that mean something there. */
  showForm(form: TimelineForm): void;
  /** Says something in place of the picture; nothing where it is empty. */
  notice(text: string): void;
  /** Tells a screen reader. */
  announce(text: string): void;
}

export function createSurface(root: HTMLElement, state: PanelState, actions: SurfaceActions): Surface {
  const toolbar = createToolbar(root, actions.toolbar);
  const lanesPanel = createLanesPanel(toolbar.lanes, actions.lanes);
  const findBar = createFindBar(toolbar.finding, actions.find);
  const timePanel = createTimePanel(toolbar.time, state, actions.time);
  const filterPanel = createFilterPanel(toolbar.finding, () => state.picture?.data, actions.filter);
  const views = append(root, 'div', { className: 'views' });
  const pictureView = new PictureView(views, actions.redraw);
  const chronicle = new ChronicleView(views, state, actions.chronicle);
  const { stage, scroller } = pictureView;
  const overview = createOverview(root, actions.overview);
  const help = append(root, 'p', { className: 'visually-hidden', attributes: { id: 'annals-help' } });
  const chronicleHelp = append(root, 'p', { className: 'visually-hidden', attributes: { id: 'annals-chronicle-help' } });
  const parts = { toolbar, lanesPanel, findBar, filterPanel, pictureView, chronicle, overview };
  const twin = createTwin(scroller, 'annals-help');
  const asOfLine = new AsOfLine(stage, actions.asOf, state.words);
  const overPicture = { twin, asOfLine, hint: createEdgeHint(stage), legend: createLegend(views, state, actions.chooseColour), card: createHoverCard(stage) };
  const notice = append(root, 'p', { className: 'notice', attributes: { role: 'status' } });
  const live = append(root, 'div', { className: 'visually-hidden', attributes: { role: 'status', 'aria-live': 'polite' } });
  return {
    ...parts,
    ...overPicture,
    setWords: (words) => {
      for (const part of [toolbar, lanesPanel, findBar, filterPanel, timePanel, asOfLine]) part.setWords(words);
      help.textContent = words.say(helpSentence);
      chronicleHelp.textContent = words.say('Entries in the order of time. Up and down go through them, Enter shows one in the notes, a slash finds.');
    },
    showForm: (form) => {
      toolbar.setChronicle(form === 'chronicle');
      chronicle.setShown(form === 'chronicle');
      root.classList.toggle('reads', form === 'chronicle');
    },
    notice: (text) => {
      notice.textContent = text;
      notice.hidden = text === '';
      views.hidden = text !== '';
      root.classList.toggle('says-notice', text !== '');
    },
    announce: (text) => (live.textContent = text),
  };
}

const helpSentence =
  'Items in time. Tab goes through them, Enter shows one in the notes, arrow keys move the view, plus and minus zoom, Home fits all, less-than and greater-than move the selected item in time, A shows all views as of its date, a slash finds, Escape and then Tab leaves.';
