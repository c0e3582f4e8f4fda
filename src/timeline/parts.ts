import type { FromTimeline } from '../protocol/timelinePage';
import { type SpanTie } from '../webview/spanTie';
import { type Choosing } from './choosing';
import { type Contents } from './contents';
import { type CursorMark } from './cursorMark';
import { type Dating } from './dating';
import { type Dragging } from './dragging';
import { type Finding } from './finding';
import { type Keeping } from './keeping';
import { type Keyboard } from './keyboard';
import { type Painting } from './painting';
import { type PanelState } from './panelState';
import { type Pointing } from './pointing';
import { type Selecting } from './selecting';
import { type Surface } from './surface';
import { type Viewpoint } from './viewpoint';

/** The parts of the panel, each of one concern. */
export interface Parts {
  readonly state: PanelState;
  readonly surface: Surface;
  readonly viewpoint: Viewpoint;
  readonly painting: Painting;
  readonly contents: Contents;
  readonly choosing: Choosing;
  readonly selecting: Selecting;
  readonly pointing: Pointing;
  readonly dragging: Dragging;
  readonly keyboard: Keyboard;
  readonly finding: Finding;
  readonly cursorMark: CursorMark;
  readonly keeping: Keeping;
  readonly dating: Dating;
  readonly spanTie: SpanTie;
  /** Whether there is an editor behind the page, with notes and other views. */
  readonly hasEditor: boolean;
  postMessage(message: FromTimeline): void;
}
