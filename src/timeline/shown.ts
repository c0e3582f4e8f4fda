import { type Arrangement, arrangementOf, type Picture } from '../picture/picture';
import { colouringOf } from '../picture/colouring';
import { filterOf, holdsWords } from '../picture/filter';
import { isDrawable } from '../picture/items';
import { type Measure } from '../picture/labels';
import { type LaneOrder, movedLane } from '../picture/laneOrder';
import type { TimelineCalendar } from '../protocol/timeline';
import type { ColourBy, LaneMode, LaneSort, TimelineFilter, TimelineForm, TimelineState } from '../protocol/timelineState';

/** What the user has chosen to see of a document: in which form, which lanes in which order, which of them folded, which items at all. */
export interface Choice {
  readonly form: TimelineForm;
  readonly mode: LaneMode;
  readonly colour: ColourBy;
  readonly order: LaneOrder;
  readonly folded: ReadonlySet<string>;
  readonly filter: TimelineFilter;
  /** That of the second axis; absent for the one that the notes are written in. */
  readonly calendar: TimelineCalendar | 'none' | undefined;
}

export function choiceOf(state: Partial<TimelineState> | undefined, mode: LaneMode): Choice {
  return {
    form: state?.form ?? 'picture',
    mode: state?.lanes ?? mode,
    colour: state?.colour ?? 'faction',
    order: orderIn(state),
    folded: new Set(state?.folded ?? []),
    filter: state?.filter ?? {},
    calendar: state?.calendar,
  };
}

function orderIn(state: Partial<TimelineState> | undefined): LaneOrder {
  return { sort: state?.sort ?? 'notes', byHand: state?.byHand ?? [] };
}

/** The parts of the kept state that tell a choice, without what is usual. */
export function keptChoice({ form, mode, colour, order, folded, filter, calendar }: Choice): Pick<TimelineState, 'lanes' | 'form' | 'colour' | 'sort' | 'byHand' | 'folded' | 'filter' | 'calendar'> {
  return {
    lanes: mode,
    ...(form === 'picture' ? {} : { form }),
    ...(colour === 'faction' ? {} : { colour }),
    ...(order.sort === 'notes' ? {} : { sort: order.sort }),
    ...(order.sort === 'hand' ? { byHand: order.byHand } : {}),
    ...(folded.size === 0 ? {} : { folded: [...folded] }),
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
    ...(calendar === undefined ? {} : { calendar }),
  };
}

export function arranged(picture: Picture, { mode, colour, order, folded, filter, calendar }: Choice, measure: Measure): Arrangement {
  const isShown = filterOf(picture.data, filter);
  return arrangementOf(picture, { mode, colouring: colouringOf(picture.data, colour), order, folded, calendar, ...(isShown ? { isShown } : {}) }, measure);
}

export function sortedBy(choice: Choice, sort: LaneSort, arrangement: Arrangement | undefined): Choice {
  const byHand = sort === 'hand' ? (arrangement?.lanes.lanes.map(({ key }) => key) ?? []) : choice.order.byHand;
  return { ...choice, order: { sort, byHand } };
}

export function foldedAs(choice: Choice, keys: readonly string[], folded: boolean): Choice {
  const next = new Set(choice.folded);
  for (const key of keys) {
    if (folded) next.add(key);
    else next.delete(key);
  }
  return { ...choice, folded: next };
}

/** One lane up or down; from then on the lanes stand as moved by hand. */
export function movedBy(choice: Choice, { lanes: { lanes } }: Arrangement, key: string, by: 1 | -1): Choice {
  const place = lanes.findIndex((lane) => lane.key === key);
  const before = by < 0 ? lanes[place - 1] : lanes[place + 2];
  if (place < 0 || (by < 0 && !before)) return choice;
  return { ...choice, order: { sort: 'hand', byHand: movedLane(lanes, key, before?.key) } };
}

/** What a question finds among the items shown, in time. */
export function foundBy({ picture }: Arrangement, filter: TimelineFilter, question: string): readonly number[] {
  if (question.trim() === '') return [];
  const { data, items } = picture;
  const isFound = holdsWords(data, question);
  const isShown = filterOf(data, filter) ?? (() => true);
  return Array.from(items.order).filter((item) => isDrawable(items, item) && isShown(item) && isFound(item));
}
