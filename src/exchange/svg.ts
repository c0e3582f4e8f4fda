import { type Page } from '../picture/pages';
import { type Poster } from '../picture/poster';
import { SvgSurface } from './svgSurface';

/** A poster, or a page, as an SVG document. The same one gives the same text, to the byte; ids in it begin with `idPrefix`. */
export function posterToSvg(poster: Poster | Page, idPrefix = ''): string {
  const { width, height, title, description, theme } = poster;
  const surface = new SvgSurface(theme.fontFamily, idPrefix);
  poster.draw({ context: surface, theme });
  return surface.document({ width, height, title, description });
}
