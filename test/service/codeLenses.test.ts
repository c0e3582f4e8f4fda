import assert from 'node:assert/strict';
import type { LensKind } from '../../src/service/codeLenses';
import { noteWithCursor, uri } from './noteWithCursor';

/** The lenses of a note, as `line: words → lines that they lead to`. */
function lensesOf(text: string, kinds: readonly LensKind[], others: Readonly<Record<string, string>> = {}): readonly string[] {
  const { service } = noteWithCursor(text, { lenses: () => kinds }, others);
  return service.codeLenses(uri)!.map(({ kind, range }) => {
    const words = service.lensWords(uri, kind, range.start);
    return `${range.start.line}: ${words?.title ?? ''} → ${(words?.places ?? []).map((place) => `${place.uri === uri ? '' : place.uri}${place.range.start.line}`).join(' ')}`;
  });
}

const note = '# @[Hugo Castellan]: the last years\n- {1244} @Castellan rides\n\n# People\n- @Alda\n  - born: {1201}\n  - died: {1260}\n- @Castellan\n  - office: warden {1230 –}\n- @Alda, @Castellan\n\nand @Rollo';

describe('code lenses', () => {
  it('are off unless wanted', () => {
    assert.deepEqual(lensesOf(note, []), []);
  });

  it('count mentions where people are introduced, and lead to them', () => {
    assert.deepEqual(lensesOf(note, ['mentions']), ['7: 4 mentions → 0 1 7 9', '4: 2 mentions → 4 9'].reverse());
  });

  it('tell life dates where any are told, and lead to these', () => {
    assert.deepEqual(lensesOf(note, ['lifeDates']), ['4: 1201 – 1260 → 5 6']);
  });

  it('count all notes together', () => {
    assert.deepEqual(lensesOf('- @Alda\n  - born: {1201}\n', ['mentions', 'lifeDates'], { 'b.annals': 'so @Alda said' }), ['0: 2 mentions → file:///b.annals0 0', '0: born 1201 → 1']);
  });
});
