import { type Spot, type SpotGrid } from './table';

/** A key pressed in the grid, and what it asks for. */
export type GridIntent = { readonly kind: 'go'; readonly key: string } | { readonly kind: 'reveal'; readonly focus: boolean };

interface Found {
  readonly row: number;
  readonly column: number;
  readonly index: number;
}

/** The stop of a key, or of what is left of it: its cell, else its row, else none. */
export function spotFor(grid: SpotGrid, key: string | undefined): Spot | undefined {
  if (key === undefined) return undefined;
  const all = grid.flat(2);
  const parts = key.split('|');
  const begins = (start: string): Spot | undefined => all.find((spot) => spot.key.startsWith(start));
  return all.find((spot) => spot.key === key) ?? begins(`${parts.slice(0, -1).join('|')}|`) ?? begins(`${parts[0] ?? ''}|`);
}

/**
 * Where an arrow key leads, as in the grid pattern of the ARIA practices: left and right from cell to cell, up and down through the statements of a
 * cell and on to the next row, Home and End within the row, with Ctrl to the first and last cell, page keys by ten rows.
 */
export function nextKey(grid: SpotGrid, key: string, event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): string | undefined {
  const at = find(grid, key);
  if (!at) return undefined;
  const target = targetOf(grid, at, event);
  if (!target) return undefined;
  const cells = grid[Math.min(Math.max(target.row, 0), grid.length - 1)];
  const spots = cells?.[Math.min(Math.max(target.column, 0), cells.length - 1)];
  return spots?.[Math.min(target.index, spots.length - 1)]?.key;
}

/** Where a key would lead if the grid had no end; absent where it leads out of it, or means nothing. */
function targetOf(grid: SpotGrid, { row, column, index }: Found, { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): Found | undefined {
  const isLastStop = index + 1 >= (grid[row]?.[column]?.length ?? 1);
  const below = row === grid.length - 1 ? undefined : { row: row + 1, column, index: 0 };
  const above = row === 0 ? undefined : { row: row - 1, column, index: Infinity };
  const isWide = ctrlKey || metaKey;
  const targets: Readonly<Record<string, Found | undefined>> = {
    ArrowRight: { row, column: column + 1, index: 0 },
    ArrowLeft: { row, column: column - 1, index: 0 },
    ArrowDown: isLastStop ? below : { row, column, index: index + 1 },
    ArrowUp: index > 0 ? { row, column, index: index - 1 } : above,
    Home: { row: isWide ? 0 : row, column: 0, index: 0 },
    End: { row: isWide ? Infinity : row, column: Infinity, index: 0 },
    PageDown: { row: row + 10, column, index: 0 },
    PageUp: { row: row - 10, column, index: 0 },
  };
  return Object.hasOwn(targets, key) ? targets[key] : undefined;
}

function find(grid: SpotGrid, key: string): Found | undefined {
  for (const [row, cells] of grid.entries()) {
    for (const [column, spots] of cells.entries()) {
      const index = spots.findIndex((spot) => spot.key === key);
      if (index >= 0) return { row, column, index };
    }
  }
  return undefined;
}
