import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInKeys } from '../../src/core/factKey';
import { canonicalEdtf } from '../../src/dates/canonical';
import { isoDay } from '../../src/dates/days';
import { readDate } from '../../src/dates/readDate';
import type { NotesJson } from '../../src/exchange/jsonShape';
import type { DiagnosticCode } from '../../src/service/placedProblem';
import { exported } from '../exchange/exported';

const document = readFileSync(join(__dirname, '..', '..', 'docs', 'language.md'), 'utf8');

/** Kind, who, what, when: a row of the tables under the examples. */
type Row = readonly [string, string, string, string];

interface Example {
  readonly line: number;
  readonly text: string;
  readonly rows: readonly Row[];
}

/** The examples of the document, each with the rows of the table that follows it. */
function examples(): readonly Example[] {
  const found = [...document.matchAll(/^```annals\n([^]*?)^```\n+((?:\|.*\n)*)/gm)];
  return found.map(({ index, 1: text, 2: table }) => ({ line: document.slice(0, index).split('\n').length, text: text!, rows: tableRows(table!) as unknown as Row[] }));
}

/** The cells of a table without its head. */
function tableRows(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
}

/** All that is taken from a text, as rows; what is said from the other side is left out. */
function rowsOf(json: NotesJson): readonly Row[] {
  return [...factRows(json), ...json.events.map(eventRow), ...json.periods.map(periodRow), ...json.problems.map(problemRow)].sort(([, one], [, other]) => one - other).map(([row]) => row);
}

type PlacedRow = readonly [Row, number];

const eventRow = ({ people, text, when, line }: NotesJson['events'][number]): PlacedRow => [['event', people.join(', '), text, when.edtf], line];
const periodRow = ({ title, when, line }: NotesJson['periods'][number]): PlacedRow => [['period', '', title, when.edtf], line];
const problemRow = ({ severity, code, line }: NotesJson['problems'][number]): PlacedRow => [[severity, '', code, ''], line];

/** Facts that several people share are one row. */
function factRows({ people }: NotesJson): readonly PlacedRow[] {
  const shared = new Map<string, { readonly row: Row; readonly line: number }>();
  for (const { name, facts } of people) {
    for (const { key, value, topic, when, line, role } of facts) {
      if (role !== undefined) continue;
      const what = key === 'stance' && topic !== null ? `${topic}: ${value}` : value;
      const id = [line, key, when?.edtf].join('|');
      const who = shared.get(id)?.row[1];
      shared.set(id, { row: [key, who === undefined ? name : `${who}, ${name}`, what, when?.edtf ?? ''], line });
    }
  }
  return [...shared.values()].map(({ row, line }) => [row, line]);
}

function section(title: string): string {
  const from = document.indexOf(`\n${title}\n`);
  assert.ok(from >= 0, title);
  const rest = document.slice(from + title.length + 2);
  return rest.slice(0, /^##? /m.exec(rest)?.index);
}

describe('docs/language.md', () => {
  it('has an example for each chapter on the language', () => {
    assert.ok(examples().length >= 14, String(examples().length));
  });

  for (const { line, text, rows } of examples()) {
    it(`tells truly what the example on line ${line} says`, () => {
      assert.deepEqual(rowsOf(exported(text)).map((row) => row.join(' | ')).sort(), rows.map((row) => row.join(' | ')).sort());
    });
  }

  const dates = tableRows(/\| written[^]*?\n\n/.exec(document)![0]);
  for (const [written, edtf, first, last] of dates) {
    it(`reads ${written!} as it says`, () => {
      const reading = readDate(written!.replace(/`/g, ''));
      assert.ok(reading.ok);
      const day = (number: number): string => (Number.isFinite(number) ? isoDay(number) : 'open');
      assert.deepEqual([canonicalEdtf(reading.date), day(reading.date.earliest), day(reading.date.latest)], [edtf, first, last]);
    });
  }

  it('tells every key, and no other', () => {
    const told = tableRows(/\| key[^]*?\n\n/.exec(section('### The keys'))![0]).flatMap(([keys]) => [...keys!.matchAll(/`(\w+)`/g)].map(([, key]) => key));
    assert.deepEqual(told.sort(), [...builtInKeys].sort());
  });

  it('tells every problem, and no other', () => {
    // The compiler sees to it that this list is whole.
    const codes: Readonly<Record<DiagnosticCode, true>> = {
      'tag-unclosed': true, 'tag-empty': true, 'key-near-miss': true, 'fact-no-subject': true, 'fact-no-topic': true, 'fact-no-person': true,
      'name-ambiguous': true, 'citation-unknown': true, 'link-broken': true, 'source-unused': true, 'bibliography-unreadable': true, 'front-matter-invalid': true, 'date-empty': true, 'date-unreadable': true, 'date-no-such-day': true,
      'date-ambiguous': true, 'date-backwards': true, 'date-incomplete': true, 'date-outside-context': true, 'date-weekday': true,
      'date-pair-mismatch': true, 'date-too-far': true, 'date-no-previous': true, 'date-unknown-ruler': true, 'date-outside-reign': true,
      'birth-conflict': true, 'death-conflict': true, 'after-death': true, 'before-birth': true, 'age-beyond-110': true, 'office-held-twice': true,
      'succession-gap': true, 'parent-younger': true, 'stance-same-day': true, 'event-outside-period': true, 'items-out-of-order': true, 'near-miss-name': true,
    };
    const told = tableRows(/\| code[^]*?\n\n/.exec(section('## What Annals may point out'))![0]).map(([code]) => code!.replace(/`/g, ''));
    assert.deepEqual(told.sort(), Object.keys(codes).sort());
  });
});
