import { countOf } from './words';

const mostLines = 16;

/** Lines of a tooltip without the empty ones; of too many, as many as can be read, and how many are left out. */
export function tooltipLines(told: readonly string[], most = mostLines): string {
  const lines = told.filter((line) => line !== '');
  const shown = lines.slice(0, most);
  return lines.length > shown.length ? [...shown, `and ${countOf(lines.length - shown.length, 'more line')}`].join('\n') : shown.join('\n');
}
