import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBibliography } from '../../src/sources/bibliography';
import { byAuthor, referenceText, shortReference } from '../../src/sources/reference';
import type { Source } from '../../src/sources/source';
import { plainTex } from '../../src/sources/tex';
import { createRandom } from '../core/random';

const uri = 'file:///sources.bib';

function read(text: string): { readonly sources: readonly Source[]; readonly problems: readonly string[] } {
  const bibliography = readBibliography(uri, text);
  assert.ok(bibliography.kind === 'read');
  return { sources: [...bibliography.sources.values()], problems: bibliography.problems.map(({ line, start, message }) => `${line}:${start} ${message}`) };
}

const references = (text: string): readonly string[] => read(text).sources.map(referenceText);

describe('BibTeX and BibLaTeX', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a book', '@book{s2000, author = {Service, Robert}, title = {Lenin: A Biography}, publisher = {Macmillan}, address = {London}, year = {2000}}', 'Service, Robert. Lenin: A Biography. London: Macmillan, 2000.'],
    ['an article', '@article{a, author="Cohen, Stephen F. and Lih, Lars T.", title="{NEP} and After", journal={Past \\& Present}, volume=12, number={3}, pages={45-67}, year=1999}', 'Cohen, Stephen F. and Lars T. Lih. “NEP and After.” Past & Present 12, no. 3 (1999): 45–67.'],
    ['a chapter', '@incollection{c, author={Ludwig van Beethoven}, title={On {Notes}?}, booktitle={The Book}, editor={Ann Lee and Bo {de la} Ray}, pages={1--9}, publisher={P}, date={1990-05}}', 'van Beethoven, Ludwig. “On Notes?” In The Book, edited by Ann Lee and Bo de la Ray, 1–9. P, 1990.'],
    ['a book of editors', '@collection{e, editor={Lee, Ann and Ray, Bo}, title={Essays}, date=1990}', 'Lee, Ann and Bo Ray, eds. Essays. 1990.'],
    ['a body, a subtitle and an address', '@online{o, author={{Lenin and Others} and others}, title={Works}, subtitle={All}, url={https://a.org/x_y}}', 'Lenin and Others. Works: All. https://a.org/x_y'],
    ['many authors', '@misc{m, author={A, A and B, B and C, C and D, D}, title={T}, doi={10.1/x}}', 'A, A, B B, C C, et al. T. https://doi.org/10.1/x'],
    ['macros and joined texts', '@string{ox = {Oxford } # "UP"}\n@book{b, title = {T}, publisher = ox, year = 19 # {59}}', 'T. Oxford UP, 1959.'],
    ['what a chapter takes from its book', '@inbook{c, title={Part}, crossref={b}}\n@book{b, title={Whole}, publisher={P}, year={1950}}', '“Part.” In Whole. P, 1950.'],
    ['round brackets, capitals, trailing commas', '@BOOK ( k , TITLE = {T} , )', 'T.'],
  ];
  for (const [name, text, expected] of cases) it(`read ${name}`, () => { assert.equal(references(text)[0], expected); });

  it('know where each key stands', () => {
    const { sources } = read('% a comment\n@comment{x, @}\n\n@book{one, title={A}}\r\n  @book{ two,\n title={B}}');
    assert.deepEqual(sources.map(({ key, place }) => [key, place]), [['one', { line: 3, start: 6, end: 9 }], ['two', { line: 4, start: 9, end: 12 }]]);
  });

  it('go on after what cannot be read, and say where it is', () => {
    const { sources, problems } = read('@book{a, title = {never closed\n@book{b, title={B}}\n@book{, title={C}}\n@book{d, title {D}}\n@book{e, title={E}}');
    assert.deepEqual(sources.map(({ key }) => key), ['a', 'b', 'd', 'e']);
    assert.deepEqual(problems, ['0:9 A field is expected here, as in “title = {…},”.', '2:6 This entry has no key.', '3:9 A field is expected here, as in “title = {…},”.']);
  });

  it('take the first of two entries with one key', () => {
    assert.deepEqual(references('@book{a, title={A}}\n@book{a, title={B}}'), ['A.']);
  });

  it('read the sample', () => {
    const { sources, problems } = read(readFileSync(join(import.meta.dirname, '../../samples/sources.bib'), 'utf8'));
    assert.deepEqual(problems, []);
    assert.equal(referenceText(sources.find(({ key }) => key === 'deutscher1959')!), 'Deutscher, Isaac. The Prophet Unarmed: Trotsky, 1921–1929. London: Oxford University Press, 1959.');
  });
});

describe('TeX in plain text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Gy\\"orgy Luk{\\\'a}cs', 'György Lukács'], ['\\v{C}apek, \\c{c}a, \\c ca, \\^{\\i}le, na\\"\\i ve', 'Čapek, ça, ça, île, naïve'], ['Stra\\ss{}e, \\O rsted, \\aa', 'Straße, Ørsted, å'], ['1921--1929 --- so~it', '1921–1929 — so it'],
    ["``one'' \\& \\emph{two} {\\bf three}", '“one” & two three'], ['\\url{a}, \\textbf{b}', 'a, b'], ['50\\%, \\{x\\}, a_b', '50%, {x}, a_b'],
  ];
  for (const [tex, expected] of cases) it(tex, () => { assert.equal(plainTex(tex), expected); });
});

describe('CSL-JSON', () => {
  const item = { id: 'http://zotero.org/1', 'citation-key': 'service2000', type: 'book', title: 'Lenin: <i>A</i> Biography', author: [{ family: 'Service', given: 'Robert' }, { literal: 'A Body' }], issued: { 'date-parts': [[2000, 5]] }, publisher: 'Macmillan', 'publisher-place': 'London' };

  it('is read as Zotero writes it', () => {
    const { sources, problems } = read(JSON.stringify([item, { id: 7, type: 'article-journal', title: 'T', 'container-title': 'J', page: '1-9', author: [{ family: 'Gogh', given: 'V.', 'non-dropping-particle': 'van' }] }, { title: 'no key' }], undefined, 1));
    assert.deepEqual(problems, []);
    assert.deepEqual(sources.map(({ key }) => key), ['service2000', '7']);
    assert.deepEqual(sources.map(referenceText), ['Service, Robert and A Body. Lenin: A Biography. London: Macmillan, 2000.', 'van Gogh, V. “T.” J: 1–9.']);
    assert.deepEqual(sources[0]!.place, { line: 3, start: 19, end: 30 });
  });

  it('is told where it is broken, and passes nonsense over', () => {
    assert.deepEqual(read('[{'), { sources: [], problems: ['0:0 This is not valid JSON.'] });
    assert.deepEqual(read('[1, null, {"id": {}}, {"id": "a", "author": 3, "issued": []}]').sources.map(({ key }) => key), ['a']);
    assert.deepEqual(read('{"items": [{"id": "a"}]}').sources.map(({ key }) => key), ['a']);
  });
});

describe('references', () => {
  const sources = read('@book{z, author={Zorn, A}, title={Z}, year=1900}\n@book{e, author={Élie, B and Ray, C}, title={Y}, year=1950}\n@book{a, author={Élie, B and Ray, C}, title={X}, year=1940}\n@misc{m, title={Anon}}').sources;

  it('are sorted by author, year and title', () => {
    assert.deepEqual([...sources].sort(byAuthor).map(({ key }) => key), ['m', 'a', 'e', 'z']);
  });

  it('have a short form', () => {
    assert.deepEqual(sources.map(shortReference), ['Zorn 1900', 'Élie and Ray 1950', 'Élie and Ray 1940', 'Anon']);
  });
});

describe('any bibliography', () => {
  const splinters = ['@book{', '@string{', '@comment{', 'a', ',', '=', '{', '}', '"', '#', '\\', '\n', '\n@', ' and ', 'title', ' ', '(', ')', '\\"', '[{"id":', '"x"', '😀', '\ud800'];

  it('is read without an error', () => {
    for (let seed = 1; seed <= 3000; seed++) {
      const random = createRandom(seed);
      const text = random.pick(['', '[', '@book{a, title={T}}']) + Array.from({ length: random.below(60) }, () => random.pick(splinters)).join('');
      for (const source of read(text).sources) assert.equal(typeof referenceText(source), 'string', `seed ${seed}`);
    }
  });

  const shapes: Readonly<Record<string, (size: number) => string>> = {
    entries: (size) => '@book{k, author={A and B}, title={T \\"o}, year=1900}\n'.repeat(size / 50),
    'open braces': (size) => `@book{k, title=${'{'.repeat(size)}`,
    'open entries': (size) => '@book{k, a={\n'.repeat(size / 13),
    'blanks in a name': (size) => `@book{k, author={A${' '.repeat(size)}B and C}}`,
    'backslashes': (size) => `@book{k, title={${'\\"'.repeat(size / 2)}}}`,
    'keys in JSON': (size) => `[${'{"id":"a"},'.repeat(size / 11)}{}]`,
  };
  for (const [name, shape] of Object.entries(shapes)) {
    it(`is read in linear time: ${name}`, function () {
      this.timeout(60_000);
      const cost = (size: number): number => {
        const text = shape(size);
        const runs = Array.from({ length: 5 }, () => {
          const start = process.cpuUsage();
          read(text).sources.map(referenceText);
          const { user, system } = process.cpuUsage(start);
          return user + system;
        });
        return Math.min(...runs);
      };
      cost(20_000);
      const ratio = cost(800_000) / Math.max(cost(100_000), 1000);
      assert.ok(ratio < 40, `8 times the text took ${ratio.toFixed(1)} times as long`);
    });
  }
});
