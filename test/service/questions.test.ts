import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'commonmark';
import type { NotesQuery, QueryResult } from '../../src/protocol/queries';
import { noteWithCursor, textIn, uri } from './noteWithCursor';

const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8');
const struggle = sample('power-struggle.annals');
const republic = sample('roman-republic.annals');

function ask(text: string, query: NotesQuery): QueryResult {
  return noteWithCursor(text).service.query({ uri, scope: 'document', query })!;
}

function answers(text: string, query: NotesQuery): readonly string[] {
  return ask(text, query).hits.map(({ label, description }) => (description === '' ? label : `${label} | ${description}`));
}

describe('questions of the palette', () => {
  it('tell who held an office on a date', () => {
    const office = 'Chairman of the Council of People’s Commissars';
    assert.deepEqual(answers(struggle, { kind: 'holders', office, at: '1924' }), ['Vladimir Lenin | 8 November 1917 – 21 January 1924', 'Alexei Rykov | 2 February 1924 – December 1930']);
    assert.equal(ask(struggle, { kind: 'holders', office, at: '1924' }).title, `Who held the office “${office}” as of 1924`);
    assert.deepEqual(answers(republic, { kind: 'holders', office: 'consul', at: '70 BC' }), ['Pompey the Great | 70 BC', 'Marcus Licinius Crassus | 70 BC']);
    assert.deepEqual(answers(republic, { kind: 'holders', office: 'triumvir', at: '40 BC' }).map((line) => line.split(' |')[0]), ['Marcus Aemilius Lepidus', 'Mark Antony', 'Octavian']);
  });

  it('tell who held any, with the office', () => {
    const { hits } = ask(struggle, { kind: 'holders', at: '1923' });
    assert.ok(hits.some(({ label, detail }) => label === 'Leon Trotsky' && detail.startsWith('People\'s Commissar for Military Affairs · notes.annals:')));
  });

  it('tell the colleagues of a person, by any of the names', () => {
    const found = ask(struggle, { kind: 'colleagues', person: 'Koba', at: '1927' });
    assert.equal(found.title, 'Colleagues of Joseph Stalin in 1927');
    assert.deepEqual([...new Set(found.hits.filter(({ detail }) => detail.startsWith('Full member of the Politburo')).map(({ label }) => label))].sort(), ['Alexei Rykov', 'Mikhail Tomsky', 'Nikolai Bukharin']);
  });

  it('tell everything about a person between two dates, each with its line', () => {
    const { hits, title } = ask(struggle, { kind: 'between', person: 'Trotsky', from: '1928', to: '1935' });
    assert.equal(title, 'Everything about Leon Trotsky between 1928 and 1935');
    assert.ok(hits.some(({ label }) => label.startsWith('Deported to Turkey')));
    assert.ok(!hits.some(({ label }) => label.startsWith('Moves to Mexico')));
    for (const { place } of hits) assert.notEqual(textIn(struggle, place.range), '');
  });

  it('say why there is no answer', () => {
    assert.match(ask(struggle, { kind: 'holders', at: '30 February 1924' }).problem ?? '', /February/);
    assert.match(ask(struggle, { kind: 'between', person: 'Trotsky', from: '1930', to: '1920' }).problem ?? '', /^1920 is before 1930/);
    assert.deepEqual(answers(struggle, { kind: 'holders', office: 'pope', at: '1924' }), []);
  });

  it('are completed with the people and the offices of the notes', () => {
    const words = noteWithCursor(struggle).service.queryWords({ uri, scope: 'document' })!;
    assert.ok(words.offices.includes('General Secretary of the Party'));
    const stalin = words.people.find(({ name }) => name === 'Joseph Stalin');
    assert.deepEqual([stalin?.others.includes('Koba'), stalin?.life], [true, '18 December 1878 – 5 March 1953']);
  });

  it('speak of one document or of all', () => {
    const { service } = noteWithCursor('- @Ann\n  - office: mayor {1900}\n', {}, { 'b.annals': '- @Bob\n  - office: mayor {1900}\n' });
    const names = (scope: 'document' | 'all'): readonly string[] => service.query({ uri, scope, query: { kind: 'holders', office: 'mayor', at: '1900' } })!.hits.map(({ label }) => label);
    assert.deepEqual([names('document'), names('all').length], [['Ann'], 2]);
  });
});

describe('a dossier as a document', () => {
  it('tells all in order, each line linked to its place', () => {
    const { service } = noteWithCursor('- @[Ann Lee]\n  - aka: Nan\n  - born: {4 May 1870} Leeds\n  - office: mayor {1901 –} [@smith1990, p. 3]\n- {1902} @Lee opens the harbour\n');
    const { name, text, links } = service.dossier({ uri, scope: 'document', name: 'Nan' })!;
    assert.equal(name, 'Ann Lee');
    assert.equal(
      text,
      [
        '# Ann Lee', '', 'Also Nan. Born 4 May 1870', '',
        '## Without a date', '', '- Aka: Nan [notes.annals:2]', '',
        '## In the order of time', '', '- **4 May 1870** · Born: Leeds [notes.annals:3]', '- **1901 –** · Office: mayor _(smith1990, p. 3)_ [notes.annals:4]', '- **1902** · Lee opens the harbour [notes.annals:5]', '',
        ...[2, 3, 4, 5].map((line) => `[notes.annals:${line}]: <file:///notes.annals#L${line}>`), '',
      ].join('\n'),
    );
    assert.deepEqual(links.map(({ range, place }) => [textIn(text, range), place.range.start.line]), [['Aka: Nan', 1], ['**4 May 1870** · Born: Leeds', 2], ['**1901 –** · Office: mayor _(smith1990, p. 3)_', 3], ['**1902** · Lee opens the harbour', 4]]);
  });

  it('has a line and a link for each entry of the sample, and nothing else becomes mark-up', () => {
    const { text, links } = noteWithCursor(struggle).service.dossier({ uri, scope: 'document', name: 'Stalin' })!;
    assert.ok(links.length > 60);
    assert.equal(text.split('\n').filter((line) => line.startsWith('- ')).length, links.length);
    const kinds = kindsIn(text);
    assert.equal(kinds.get('link'), links.length);
    for (const kind of ['image', 'html_inline', 'html_block', 'code']) assert.equal(kinds.get(kind), undefined, kind);
  });

  it('keeps hostile words words', () => {
    const { service } = noteWithCursor('- @[Eve <b>]\n  - office: [x](command:y) <img src=z> `c` {1900}\n');
    const kinds = kindsIn(service.dossier({ uri, scope: 'document', name: 'Eve <b>' })!.text);
    assert.deepEqual([kinds.get('link'), kinds.get('html_inline'), kinds.get('image'), kinds.get('code')], [1, undefined, undefined, undefined]);
  });

  it('tells files of one name apart', () => {
    const { service } = noteWithCursor('- @Ann\n  - office: mayor {1900}\n', {}, { 'deep/notes.annals': '- @Ann\n  - office: clerk {1901}\n' });
    const { text } = service.dossier({ uri, scope: 'all', name: 'Ann' })!;
    assert.equal(kindsIn(text).get('link'), 2);
    assert.match(text, /clerk \[deep\/notes\.annals:2\]/);
  });

  it('is not there for nobody', () => assert.equal(noteWithCursor(struggle).service.dossier({ uri, scope: 'document', name: 'Nobody' }), undefined));
});

/** How often each kind of node is in a Markdown text, by the reference implementation of CommonMark. */
function kindsIn(markdown: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next()) if (step.entering) counts.set(step.node.type, (counts.get(step.node.type) ?? 0) + 1);
  return counts;
}
