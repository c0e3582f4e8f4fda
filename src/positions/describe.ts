import type { PositionCell, PositionEntry, PositionRow, PositionsData } from '../protocol/positions';
import { type CardFacts } from '../webview/hoverCard';
import { currentOffices } from './rows';
import { type Sentence, type Words } from './strings';

/** Whether an entry was not there at the date compared with, in the place of others or besides. */
export function changeOf(entry: PositionEntry, { change, former }: PositionCell): 'changed' | 'new' | undefined {
  if (change === 'same' || former.includes(entry.text)) return undefined;
  return change === 'changed' ? 'changed' : 'new';
}

/** A cell as the card tells it. */
interface CellPlace {
  readonly row: PositionRow;
  readonly column: string;
  readonly cell: PositionCell;
  readonly entry: PositionEntry | undefined;
}

export function cellFacts({ row, column, cell, entry }: CellPlace, { since }: PositionsData, words: Words): CardFacts {
  const before = cell.former.length > 0 ? [words.say('Before, {date}: {positions}', { date: since?.words ?? '', positions: cell.former.join('; ') })] : [];
  const fresh = cell.change === 'new' && cell.former.length === 0 ? [words.say('Since {date}: new', { date: since?.words ?? '' })] : [];
  return {
    kind: entry ? words.say(entry.certainty) : words.say('no longer'),
    when: entry?.when ?? '',
    text: entry?.text ?? words.say('not told'),
    people: [`${row.name}, ${column}`],
    sources: entry && entry.sources !== '' ? words.say('Sources: {sources}', { sources: entry.sources }) : '',
    remarks: [...before, ...fresh],
  };
}

export function personFacts(row: PositionRow, { since }: PositionsData, words: Words): CardFacts {
  const { factions } = row;
  const faction = factions.entries.map(({ text, certainty }) => (certainty === 'certain' ? text : `${text} (${words.say(certainty)})`)).join('; ');
  const moved = factions.former.length > 0 ? [words.say('Before, {date}: {positions}', { date: since?.words ?? '', positions: factions.former.join('; ') })] : [];
  const kind: Sentence | undefined = row.absence ?? (row.alive === 'possibly' && row.life !== '' ? 'perhaps alive' : undefined);
  return {
    kind: kind ? words.say(kind) : '',
    when: row.life,
    text: row.name,
    people: [faction, ...currentOffices(row).map(({ text }) => text)].filter((text) => text !== ''),
    sources: '',
    remarks: moved,
  };
}
