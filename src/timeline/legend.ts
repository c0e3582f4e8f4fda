import { TimelineFlag } from '../protocol';
import { type Brush } from '../picture/brush';
import { drawMark } from '../picture/drawMarks';
import { append } from '../webview/element';
import { Kind } from '../picture/items';
import { metrics } from '../picture/metrics';
import { type Mark, type MarkForm } from '../picture/scene';
import { type Sentence, type Words } from './strings';
import { type Theme } from '../picture/theme';

export interface Legend {
  readonly element: HTMLElement;
  setShown(shown: boolean): void;
  isShown(): boolean;
  /** Draws and writes everything anew; `factions` are named in the order of their colours. */
  render(theme: Theme, words: Words, factions: readonly string[]): void;
}

/** The legend draws its samples with the same functions as the picture. */
export function createLegend(parent: HTMLElement): Legend {
  const element = append(parent, 'section', { className: 'legend', attributes: { id: 'annals-legend', hidden: '' } });
  return {
    element,
    setShown: (shown) => (element.hidden = !shown),
    isShown: () => !element.hidden,
    render: (theme, words, factions) => {
      element.textContent = '';
      element.setAttribute('aria-label', words.say('Legend'));
      append(element, 'h2', { text: words.say('How dates are drawn') });
      const list = append(element, 'ul', { className: 'legend-rows' });
      for (const sample of samples) appendSample(list, sample, theme, words.say(sample.sentence));
      if (factions.length > 0) appendFactions(element, theme, [...factions.slice(0, 12)]);
    },
  };
}

interface Sample {
  readonly sentence: Sentence;
  readonly form: MarkForm;
  readonly kind: number;
  readonly flags: number;
  /** The four sides in pixels from the left of the sample. */
  readonly sides: readonly [number, number, number, number];
  readonly opensRight?: boolean;
  readonly vague?: boolean;
  readonly fadesRight?: boolean;
}

const width = 76;

const samples: readonly Sample[] = [
  { sentence: 'A day that is known', form: 'dot', kind: Kind.event, flags: 0, sides: [33.5, 38, 38, 42.5] },
  { sentence: 'One vague date: some day in between', form: 'cloud', kind: Kind.event, flags: 0, sides: [6, 38, 38, 70], vague: true },
  { sentence: 'A span: sure in the middle, possible at the ends', form: 'bar', kind: Kind.event, flags: 0, sides: [4, 26, 50, 72], vague: true },
  { sentence: 'Open: goes on', form: 'bar', kind: Kind.office, flags: 0, sides: [8, 8, width, width], opensRight: true },
  { sentence: 'Not known where it ends', form: 'bar', kind: Kind.office, flags: 0, sides: [8, 8, 30, 74], vague: true, fadesRight: true },
  { sentence: 'Approximate', form: 'dot', kind: Kind.event, flags: TimelineFlag.approximate, sides: [33.5, 38, 38, 42.5] },
  { sentence: 'Uncertain', form: 'dot', kind: Kind.event, flags: TimelineFlag.uncertain, sides: [33.5, 38, 38, 42.5] },
  { sentence: 'Several items: click to list them', form: 'cluster', kind: Kind.event, flags: 0, sides: [24, 38, 38, 52] },
  { sentence: 'A life from birth to death', form: 'life', kind: Kind.life, flags: 0, sides: [6, 6, 70, 70] },
  { sentence: 'An office held', form: 'bar', kind: Kind.office, flags: 0, sides: [8, 8, 68, 68] },
  { sentence: 'A faction, a stance or an alliance', form: 'thin', kind: Kind.stance, flags: 0, sides: [8, 8, 68, 68] },
];

function appendSample(list: HTMLElement, sample: Sample, theme: Theme, sentence: string): void {
  const row = append(list, 'li');
  const canvas = append(row, 'canvas', { attributes: { 'aria-hidden': 'true' } });
  append(row, 'span', { text: sentence });
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  canvas.width = width * ratio;
  canvas.height = metrics.rowHeight * ratio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${metrics.rowHeight}px`;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  const brush: Brush = { context, theme };
  drawMark(brush, markOfSample(sample), { left: 0, top: 0, width, height: metrics.rowHeight });
  const sign = { [TimelineFlag.approximate]: '~', [TimelineFlag.uncertain]: '?' }[sample.flags] ?? (sample.form === 'cluster' ? '12' : '');
  context.font = `${theme.fontSize - 1}px ${theme.fontFamily}`;
  context.fillStyle = theme.foreground;
  context.textBaseline = 'middle';
  context.textAlign = sample.form === 'cluster' ? 'center' : 'left';
  context.fillText(sign, sample.form === 'cluster' ? 38 : 48, metrics.rowHeight / 2 + 0.5);
}

function markOfSample({ form, kind, flags, sides: [x0, c0, c1, x1], opensRight = false, vague = false, fadesRight = false }: Sample): Mark {
  return {
    form,
    item: -1,
    lane: -1,
    members: undefined,
    kind,
    flags,
    faction: -1,
    x0,
    c0,
    c1,
    x1,
    opensLeft: false,
    opensRight,
    fadesLeft: false,
    fadesRight,
    vague,
    y: metrics.rowHeight / 2,
    text: '',
    textX: 0,
    textWidth: 0,
  };
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
