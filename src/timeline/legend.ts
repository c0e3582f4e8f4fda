import { drawSample, type LegendSample, legendSamples, sampleWidth } from '../picture/legendSamples';
import { metrics } from '../picture/metrics';
import { type Theme } from '../picture/theme';
import { append } from '../webview/element';
import { type PanelState } from './panelState';

export interface Legend {
  /** Opens or closes it; gives back whether it is open now. */
  toggle(): boolean;
  /** Draws and writes everything anew, where it is open. */
  again(): void;
}

/** The legend draws its samples with the same functions as the picture. */
export function createLegend(parent: HTMLElement, state: PanelState): Legend {
  const element = append(parent, 'section', { className: 'legend', attributes: { id: 'annals-legend', hidden: '' } });
  const again = (): void => {
    if (!element.hidden) fill(element, state);
  };
  return {
    toggle: () => {
      element.hidden = !element.hidden;
      again();
      return !element.hidden;
    },
    again,
  };
}

function fill(element: HTMLElement, { theme, words, picture }: PanelState): void {
  const factions = picture?.data.factions ?? [];
  element.textContent = '';
  element.setAttribute('aria-label', words.say('Legend'));
  append(element, 'h2', { text: words.say('How dates are drawn') });
  const list = append(element, 'ul', { className: 'legend-rows' });
  for (const sample of legendSamples) appendSample(list, sample, theme, words.say(sample.sentence));
  if (factions.length > 0) appendFactions(element, theme, [...factions.slice(0, 12)]);
}

function appendSample(list: HTMLElement, sample: LegendSample, theme: Theme, sentence: string): void {
  const row = append(list, 'li');
  const canvas = append(row, 'canvas', { attributes: { 'aria-hidden': 'true' } });
  append(row, 'span', { text: sentence });
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  canvas.width = sampleWidth * ratio;
  canvas.height = metrics.rowHeight * ratio;
  canvas.style.width = `${sampleWidth}px`;
  canvas.style.height = `${metrics.rowHeight}px`;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  drawSample({ context, theme }, sample);
}

function appendFactions(element: HTMLElement, theme: Theme, factions: readonly string[]): void {
  const list = append(element, 'ul', { className: 'legend-factions' });
  factions.forEach((name, faction) => {
    const row = append(list, 'li');
    const swatch = append(row, 'span', { className: 'swatch', attributes: { 'aria-hidden': 'true' } });
    swatch.style.backgroundColor = theme.paint(faction).line;
    append(row, 'span', { text: name, attributes: { dir: 'auto' } });
  });
}
