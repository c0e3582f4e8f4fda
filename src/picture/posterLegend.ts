import { TimelineFlag } from '../protocol/timeline';
import { type Brush, fontOf, roundBox, write } from './brush';
import { fitText, type Measure } from './labels';
import { drawSample, type LegendSample, legendSamples, sampleWidth } from './legendSamples';
import { Kind } from './items';
import { metrics } from './metrics';
import { type PosterWords } from './posterWords';
import { type Mark } from './scene';

/** One entry of a legend: a sample with what it means, or a colour with the name of what has it. */
export type LegendEntry =
  | { readonly kind: 'sample'; readonly sample: LegendSample; readonly text: string }
  | { readonly kind: 'colour'; readonly colour: number; readonly text: string };

export interface PosterLegend {
  readonly entries: readonly LegendEntry[];
  readonly columnWidth: number;
  readonly columns: number;
  /** In pixels. */
  readonly height: number;
}

const air = 18;

/** What has to be explained of these marks, set in columns of even width; `names` are those of the colours. */
export function legendFor(marks: readonly Mark[], names: readonly string[], words: PosterWords, { width, measure }: { width: number; measure: Measure }): PosterLegend {
  const entries = [...samplesFor(marks, words), ...coloursFor(marks, names)];
  const widest = Math.max(0, ...entries.map(({ text }) => measure(text)));
  const columnWidth = Math.min(width, Math.ceil(sampleWidth + 8 + Math.min(widest, 320) + air));
  const columns = Math.max(1, Math.floor((width + air) / columnWidth));
  return { entries, columnWidth, columns, height: Math.ceil(entries.length / columns) * metrics.rowHeight };
}

/** Draws a legend with its top left corner at the surface's own. */
export function drawLegend(brush: Brush, { entries, columnWidth, columns }: PosterLegend, measure: Measure): void {
  const rows = Math.ceil(entries.length / columns);
  entries.forEach((entry, index) => {
    brush.context.save();
    brush.context.translate(Math.floor(index / rows) * columnWidth, (index % rows) * metrics.rowHeight);
    drawEntry(brush, entry, fitText(entry.text, columnWidth - sampleWidth - 8, measure));
    brush.context.restore();
  });
}

function drawEntry(brush: Brush, entry: LegendEntry, text: string): void {
  const { context, theme } = brush;
  const middle = metrics.rowHeight / 2;
  if (entry.kind === 'sample') drawSample(brush, entry.sample);
  else {
    roundBox(context, sampleWidth - 36, middle - 5, 28, 10, 2);
    context.fillStyle = theme.paint(entry.colour).line;
    context.fill();
  }
  context.font = fontOf(theme, 'label');
  context.fillStyle = theme.foreground;
  context.textBaseline = 'middle';
  write(brush, text, sampleWidth + 8, middle + 0.5);
}

function samplesFor(marks: readonly Mark[], words: PosterWords): readonly LegendEntry[] {
  const used = legendSamples.filter((sample) => marks.some((mark) => (uses[sample.sentence] ?? never)(mark)));
  return used.map((sample) => ({ kind: 'sample', sample, text: words.say(sample.form === 'cluster' ? 'Several items in one place' : sample.sentence) }));
}

/** Whether a mark is drawn in the way that a sample explains. */
const uses: Readonly<Partial<Record<LegendSample['sentence'], (mark: Mark) => boolean>>> = {
  'A day that is known': ({ form, vague, flags }) => form === 'dot' && !vague && (flags & doubt) === 0,
  'One vague date: some day in between': ({ form, vague, flags }) => form === 'cloud' || (form === 'dot' && vague && (flags & doubt) === 0),
  'A span: sure in the middle, possible at the ends': ({ form, vague }) => form === 'bar' && vague,
  'Open: goes on': ({ opensLeft, opensRight }) => opensLeft || opensRight,
  'Not known where it ends': ({ form, fadesLeft, fadesRight }) => form !== 'cloud' && (fadesLeft || fadesRight),
  Approximate: ({ flags }) => (flags & TimelineFlag.approximate) !== 0,
  Uncertain: ({ flags }) => (flags & TimelineFlag.uncertain) !== 0,
  'Several items: click to list them': ({ form }) => form === 'cluster',
  'A life from birth to death': ({ form }) => form === 'life',
  'An office held': ({ kind, form }) => kind === Kind.office && form === 'bar',
  'A position on a topic': ({ kind, form }) => kind === Kind.stance && form === 'bar',
  'A faction or an alliance': ({ form }) => form === 'thin',
};

const doubt = TimelineFlag.approximate | TimelineFlag.uncertain;

function never(): boolean {
  return false;
}

function coloursFor(marks: readonly Mark[], names: readonly string[]): readonly LegendEntry[] {
  const shown = new Set(marks.map(({ colour }) => colour));
  return names.flatMap((text, colour): readonly LegendEntry[] => (shown.has(colour) ? [{ kind: 'colour', colour, text }] : []));
}
