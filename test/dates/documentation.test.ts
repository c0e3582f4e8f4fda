import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { canonicalEdtf } from '../../src/dates/canonical';
import type { DateContext } from '../../src/dates/dateReading';
import { isoDay } from '../../src/dates/days';
import { readDate } from '../../src/dates/readDate';
import { readDateSettings, type WrittenSettings } from '../../src/dates/settings';
import { read } from './reading';

const sections = readFileSync('docs/dates.md', 'utf8').split(/^## /m).slice(1);

/** What a section's text says about the context: `Read under {1923}`, `Read after {…}`, `With lang: de`. */
function contextOf(section: string): DateContext {
  const under = /Read under `\{(.+?)\}`/.exec(section)?.[1];
  const after = /Read after `\{(.+?)\}`/.exec(section)?.[1];
  const [, frontMatter] = /^With `(.+)`\.$/m.exec(section) ?? [];
  const { settings, problems } = readDateSettings(frontMatter === undefined ? {} : (load(frontMatter, { schema: CORE_SCHEMA }) as WrittenSettings));
  assert.deepEqual(problems, []);
  return {
    ...(under === undefined ? {} : { within: read(under) }),
    ...(after === undefined ? {} : { previous: read(after) }),
    settings,
  };
}

function rowsOf(section: string): string[][] {
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) => line.slice(2, -2).split(' | ').map((cell) => cell.trim()));
}

function unquoted(cell: string | undefined): string {
  return (cell ?? '').replace(/^`|`$/g, '');
}

function day(value: number): string {
  return Number.isFinite(value) ? isoDay(value) : 'open';
}

describe('docs/dates.md', () => {
  for (const section of sections) {
    const title = section.slice(0, section.indexOf('\n'));
    const context = contextOf(section);
    for (const [written, ...cells] of rowsOf(section)) {
      const text = unquoted(written);
      if (title === 'Refused') {
        it(`refuses ${text}`, () => {
          const reading = readDate(text, context);
          assert.ok(!reading.ok);
          assert.equal(reading.problem.message, cells[0]);
          assert.equal(reading.problem.suggestions.map((each) => `\`${each.text}\``).join(' '), cells[1] ?? '');
        });
      } else {
        it(`${title}: ${text}`, () => {
          const date = read(text, context);
          assert.deepEqual([day(date.earliest), day(date.latest), canonicalEdtf(date)], [cells[0], cells[1], unquoted(cells[2])]);
        });
      }
    }
  }

  it('has a row for every part', () => {
    assert.ok(sections.flatMap(rowsOf).length > 250);
  });
});
