import { chronicleOf, headingAt } from '../picture/chronicle';
import { colouringOf } from '../picture/colouring';
import { pictureOf } from '../picture/picture';
import { extentWords, type PosterWords, titleWords } from '../picture/posterWords';
import { printedTheme } from '../picture/printedTheme';
import type { TimelineData } from '../protocol/timeline';
import type { ColourBy } from '../protocol/timelineState';
import { writeEntry } from '../timeline/chronicleRow';
import { type Words } from '../timeline/strings';
import { append } from '../webview/element';

export interface PrintedChronicle {
  /** What its filter has left of the notes. */
  readonly data: TimelineData;
  readonly colour: ColourBy;
  readonly words: Words;
  readonly posterWords: PosterWords;
}

/** A chronicle on paper: all of it, as text that flows from page to page. */
export function writeChronicle(parent: HTMLElement, { data, colour, words, posterWords }: PrintedChronicle): void {
  const picture = pictureOf(data);
  const chronicle = chronicleOf(picture.items, () => true);
  const article = append(parent, 'article', { className: 'printed-chronicle' });
  append(article, 'h1', { text: titleWords(data, posterWords), attributes: { dir: 'auto' } });
  if (picture.extent) append(article, 'p', { text: extentWords(picture.extent, chronicle.items.length, posterWords) });
  const look = { picture, words, colouring: colouringOf(data, colour), theme: printedTheme('light') };
  chronicle.items.forEach((item, place) => {
    const heading = headingAt(chronicle, picture.items, place, words);
    if (heading !== '') append(article, 'h2', { className: 'chronicle-heading', text: heading });
    writeEntry(article, item, look);
  });
}
