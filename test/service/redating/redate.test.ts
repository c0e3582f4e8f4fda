import assert from 'node:assert/strict';
import type { RedateSide } from '../../../src/protocol/redating';
import { noteWithCursor, uri } from '../noteWithCursor';

/** The note's first event or fact, moved; the note's text afterwards, or why not. */
function redate(note: string, side: RedateSide, days: number): string {
  const { service } = noteWithCursor(note);
  const { items } = service.timeline({ uri })!;
  const outcome = service.redate({ uri, line: items.line[0]!, character: items.character[0]!, side, days })!;
  if (outcome.kind === 'refused') return `refused: ${outcome.reason}`;
  const { range, text } = outcome.value;
  const lines = note.split('\n');
  const line = lines[range.start.line]!;
  return line.slice(0, range.start.character) + text + line.slice(range.end.character);
}

describe('moving dates of the timeline', () => {
  const cases: readonly (readonly [note: string, side: RedateSide, days: number, expected: string])[] = [
    ['- {21 January 1924} dies', 'whole', 5, '- {26 January 1924} dies'],
    ['- {21 January 1924} dies', 'whole', 12, '- {2 February 1924} dies'],
    ['- {Jan. 21st, 1924} dies', 'whole', 12, '- {Feb. 2nd, 1924} dies'],
    ['- {1924-01-21} dies', 'whole', -21, '- {1923-12-31} dies'],
    ['- {1924-01} ill', 'whole', 40, '- {1924-02} ill'],
    ['- {late 1922} ill', 'whole', 370, '- {late 1923} ill'],
    ['- {c. 1250} built', 'whole', 3650, '- {c. 1260} built'],
    ['- {probably May 1919} said', 'whole', 31, '- {probably June 1919} said'],
    ['- {1470?} built', 'whole', -365, '- {1469?} built'],
    ['- {before 1912} built', 'whole', 730, '- {before 1914} built'],
    ['- {44 BC} killed', 'whole', -365, '- {45 BC} killed'],
    ['- {1921–1924} war', 'end', 366, '- {1921–1925} war'],
    ['- {1921–1924} war', 'whole', 731, '- {1923–1926} war'],
    ['- {1921-12/1924-01} war', 'start', 31, '- {1922-01/1924-01} war'],
    ['- {3–5 March 1923} talks', 'end', 4, '- {3–9 March 1923} talks'],
    ['- {1922 –} reigns', 'start', -365, '- {1921 –} reigns'],
    ['---\nlang: de\n---\n- {12. März 1848} Aufstand', 'whole', 20, '- {1. April 1848} Aufstand'],
    ['- {the 1920s} peace', 'whole', 3652, '- {the 1930s} peace'],
    ['- {19th century} trade', 'whole', 36524, '- {20th century} trade'],
  ];
  for (const [note, side, days, expected] of cases) {
    it(`turns ${note} by ${days} days at its ${side} into ${expected}`, () => {
      assert.equal(redate(note, side, days), expected);
    });
  }

  it('moves what a fact line says, where the line has a date of its own', () => {
    assert.equal(redate('- @Stalin\n  - office: General Secretary {3 April 1922 – 1934}', 'end', 365), '  - office: General Secretary {3 April 1922 – 1935}');
    assert.match(redate('# @Stalin {1922}\n- office: General Secretary', 'whole', 365), /^refused: Its date is told elsewhere/);
  });

  it('leaves a date that moves by less than what it leaves open, and an end that would pass the other', () => {
    assert.equal(redate('- {1924} x', 'whole', 90), 'refused: This is still “1924”.');
    assert.match(redate('- {1921–1924} x', 'end', -3000), /^refused: /);
  });

  it('is read back against the date above', () => {
    assert.equal(redate('# {January 1924}\n- {the 21st} dies', 'whole', 2), '- {the 23rd} dies');
    assert.equal(redate('# {January 1924}\n- {the 21st} dies', 'whole', 15), '- {5 February 1924} dies');
  });
});
