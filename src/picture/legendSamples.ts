import { TimelineFlag } from '../protocol/timeline';
import { type Brush, fontOf } from './brush';
import { drawMark } from './drawMarks';
import { Kind } from './items';
import { metrics } from './metrics';
import { type Mark, type MarkForm } from './scene';

/** What a legend says in English, which are also the keys of the translations. */
export const legendSentences = [
  'How dates are drawn',
  'A day that is known',
  'One vague date: some day in between',
  'A span: sure in the middle, possible at the ends',
  'Open: goes on',
  'Not known where it ends',
  'Approximate',
  'Uncertain',
  'Several items: click to list them',
  'A life from birth to death',
  'An office held',
  'A position on a topic',
  'A faction or an alliance',
] as const;

export type LegendSentence = (typeof legendSentences)[number];

/** One way to draw something, and what it says. */
export interface LegendSample {
  readonly sentence: LegendSentence;
  readonly form: MarkForm;
  readonly kind: number;
  readonly flags: number;
  /** The four sides in pixels from the left of the sample. */
  readonly sides: readonly [number, number, number, number];
  readonly opensRight?: boolean;
  readonly vague?: boolean;
  readonly fadesRight?: boolean;
}

/** Width of a sample in pixels; it is as high as a row. */
export const sampleWidth = 76;

export const legendSamples: readonly LegendSample[] = [
  { sentence: 'A day that is known', form: 'dot', kind: Kind.event, flags: 0, sides: [33.5, 38, 38, 42.5] },
  { sentence: 'One vague date: some day in between', form: 'cloud', kind: Kind.event, flags: 0, sides: [6, 38, 38, 70], vague: true },
  { sentence: 'A span: sure in the middle, possible at the ends', form: 'bar', kind: Kind.event, flags: 0, sides: [4, 26, 50, 72], vague: true },
  { sentence: 'Open: goes on', form: 'bar', kind: Kind.office, flags: 0, sides: [8, 8, sampleWidth, sampleWidth], opensRight: true },
  { sentence: 'Not known where it ends', form: 'bar', kind: Kind.office, flags: 0, sides: [8, 8, 30, 74], vague: true, fadesRight: true },
  { sentence: 'Approximate', form: 'dot', kind: Kind.event, flags: TimelineFlag.approximate, sides: [33.5, 38, 38, 42.5] },
  { sentence: 'Uncertain', form: 'dot', kind: Kind.event, flags: TimelineFlag.uncertain, sides: [33.5, 38, 38, 42.5] },
  { sentence: 'Several items: click to list them', form: 'cluster', kind: Kind.event, flags: 0, sides: [24, 38, 38, 52] },
  { sentence: 'A life from birth to death', form: 'life', kind: Kind.life, flags: 0, sides: [6, 6, 70, 70] },
  { sentence: 'An office held', form: 'bar', kind: Kind.office, flags: 0, sides: [8, 8, 68, 68] },
  { sentence: 'A position on a topic', form: 'bar', kind: Kind.stance, flags: 0, sides: [8, 8, 68, 68] },
  { sentence: 'A faction or an alliance', form: 'thin', kind: Kind.faction, flags: 0, sides: [8, 8, 68, 68] },
];

/** Draws a sample at the surface's corner with the functions that draw the picture, so that a legend can never tell otherwise. */
export function drawSample(brush: Brush, sample: LegendSample): void {
  const { context, theme } = brush;
  drawMark(brush, markOfSample(sample), { left: 0, top: 0, width: sampleWidth, height: metrics.rowHeight });
  const sign = { [TimelineFlag.approximate]: '~', [TimelineFlag.uncertain]: '?' }[sample.flags] ?? (sample.form === 'cluster' ? '12' : '');
  context.font = fontOf(theme, 'label');
  context.fillStyle = theme.foreground;
  context.textBaseline = 'middle';
  context.direction = 'ltr';
  context.textAlign = sample.form === 'cluster' ? 'center' : 'left';
  context.fillText(sign, sample.form === 'cluster' ? 38 : 48, metrics.rowHeight / 2 + 0.5);
}

function markOfSample({ form, kind, flags, sides: [x0, c0, c1, x1], opensRight = false, vague = false, fadesRight = false }: LegendSample): Mark {
  return {
    form,
    item: -1,
    lane: -1,
    members: undefined,
    kind,
    flags,
    colour: -1,
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
