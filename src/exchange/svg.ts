import { type Poster } from '../picture/poster';
import { SvgSurface } from './svgSurface';

/** A poster as an SVG document. The same poster gives the same text, to the byte. */
export function posterToSvg(poster: Poster): string {
  const { width, height, title, description, theme } = poster;
  const surface = new SvgSurface(theme.fontFamily);
  poster.draw({ context: surface, theme });
  return surface.document({ width, height, title, description });
}
