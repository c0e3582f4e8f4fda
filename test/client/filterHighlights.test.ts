import assert from 'node:assert/strict';
import { filterHighlights } from '../../src/client/filterHighlights';

/** The label with what is highlighted in square brackets. */
function marked(label: string, filter: string): string {
  const pairs = filterHighlights(label, filter);
  return [...pairs].reverse().reduce((text, [from, to]) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`, label);
}

describe('what a filter highlights', () => {
  const cases: readonly [string, string, string][] = [
    ['Joseph Stalin', 'sta', 'Joseph [Sta]lin'],
    ['Anna Larina', 'an', '[An]na Larina'],
    ['Anna Hanna', 'an', '[An]na H[an]na'],
    ['Béla Kun', 'bela', '[Béla] Kun'],
    ['Be\u0301la Kun', 'béla', '[Be\u0301la] Kun'],
    ['Łódź', 'Ł', '[Ł]ódź'],
    ['𝔏enin', 'en', '𝔏[en]in'],
    ['Троцкий', 'троц', '[Троц]кий'],
    ['Trotsky', '', 'Trotsky'],
    ['Trotsky', '  ', 'Trotsky'],
    ['Trotsky', 'x', 'Trotsky'],
    ['Trotsky', 'sky', 'Trot[sky]'],
  ];
  for (const [label, filter, expected] of cases) {
    it(`${filter} in ${label}`, () => {
      assert.equal(marked(label, filter), expected);
    });
  }
});
