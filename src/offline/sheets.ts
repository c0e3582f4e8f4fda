import { posterToSvg } from '../exchange/svg';
import { pagesOf } from '../picture/pages';
import { posterWords } from '../picture/posterWords';
import { printedTheme } from '../picture/printedTheme';
import { shownIn } from '../picture/selection';
import { readState } from '../timeline/state';
import { wordsOf } from '../timeline/strings';
import { append } from '../webview/element';
import { writeChronicle } from './printedChronicle';
import { type SavedTimeline } from './savedTimeline';

/** A4 lying on its side, without margins of 10 mm, in pixels; other paper shows the same pages larger or smaller. */
const paper = { width: 1046, height: 716 } as const;

/**
 * Whenever the page is printed, or saved as a PDF, it shows sheets in place of the panel: what the panel shows, lanes and time, on as many
 * pages as it takes, as vectors and with real text; a chronicle as text that flows.
 */
export function printSheets(page: Document, saved: SavedTimeline, kept: () => unknown): void {
  const sheets = append(page.body, 'div', { className: 'sheets', attributes: { 'aria-hidden': 'true' } });
  page.defaultView?.addEventListener('beforeprint', () => fill(sheets, saved, kept()));
  page.defaultView?.addEventListener('afterprint', () => (sheets.textContent = ''));
}

function fill(sheets: HTMLElement, { data, strings, eraStyle }: SavedTimeline, kept: unknown): void {
  const state = readState(kept);
  const shown = shownIn(data, state ?? {});
  sheets.textContent = '';
  if (state?.form === 'chronicle') {
    writeChronicle(sheets, { data: shown.data, colour: shown.colour, words: wordsOf(strings, eraStyle), posterWords: posterWords(strings, eraStyle) });
    return;
  }
  const choice = { ...shown, lanes: state?.lanes ?? 'person', theme: printedTheme('light'), words: posterWords(strings, eraStyle), source: data.uri, calendar: state?.calendar };
  pagesOf({ ...choice, paper }).forEach((page, index) => {
    // Read as XML of its own, so that text can be nothing but text; a script in it, which there is none, would never run.
    const svg = new DOMParser().parseFromString(posterToSvg(page, `page${index + 1}-`), 'image/svg+xml').documentElement;
    append(sheets, 'div', { className: 'sheet' }).append(sheets.ownerDocument.importNode(svg, true));
  });
}
