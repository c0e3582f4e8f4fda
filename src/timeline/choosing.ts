import type { ColourBy, LaneMode, TimelineForm } from '../protocol/timelineState';
import { type LaneActions } from './lanesPanel';
import { type PanelState } from './panelState';
import { type Choice, foldedAs, movedBy, sortedBy } from './shown';
import { type Words } from './strings';
import { type Surface } from './surface';

export interface ChoosingSurroundings {
  readonly state: PanelState;
  surface(): Surface;
  /** The picture gives way to the chronicle, or the other way round. */
  formChanged(): void;
  /** Lays the lanes anew. */
  rearrange(): void;
  save(): void;
}

/** Takes what the user chooses to see: lanes, their order, folds, filters. */
export class Choosing {
  constructor(private readonly around: ChoosingSurroundings) {}

  choose(choice: Choice): void {
    this.around.state.choice = choice;
    this.around.surface().card.hide();
    this.show();
    this.around.rearrange();
    this.around.save();
  }

  setMode(mode: LaneMode): void {
    const { choice } = this.around.state;
    this.around.surface().toolbar.setLanes(mode);
    if (mode !== choice.mode) this.choose({ ...choice, mode });
  }

  setColour(colour: ColourBy): void {
    this.choose({ ...this.around.state.choice, colour });
  }

  setForm(form: TimelineForm): void {
    const { choice } = this.around.state;
    if (form === choice.form) return;
    this.choose({ ...choice, form });
    this.around.formChanged();
  }

  fold(keys: readonly string[], folded: boolean): void {
    this.choose(foldedAs(this.around.state.choice, keys, folded));
  }

  /** Writes the choice into the controls. */
  show(): void {
    const { choice } = this.around.state;
    const surface = this.around.surface();
    surface.toolbar.setLanes(choice.mode);
    surface.filterPanel.setFilter(choice.filter);
    surface.showForm(choice.form);
  }

  laneActions(): LaneActions {
    const { state } = this.around;
    return {
      lanes: () => state.arrangement?.lanes.lanes ?? [],
      sort: () => state.choice.order.sort,
      isFolded: (key) => state.choice.folded.has(key),
      titleOf: ({ title }) => title ?? restTitle(state.choice.mode, state.words),
      chooseSort: (sort) => this.choose(sortedBy(state.choice, sort, state.arrangement)),
      fold: (keys, folded) => this.fold(keys, folded),
      move: (key, by) => {
        if (state.arrangement) this.choose(movedBy(state.choice, state.arrangement, key, by));
      },
      show: (key) => this.around.surface().pictureView.scrollToLane(key),
    };
  }
}

/** The name of the lane of what belongs to no other. */
function restTitle(mode: LaneMode, words: Words): string {
  return words.say(mode === 'section' ? 'No section' : 'Others');
}
