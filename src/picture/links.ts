import { type Brush } from './brush';
import { Kind } from './items';
import { type Mark, type Scene } from './scene';

/** A line from one lane to another: between those who stand together, or between one of these and one whom they are against. */
export interface Link {
  readonly item: number;
  readonly colour: number;
  readonly isAgainst: boolean;
  readonly x: number;
  readonly fromY: number;
  readonly toY: number;
}

/** Of an alliance the people, as indexes, whom it is against. */
export type Against = (item: number) => readonly number[];

/** The links between the marks of each alliance that lies in several lanes in view: from ally to ally downwards, and from each opponent to the nearest ally. */
export function linksOf({ marks, lanes, plot }: Pick<Scene, 'marks' | 'lanes' | 'plot'>, against: Against): Link[] {
  const personOf = new Map(lanes.map(({ index, layout }) => [index, layout.lane.person]));
  const byItem = new Map<number, Mark[]>();
  for (const mark of marks) {
    if (mark.kind !== Kind.alliance || mark.members || mark.x1 < plot.left || mark.x0 > plot.left + plot.width) continue;
    byItem.set(mark.item, [...(byItem.get(mark.item) ?? []), mark]);
  }
  return [...byItem].flatMap(([item, own]) => {
    const opponents = own.filter(({ lane }) => against(item).includes(personOf.get(lane) ?? -1));
    return linksOfAlliance(own.filter((mark) => !opponents.includes(mark)), opponents, plot.left);
  });
}

/** Behind the marks; those of what is selected or under the pointer stand out. */
export function drawLinks({ context, theme }: Brush, links: readonly Link[], isStrong: (item: number) => boolean): void {
  for (const { item, colour, isAgainst, x, fromY, toY } of links) {
    const bulge = Math.min(14, Math.abs(toY - fromY) / 4);
    context.globalAlpha = isStrong(item) ? 1 : 0.5;
    context.strokeStyle = isAgainst ? theme.dim : theme.paint(colour).line;
    context.lineWidth = isStrong(item) ? 2 : 1.25;
    context.setLineDash(isAgainst ? [4, 3] : []);
    context.beginPath();
    context.moveTo(x, fromY);
    context.bezierCurveTo(x - bulge, fromY + (toY - fromY) * 0.3, x - bulge, fromY + (toY - fromY) * 0.7, x, toY);
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function linksOfAlliance(allies: readonly Mark[], opponents: readonly Mark[], left: number): Link[] {
  const link = (one: Mark, other: Mark, isAgainst: boolean): Link => ({
    item: one.item,
    colour: one.colour,
    isAgainst,
    x: Math.max(left + 16, one.x0 + 2),
    fromY: one.y,
    toY: other.y,
  });
  const together = allies.slice(1).map((mark, index) => link(allies[index] ?? mark, mark, false));
  const opposed = opponents.flatMap((mark) => {
    const [nearest] = [...allies].sort((a, b) => Math.abs(a.y - mark.y) - Math.abs(b.y - mark.y));
    return nearest ? [link(nearest, mark, true)] : [];
  });
  return [...together, ...opposed];
}
