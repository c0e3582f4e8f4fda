import assert from 'node:assert/strict';
import { noteWithCursor, uri } from './noteWithCursor';

/** What the item after the one at `$0` begins with, the cursor shown as `|`. */
function check(marked: string, expected: string | undefined): void {
  it(`${marked.replace(/\n/g, '⏎')} → ${expected ?? 'nothing'}`, () => {
    const { service, position } = noteWithCursor(marked);
    const next = service.listContinuation({ uri, position });
    assert.equal(next && `${next.before}|${next.after}`, expected);
  });
}

describe('what the next item begins with', () => {
  check('- {1924} dies$0', '{|} ');
  check('- {1924}: dies$0', '{|}: ');
  check('- {21 January 1924}, at Gorki$0', '{|}, ');
  check('1. {1924} @Lenin dies$0', '{|} ');
  check('- x\n  - {the same year} more$0', '{|} ');
  check('- {1924} a line\n  goes on$0', '{|} ');
  check('> - {1924} quoted$0', '{|} ');
  check('- @Lenin {1924} dies$0', undefined);
  check('- Lenin dies {1924}$0', undefined);
  check('- office: leader {1917 – 1924}$0', undefined);
  check('{1924} no item$0', undefined);
  check('# {1924}$0', undefined);
  check('```\n- {1924} code$0\n```', undefined);
  check('- `{1924}` code$0', undefined);
  check('$0', undefined);
});
