import { posterOf } from '../picture/poster';
import { posterWords } from '../picture/posterWords';
import { printedTheme, type PrintedThemeName } from '../picture/printedTheme';
import { type View } from '../picture/scale';
import { dataWithin, shownIn } from '../picture/selection';
import { type EraStyle } from '../picture/ticks';
import type { TimelineData } from '../protocol/timeline';
import type { TimelineFormat } from '../protocol/timelineExport';
import type { TimelineState } from '../protocol/timelineState';
import { fileName, timelineToHtml } from './html';
import { posterToSvg } from './svg';
import { timelineToCsv, timelineToMarkdown } from './timelineText';

export interface TimelineExport {
  readonly format: TimelineFormat;
  readonly data: TimelineData;
  /** How the timeline is set: lanes, their order, the filter, the time. */
  readonly state: Partial<TimelineState>;
  /** Width of a picture in pixels; absent for one that takes little paper. */
  readonly width: number | undefined;
  /** Absent for light in a picture, and on a page for that of the reader's system. */
  readonly theme: PrintedThemeName | undefined;
  readonly eraStyle: EraStyle;
  /** Translations of what Annals says, and the BCP 47 tag of their language. */
  readonly strings: Readonly<Record<string, string>>;
  readonly language: string;
  /** `dist/offline.html`; asked for only where a page is wanted. */
  readonly page: string | undefined;
  /** In Markdown: a list of the sources that the notes cite, to stand at the end of a chronicle. */
  readonly sources?: string | undefined;
}

/** A timeline in a format; absent where nothing in what is wanted is dated. */
export function exportedTimeline({ format, data, state, width, theme, eraStyle, strings, language, page = '', sources }: TimelineExport): string | undefined {
  const words = posterWords(strings, eraStyle);
  const lanes = state.lanes ?? 'person';
  // A page can be moved and filtered anew, so that it holds everything.
  if (format === 'html') return data.items.id.length === 0 ? undefined : timelineToHtml(page, { data, state: { ...state, lanes }, words, strings, eraStyle, theme, language });
  const shown = shownIn(data, { ...state, ...(isSound(state.view) ? {} : { view: undefined }) });
  const cut = shown.view ? dataWithin(shown.data, shown.view) : shown.data;
  if (cut.items.id.length === 0) return undefined;
  const choice = { ...shown, data: cut, lanes, words };
  if (format === 'md') return timelineToMarkdown({ ...choice, sources });
  if (format === 'csv') return timelineToCsv(choice);
  const poster = posterOf({ ...choice, calendar: state.calendar, width, theme: printedTheme(theme ?? 'light'), source: fileName(data.uri) });
  return poster && posterToSvg(poster);
}

function isSound(view: View | undefined): boolean {
  return view !== undefined && Number.isFinite(view.from) && Number.isFinite(view.to) && view.from < view.to;
}
