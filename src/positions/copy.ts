import { csvOf } from '../exchange/csv';
import { escapeMarkdown } from '../service/escapeMarkdown';
import type { PositionEntry, PositionRow, PositionsData } from '../protocol/positions';
import { currentOffices, type RowGroup } from './rows';
import { type Words } from './strings';

/** The table as a Markdown document: a heading with the date, and a table of GitHub's kind, which CommonMark tools read too. */
export function markdownOf(data: PositionsData, groups: readonly RowGroup[], words: Words): string {
  const [header = [], ...rows] = cellsOf(data, groups, words);
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => escapeMarkdown(cell)).join(' | ')} |`;
  const title = words.say('Positions as of {date}', { date: data.at.words });
  const heading = data.title === '' ? title : `${data.title}: ${title}`;
  return [`## ${escapeMarkdown(heading)}`, '', line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line), ''].join('\n');
}

/** The table as comma-separated values, with a header. */
export function tableCsv(data: PositionsData, groups: readonly RowGroup[], words: Words): string {
  return csvOf(cellsOf(data, groups, words));
}

function cellsOf(data: PositionsData, groups: readonly RowGroup[], words: Words): readonly (readonly string[])[] {
  const { topics } = data;
  const header = [words.say('Person'), words.say('Faction'), words.say('Office'), ...topics, words.say('Alliance')];
  return [header, ...groups.flatMap(({ rows }) => rows.map((row) => rowCells(row, words)))];
}

function rowCells(row: PositionRow, words: Words): readonly string[] {
  const say = (entries: readonly PositionEntry[]): string => entries.map((entry) => entryText(entry, words)).join('; ');
  return [nameOf(row, words), say(row.factions.entries), say(currentOffices(row)), ...row.stances.map(({ entries }) => say(entries)), say(row.alliances.entries)];
}

function nameOf({ name, absence }: PositionRow, words: Words): string {
  return absence === undefined ? name : `${name} (${words.say(absence)})`;
}

/** `keep it for now (possible)`; what is certain says no more. */
function entryText({ text, certainty }: PositionEntry, words: Words): string {
  return certainty === 'certain' ? text : `${text} (${words.say(certainty)})`;
}
