import { colourings } from '../picture/colouring';
import type { TimelineCalendar } from '../protocol/timeline';
import type { ColourBy, LaneMode, LaneSort, TimelineFilter, TimelineForm, TimelineState } from '../protocol/timelineState';
import { isRecord, isString, isView } from '../webview/messageChecks';

export const laneModes: readonly LaneMode[] = ['person', 'faction', 'office', 'topic', 'section', 'file', 'single'];
export const laneSorts: readonly LaneSort[] = ['notes', 'name', 'date', 'hand'];

const calendars: readonly TimelineCalendar[] = ['julian', 'french republican', 'islamic', 'hebrew', 'auc'];

/** The kept state, or as much of it as is sound; absent where not even the document is told. */
export function readState(kept: unknown): TimelineState | undefined {
  if (!isRecord(kept) || typeof kept.uri !== 'string') return undefined;
  return { uri: kept.uri, lanes: isLaneMode(kept.lanes) ? kept.lanes : 'person', ...readChoice(kept), ...readTime(kept), ...readPlaces(kept) };
}

/** What was chosen to be seen. */
function readChoice({ form, colour, sort, byHand, folded, filter }: Record<string, unknown>): Partial<TimelineState> {
  return {
    ...(isForm(form) ? { form } : {}),
    ...(isColourBy(colour) ? { colour } : {}),
    ...(isLaneSort(sort) ? { sort } : {}),
    ...(isStrings(byHand) ? { byHand } : {}),
    ...(isStrings(folded) ? { folded } : {}),
    ...(isRecord(filter) ? { filter: readFilter(filter) } : {}),
  };
}

/** Where it was looked at. */
function readPlaces({ view, selected, scrollTop, readingAt }: Record<string, unknown>): Partial<TimelineState> {
  return {
    ...(isView(view) ? { view: { from: view.from, to: view.to } } : {}),
    ...(isString(selected) ? { selected } : {}),
    ...(typeof scrollTop === 'number' && Number.isFinite(scrollTop) && scrollTop >= 0 ? { scrollTop } : {}),
    ...(isString(readingAt) ? { readingAt } : {}),
  };
}

/** How time itself is shown. */
function readTime({ calendar }: Record<string, unknown>): Pick<TimelineState, 'calendar'> {
  return calendar === 'none' || isCalendar(calendar) ? { calendar } : {};
}

export function isCalendar(value: unknown): value is TimelineCalendar {
  return calendars.some((calendar) => calendar === value);
}

export function isLaneMode(value: unknown): value is LaneMode {
  return laneModes.some((mode) => mode === value);
}

export function isForm(value: unknown): value is TimelineForm {
  return value === 'picture' || value === 'chronicle';
}

export function isColourBy(value: unknown): value is ColourBy {
  return colourings.some((by) => by === value);
}

function isLaneSort(value: unknown): value is LaneSort {
  return laneSorts.some((sort) => sort === value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isString);
}

function readFilter({ person, faction, topic, source, certainty, text }: Record<string, unknown>): TimelineFilter {
  return {
    ...(isString(person) ? { person } : {}),
    ...(isString(faction) ? { faction } : {}),
    ...(isString(topic) ? { topic } : {}),
    ...(isString(source) ? { source } : {}),
    ...(certainty === 'certain' || certainty === 'doubtful' ? { certainty } : {}),
    ...(isString(text) ? { text } : {}),
  };
}
