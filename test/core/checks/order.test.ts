import assert from 'node:assert/strict';
import { checkDocument } from '../../../src/core/checks/checkDocument';
import { parse } from '../../../src/core/parse';
import { update } from '../../../src/core/update';
import { notesOf } from '../note';
import { sample } from '../ask';
import { findings, fires, person, silent } from './checking';

describe('event-outside-period', () => {
  it('fires on a line that begins with a date outside its heading', () => {
    fires('event-outside-period', '# War {1914 – 1918}\n\n- {1912} a prelude\n', 3);
    fires('event-outside-period', '# War {1914 – 1918}\n\n## Peace\n\n{1920} A treaty.\n', 5);
    assert.deepEqual(findings('# War {1914 – 1918}\n\n- {1912} a prelude\n')[0]!.related[0]!.place, { uri: 'file:///note1.annals', line: 0, start: 0, endLine: 0, end: 19 });
  });
  it('is silent on what overlaps, on asides, on nested looks back, on doubt', () =>
    silent(
      '# War {1914 – 1918}\n\n- {1912 – 1914} a prelude\n- {1914} begins, as in {1870}\n',
      '# War {1914 – 1918}\n\n- {1914} begins\n  - {1912} the reason\n',
      '# War {c. 1914}\n\n- {1912} a prelude\n',
      '# War {1914 – 1918}\n\n- {1912?} a prelude\n- {c. 1912} another\n',
      '# War\n\n- {1912} a prelude\n',
      '# War {1914 – 1918}\n\n- @A\n  - office: clerk {1900}\n',
    ));
});

describe('items-out-of-order', () => {
  const list = (...dates: readonly string[]): string => dates.map((date) => `- {${date}} something\n`).join('');

  it('fires on the one item that stands in the wrong place', () => {
    fires('items-out-of-order', list('1920', '1921', '1919', '1922'), 3);
    fires('items-out-of-order', list('1920', '1930', '1921', '1922', '1923'), 2);
    fires('items-out-of-order', `# Years\n\n${list('1920', '1921', '1919', '1922')}`, 5);
  });
  it('is silent on order, on short lists, on lists in no order, on vague dates, on long spans', () =>
    silent(
      list('1920', '1921', '1921', '1922'),
      list('1921', '1920', '1922'),
      list('1922', '1921', '1920', '1919'),
      list('1920', '1925', '1921', '1924', '1919', '1930'),
      list('1920', 'June 1921', '1921', '1922', 'January 1922'),
      list('1912 – 1922', '1917', '1919', '1922'),
      list('c. 1920', '1917', '1921', '1922'),
      list('1920', '1921', '1919?', '1922'),
    ));
});

describe('near-miss-name', () => {
  const known = '@Kamenev came. @Kamenev saw. @Kamenev went.\n\n';

  it('fires on a name that is tagged once and is a letter away', () => {
    fires('near-miss-name', `${known}Then @Kamanev spoke.\n`, 3);
    fires('near-miss-name', `${known}Then @Kamenvev spoke.\n`, 3);
    assert.equal(findings(`${known}Then @Kamanev spoke.\n`)[0]!.message, '“Kamanev” is named only here. Is it “Kamenev”?');
  });
  it('is silent on names that are introduced, twice tagged, told apart at their ends or by number, or named side by side', () =>
    silent(
      `${known}${person('Kamanev', 'born: {1880}')}`,
      `${known}@Kamanev and @Kamanev\n`,
      '@Kamenev and @Kamenev. @Kamanev spoke.\n',
      `${known}@Kamenev and @Kamanev\n`,
      `${known}@Kameneva and @Ramenev\n`,
      '@[Henry VIII] @[Henry VIII] @[Henry VIII]\n\n@[Henry VII]\n',
      '@Marat @Marat @Marat\n\n@Mart\n',
      '@Lenin @Lenin @Lenin\n\n@Lavin\n',
    ));
});

describe('the checks', () => {
  for (const name of ['power-struggle.annals', 'roman-republic.annals', 'plain-notes.annals']) {
    it(`find nothing in ${name}`, () => assert.deepEqual(checkDocument(sample(name), `file:///${name}`), []));
  }

  it('know nothing of a document that is not there', () => assert.deepEqual(checkDocument(notesOf(), 'file:///none'), []));

  it('follow edits: lines, other documents, other names', () => {
    const notes = notesOf(`\n${person('A', 'born: {1900}', 'office: clerk {1950}')}`, 'nothing\n');
    const codes = (): readonly string[] => checkDocument(notes, 'file:///note1.annals').map(({ code, place }) => `${place.line + 1} ${code}`);
    assert.deepEqual(codes(), []);
    notes.set(parse('file:///note2.annals', 1, person('A', 'died: {1940}')));
    assert.deepEqual(codes(), ['4 after-death']);
    const document = notes.get('file:///note1.annals')!;
    notes.set(update(document, 1, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'a\n\nb\n' }]));
    assert.deepEqual(codes(), ['7 after-death']);
    notes.set(parse('file:///note2.annals', 2, person('B', 'died: {1940}')));
    assert.deepEqual(codes(), []);
    notes.set(parse('file:///note2.annals', 3, person('B', 'died: {1940}', 'aka: A')));
    assert.deepEqual(codes(), ['7 after-death']);
    notes.delete('file:///note2.annals');
    assert.deepEqual(codes(), []);
  });
});
