import type { PositionCell, PositionEntry, PositionRow, PositionsData } from '../protocol/positions';
import { append } from '../webview/element';
import { type CardFacts } from '../webview/hoverCard';
import { type Theme } from '../picture/theme';
import { cellFacts, changeOf, personFacts } from './describe';
import { changedSides, currentOffices, groupRows, type RowGroup, type Sorting } from './rows';
import { type Sentence, type Words } from './strings';

/** What a stop of the keyboard stands for. */
export interface Spot {
  readonly element: HTMLElement;
  /** `person|column|entry`, the same for the same thing whatever changes elsewhere. */
  readonly key: string;
  readonly place: { readonly uri: string; readonly line: number; readonly character: number } | undefined;
  readonly facts: CardFacts | undefined;
}

/** Everything that the table is made from. */
export interface TableContent {
  readonly data: PositionsData;
  readonly sorting: Sorting;
  readonly hidesAbsent: boolean;
  readonly words: Words;
  readonly theme: Theme;
  sortBy(sort: string): void;
}

/** Stops by row and column; each cell has one at least. */
export type SpotGrid = readonly (readonly (readonly Spot[])[])[];

interface Column {
  readonly key: string;
  readonly title: string;
  /** Nothing is told in it as of the date. */
  readonly isEmpty: boolean;
  cellOf(row: PositionRow): PositionCell;
}

/** Writes the table anew and gives back its stops, the header's first. */
export function writeTable(table: HTMLTableElement, content: TableContent): SpotGrid {
  const { data, words, sorting, hidesAbsent } = content;
  table.textContent = '';
  table.setAttribute('role', 'grid');
  const caption = append(table, 'caption');
  const date = data.at.words === '' ? words.say('Positions') : words.say('As of {date}', { date: data.at.words });
  append(caption, 'span', { className: 'caption-date', text: date });
  if (data.since) append(caption, 'span', { className: 'caption-since', text: words.say('Marked: what has changed since {date}', { date: data.since.words }) });
  const groups = groupRows(data, sorting, hidesAbsent);
  const rowsShown = groups.flatMap((group) => group.rows);
  const columns = columnsOf(data, words).map((column) => ({ ...column, isEmpty: rowsShown.every((row) => isBlank(column.cellOf(row))) }));
  const head = writeHead(append(table, 'thead'), columns, content);
  const rows = groups.flatMap((group) => writeGroup(append(table, 'tbody'), group, columns, content));
  return [head, ...rows];
}

function isBlank({ entries, change }: PositionCell): boolean {
  return entries.length === 0 && change === 'same';
}

function columnsOf({ topics }: PositionsData, words: Words): readonly Omit<Column, 'isEmpty'>[] {
  return [
    { key: 'faction', title: words.say('Faction'), cellOf: ({ factions }) => factions },
    { key: 'offices', title: words.say('Office'), cellOf: (row) => ({ ...row.offices, entries: currentOffices(row) }) },
    ...topics.map((topic, index) => ({ key: `topic:${topic}`, title: topic, cellOf: (row: PositionRow) => row.stances[index] ?? emptyCell })),
    { key: 'alliances', title: words.say('Alliance'), cellOf: ({ alliances }) => alliances },
  ];
}

const emptyCell: PositionCell = { entries: [], change: 'same', former: [] };

function writeHead(head: HTMLElement, columns: readonly Column[], { sorting, words, sortBy }: TableContent): readonly (readonly Spot[])[] {
  const row = append(head, 'tr');
  return [{ key: 'person', title: words.say('Person'), isEmpty: false }, ...columns].map(({ key, title, isEmpty }) => {
    const isSorted = sorting.sort === key;
    const cell = append(row, 'th', { className: classOf({ key, isEmpty }), attributes: { scope: 'col' } });
    if (isSorted) cell.setAttribute('aria-sort', sorting.descending ? 'descending' : 'ascending');
    const button = append(cell, 'button', { className: 'sort', attributes: { type: 'button', tabindex: '-1' } });
    append(button, 'span', { text: title, attributes: { dir: 'auto' } });
    append(button, 'span', { className: 'sort-sign', text: isSorted ? (sorting.descending ? '▾' : '▴') : '', attributes: { 'aria-hidden': 'true' } });
    button.addEventListener('click', () => sortBy(key));
    return [{ element: button, key: `|${key}`, place: undefined, facts: undefined }];
  });
}

function classOf({ key, isEmpty }: Pick<Column, 'key' | 'isEmpty'>): string {
  return isEmpty ? 'empty' : key.startsWith('topic:') ? 'topic' : key;
}

function writeGroup(body: HTMLElement, { faction, colour, rows }: RowGroup, columns: readonly Column[], content: TableContent): readonly (readonly (readonly Spot[])[])[] {
  const { words, theme } = content;
  if (faction !== undefined) {
    const head = append(append(body, 'tr', { className: 'group' }), 'th', { attributes: { scope: 'rowgroup', colspan: String(columns.length + 1) } });
    const label = append(head, 'span', { className: 'group-label' });
    appendSwatch(label, theme, colour);
    append(label, 'span', { className: 'group-name', text: faction === '' ? words.say('No faction') : faction, attributes: { dir: 'auto' } });
    append(label, 'span', { className: 'group-count', text: rows.length === 1 ? words.say('One person') : words.say('{count} people', { count: rows.length }) });
  }
  return rows.map((row) => writeRow(append(body, 'tr'), row, columns, content));
}

function appendSwatch(parent: HTMLElement, theme: Theme, colour: number): void {
  const swatch = append(parent, 'span', { className: 'swatch', attributes: { 'aria-hidden': 'true' } });
  if (colour >= 0) swatch.style.backgroundColor = theme.paint(colour).line;
  else swatch.classList.add('swatch-none');
}

function writeRow(element: HTMLElement, row: PositionRow, columns: readonly Column[], content: TableContent): readonly (readonly Spot[])[] {
  const isAbsent = row.alive === 'no';
  element.classList.toggle('absent', isAbsent);
  element.classList.toggle('changed-sides', changedSides(row));
  const person = writePerson(element, row, content);
  return [[person], ...columns.map((column) => writeCell(element, row, column, content))];
}

function writePerson(element: HTMLElement, row: PositionRow, { data, words, theme }: TableContent): Spot {
  const head = append(element, 'th', { className: 'person', attributes: { scope: 'row' } });
  const colour = row.faction >= 0 ? theme.paint(row.faction).line : 'transparent';
  head.style.setProperty('--faction', colour);
  const button = append(head, 'button', { className: 'name', attributes: { type: 'button', tabindex: '-1' } });
  append(button, 'span', { text: row.name, attributes: { dir: 'auto' } });
  const remark: Sentence | undefined = row.absence ?? (row.group ? 'group' : undefined);
  if (remark) append(button, 'span', { className: 'remark', text: words.say(remark) });
  if (changedSides(row)) append(button, 'span', { className: 'badge', text: words.say('changed sides') });
  return { element: button, key: `${row.name}|person|0`, place: row, facts: personFacts(row, data, words) };
}

function writeCell(element: HTMLElement, row: PositionRow, column: Column, content: TableContent): readonly Spot[] {
  const { words, data } = content;
  const cell = append(element, 'td', { className: classOf(column) });
  const told = column.cellOf(row);
  const key = `${row.name}|${column.key}`;
  if (told.change !== 'same') cell.classList.add(`change-${told.change}`);
  const facts = (entry: PositionEntry | undefined): CardFacts => cellFacts({ row, column: column.title, cell: told, entry }, data, words);
  if (told.entries.length === 0) return [writeEmpty(cell, told, words, { key: `${key}|0`, facts: told.former.length > 0 ? facts(undefined) : undefined })];
  const spots = told.entries.map((entry, index) => ({ element: writeEntry(cell, entry, told, words), key: `${key}|${index}`, place: entry, facts: facts(entry) }));
  if (column.key.startsWith('topic:') || column.key === 'alliances') writeSources(cell, told.entries);
  if (told.change !== 'same') writeBadge(cell, told, words);
  return spots;
}

function writeEmpty(cell: HTMLElement, { change }: PositionCell, words: Words, { key, facts }: Pick<Spot, 'key' | 'facts'>): Spot {
  cell.tabIndex = -1;
  if (change === 'ended') append(cell, 'span', { className: 'badge', text: words.say('no longer') });
  else append(cell, 'span', { className: 'visually-hidden', text: words.say('not told') });
  return { element: cell, key, place: undefined, facts };
}

function writeEntry(cell: HTMLElement, entry: PositionEntry, told: PositionCell, words: Words): HTMLElement {
  const className = `entry ${entry.certainty.replace(' ', '-')}`;
  const button = append(cell, 'button', { className, attributes: { type: 'button', tabindex: '-1' } });
  append(button, 'span', { className: 'entry-text', text: entry.text, attributes: { dir: 'auto' } });
  // Commas part the words for those who hear them.
  append(button, 'span', { className: 'visually-hidden', text: ', ' });
  append(button, 'span', { className: entry.certainty === 'certain' ? 'visually-hidden' : 'doubt', text: words.say(entry.certainty) });
  const change = changeOf(entry, told);
  if (change) append(button, 'span', { className: 'visually-hidden', text: `, ${words.say(change)}` });
  return button;
}

/** One line for all entries of the cell, for they mostly share theirs. */
function writeSources(cell: HTMLElement, entries: readonly PositionEntry[]): void {
  const sources = [...new Set(entries.map((entry) => entry.sources).filter((source) => source !== ''))].join('; ');
  if (sources !== '') append(cell, 'p', { className: 'sources', text: sources, attributes: { dir: 'auto' } });
}

function writeBadge(cell: HTMLElement, { change }: PositionCell, words: Words): void {
  const word: Sentence = change === 'ended' ? 'no longer' : change === 'new' ? 'new' : 'changed';
  append(cell, 'span', { className: `badge badge-${change}`, text: words.say(word), attributes: { 'aria-hidden': 'true' } });
}
