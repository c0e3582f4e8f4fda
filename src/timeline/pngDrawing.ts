import { posterOf } from '../picture/poster';
import { posterWords } from '../picture/posterWords';
import { printedTheme } from '../picture/printedTheme';
import { dataWithin, shownIn } from '../picture/selection';
import { type EraStyle } from '../picture/ticks';
import type { TimelineData } from '../protocol/timeline';
import type { PngAnswer } from '../protocol/timelinePage';
import type { TimelineState } from '../protocol/timelineState';

export interface PngWish {
  readonly data: TimelineData;
  /** How the timeline is set: lanes, their order, the filter, the time, the colours. */
  readonly state: Partial<TimelineState>;
  /** The name of the file of notes. */
  readonly source: string;
  readonly strings: Readonly<Record<string, string>>;
  readonly eraStyle: EraStyle;
}

/** Pixels of the file for each pixel of the picture: as sharp as print, or, where that gets too large, as a screen. */
const scales = [2, 1] as const;
/** No side in pixels, and no area, may be larger: beyond, browsers draw nothing, and programs open nothing. */
const longestSide = 16_000;
const largestArea = 150_000_000;

/** Draws the poster of what is wanted as a PNG file. */
export async function drawPng(page: Document, { data, state, source, strings, eraStyle }: PngWish): Promise<PngAnswer> {
  const shown = shownIn(data, state);
  const cut = shown.view ? dataWithin(shown.data, shown.view) : shown.data;
  const choice = { ...shown, data: cut, lanes: state.lanes ?? 'person', theme: printedTheme('light'), words: posterWords(strings, eraStyle) };
  const poster = posterOf({ ...choice, width: undefined, source });
  if (!poster) return { kind: 'empty' };
  const { width, height } = poster;
  const scale = scales.find((each) => Math.max(width, height) * each <= longestSide && width * height * each * each <= largestArea);
  if (scale === undefined) return { kind: 'too large', width: Math.ceil(width), height: Math.ceil(height) };
  const canvas = page.createElement('canvas');
  Object.assign(canvas, { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
  const context = canvas.getContext('2d');
  if (!context) return { kind: 'empty' };
  context.scale(scale, scale);
  poster.draw({ context, theme: poster.theme });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob ? { kind: 'drawn', bytes: await blob.arrayBuffer() } : { kind: 'too large', width: canvas.width, height: canvas.height };
}
