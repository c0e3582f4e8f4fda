import assert from 'node:assert/strict';
import { Parser } from 'commonmark';
import { timelineToCsv, timelineToMarkdown } from '../../src/exchange/timelineText';
import type { LaneMode } from '../../src/protocol/timelineState';
import { english, hostileNotes, timelineOfNotes } from './drawnNotes';

const hostile = timelineOfNotes(hostileNotes());
const modes: readonly LaneMode[] = ['person', 'faction', 'office', 'topic', 'section', 'single'];

/** The cells of comma-separated values, all of them in quotes. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  return csv.trimEnd().split('\r\n').map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell]) => cell!.replace(/""/g, '"')));
}

describe('a timeline in words', () => {
  it('is a table with as many cells in each row, the days as ISO 8601', () => {
    const rows = cellsOf(timelineToCsv({ data: timelineOfNotes('# @Ann\n- office: mayor {c. 1900 – May 1901}\n- {44 BC} long before\n'), lanes: 'single', view: undefined, words: english }));
    assert.deepEqual(rows.map((cells) => cells.length), [14, 14, 14]);
    assert.deepEqual(rows[1]!.slice(0, 5), ['44 BC', "'-0043-01-01", "'-0043-12-31", "'-0043-01-01", "'-0043-12-31"]);
    assert.deepEqual([rows[2]![3], rows[2]![4], rows[2]![6], rows[2]![7], rows[2]![8]], ['1901-05-01', '1901-05-31', 'office', 'mayor', 'Ann']);
  });

  it('is a chronicle in the order of time, in each lane', () => {
    const text = timelineToMarkdown({ data: timelineOfNotes('# @Ann\n- {1910} later\n- {1905} sooner, with @Bob\n'), lanes: 'person', view: undefined, words: english });
    assert.match(text, /^# Ann\n\n\*From 1905 to 1910, 2 items\*\n\n## Ann\n\n- \*\*1905\*\* sooner, with Bob\n- \*\*1910\*\* later\n\n## Bob\n\n- \*\*1905\*\* sooner, with Bob\n$/);
  });

  it('has the sources at its end', () => {
    const text = timelineToMarkdown({ data: timelineOfNotes('# @Ann\n- {1910} later\n'), lanes: 'person', view: undefined, words: english, sources: '- Lih, Lars T. _Lenin_. 2011.\n' });
    assert.match(text, /\n\n## Sources\n\n- Lih, Lars T\. _Lenin_\. 2011\.\n$/);
  });

  it('has no cell that a spreadsheet would take for a formula, and none that leaves its row', () => {
    const csv = timelineToCsv({ data: hostile, lanes: 'person', view: undefined, words: english });
    const cells = cellsOf(csv).flat();
    assert.equal(cells.length % 14, 0);
    assert.deepEqual(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell)), []);
    assert.doesNotMatch(csv.replace(/\r\n/g, ''), /[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
    assert.ok(cells.some((cell) => cell.includes('cmd|"/c calc"!A1')), 'the text itself is there');
  });

  for (const lanes of modes) {
    it(`has no link, picture or HTML of the notes, in lanes by ${lanes}`, () => {
      const text = timelineToMarkdown({ data: hostile, lanes, view: undefined, words: english });
      const walker = new Parser().parse(text).walker();
      const kinds = new Set<string>();
      for (let step = walker.next(); step; step = walker.next()) kinds.add(step.node.type);
      assert.deepEqual([...kinds].filter((kind) => /html|link|image|code|block_quote/.test(kind)), []);
      assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069\u0000]/);
    });
  }
});
