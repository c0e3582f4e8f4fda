import assert from 'node:assert/strict';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { referenceTo, resolveReference } from '../../src/core/uri';
import { readBibliography, type Bibliography } from '../../src/sources/bibliography';
import { createLanguageService, type LanguageService } from '../../src/service/languageService';
import type { MarkupContent } from 'vscode-languageserver-types';
import { textIn } from './noteWithCursor';

const uri = 'file:///notes/a.annals';
const bib = 'file:///notes/sources.bib';
const entries = '@book{service2000,\n  author = {Service, Robert},\n  title = {Lenin: *A* Biography},\n  publisher = {Macmillan},\n  year = 2000\n}\n@book{lih2011, author={Lih, Lars T.}, title={Lenin}, year=2011}\n';
const front = '---\ntitle: x\nbibliography: sources.bib\n---\n';

interface Sourced {
  readonly service: LanguageService;
  readonly text: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** A note with the cursor at `$0`, beside its bibliography. */
function sourced(body: string, bibliography: Bibliography | undefined = readBibliography(bib, entries)): Sourced {
  const marked = front + body;
  const at = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const before = marked.slice(0, Math.max(at, 0)).split('\n');
  const notes = new Notes();
  notes.set(parse(uri, 1, text));
  if (bibliography) notes.setBibliography(bib, bibliography);
  return { service: createLanguageService({ notes }), text, position: { line: before.length - 1, character: before.at(-1)!.length } };
}

describe('sources in notes', () => {
  it('complete by key, author and title, with the reference', () => {
    const { service, position } = sourced('so [@$0]');
    const { items } = service.completion(uri, position)!;
    assert.deepEqual(items.map(({ label, detail, documentation, filterText }) => [label, detail, documentation, filterText]), [
      ['lih2011', 'Lih 2011 · Lenin', 'Lih, Lars T. Lenin. 2011.', '@lih2011 Lih Lenin 2011'],
      ['service2000', 'Service 2000 · Lenin: *A* Biography', 'Service, Robert. Lenin: *A* Biography. Macmillan, 2000.', '@service2000 Service Lenin: *A* Biography 2000'],
    ]);
    const robert = sourced('so [see @serv$0]');
    assert.deepEqual(robert.service.completion(uri, robert.position)!.items.map(({ label, textEdit }) => [label, textEdit!.newText]), [['service2000', '@service2000'], ['serv', '@serv']]);
  });

  it('are told under the mouse as a bibliography gives them, whatever is in their titles', () => {
    const { service, position } = sourced('so [see @serv$0ice2000, p. 4; @gone]');
    const { value } = service.hover(uri, position)!.contents as MarkupContent;
    assert.equal(value, 'see Service, Robert. _Lenin: \\*A\\* Biography_. Macmillan, 2000. Here: p. 4.\n\nSource **gone**. No bibliography of these notes has it.');
  });

  it('lead to their entries', () => {
    const { service, position } = sourced('so [@service2000; @li$0h2011]');
    const location = service.definition(uri, position)!;
    assert.equal(location.uri, bib);
    assert.equal(textIn(entries, location.range), 'lih2011');
    const gone = sourced('[@go$0ne]');
    assert.equal(gone.service.definition(uri, gone.position), undefined);
  });

  const problems = (body: string, bibliography?: Bibliography): readonly string[] => {
    const { service, text } = sourced(body, bibliography);
    return service.diagnostics(uri).map(({ code, range, message, severity }) => `${String(code)} ${String(severity)} “${textIn(text, range)}” ${message}`);
  };

  it('are missed where no bibliography has them, and where nobody cites them', () => {
    assert.deepEqual(problems('so [@service200, p. 4; @lih2011]'), [
      'source-unused 4 “sources.bib” 1 entry of “sources.bib” is cited nowhere: service2000.',
      'citation-unknown 2 “service200” No bibliography of these notes has “service200”.',
    ]);
    assert.deepEqual(problems('[@service2000] [@lih2011]'), []);
  });

  it('are mended by the key that is one letter away', () => {
    const { service, position } = sourced('so [@servi$0ce200, p. 4]');
    const [action] = service.codeActions(uri, { start: position, end: position }, { only: ['quickfix'] });
    assert.equal(action?.title, 'Write “service2000”');
    assert.equal(action.edit.documents[0]!.changes[0]!.newText, 'service2000');
  });

  it('are not missed before the bibliography has been read', () => {
    const { service } = sourced('[@gone]', undefined);
    const notes = new Notes();
    notes.set(parse(uri, 1, `${front}[@gone]`));
    assert.deepEqual(createLanguageService({ notes }).diagnostics(uri), []);
    assert.ok(service.diagnostics(uri).length > 0);
  });

  it('say why a bibliography is not read', () => {
    assert.deepEqual(problems('[@gone]', { kind: 'missing' }), ['bibliography-unreadable 2 “sources.bib” There is no file “sources.bib” that can be read.']);
    assert.deepEqual(problems('[@gone]', { kind: 'outside' }), ['bibliography-unreadable 2 “sources.bib” “sources.bib” lies outside the workspace, so it is not read.']);
    assert.match(problems('[@a]', readBibliography(bib, '@book{a, title {x}}'))[0]!, /“sources.bib”, line 1: A field is expected here/);
  });

  it('are reported where they are wanting', () => {
    const { service } = sourced('# Lenin {1917}\n- {late 1922} taken off [@service2000]\n- {1923} falls *ill*\n- @Stalin\n  - aka: Koba\n  - office: Secretary {1922 –}\n\n## Sourced\n- source: [@lih2011]\n- {1924} dies\n');
    assert.equal(
      service.sourcesReport({ uri, about: 'unsourced' })!.markdown,
      '# Facts without a source: x\n\n2 facts and events rest on no citation and no “source:” line.\n\n**Lenin 1917**\n\n- 1923: falls ill, line 7\n- Stalin: office Secretary (1922 –), line 10\n',
    );
    assert.match(sourced('- {1924} [@lih2011]').service.sourcesReport({ uri, about: 'unsourced' })!.markdown, /Every fact and every event in these notes rests on a source\./);
  });

  it('are listed for the end of an export', () => {
    assert.equal(sourced('[@service2000] [@gone]').service.citedSources({ uri }), '- Service, Robert. _Lenin: \\*A\\* Biography_. Macmillan, 2000.');
    assert.equal(sourced('[@gone]').service.citedSources({ uri }), undefined);
  });

  it('are listed as a bibliography', () => {
    assert.equal(sourced('[@service2000; @lih2011] [@gone] [@lih2011]').service.sourcesReport({ uri, about: 'cited' })!.markdown, '# Sources\n\n- Lih, Lars T. _Lenin_. 2011.\n- Service, Robert. _Lenin: \\*A\\* Biography_. Macmillan, 2000.\n\nNot in the bibliography:\n\n- `gone`\n');
  });
});

describe('references from file to file', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['sources.bib', 'file:///notes/deep/sources.bib'], ['./a b.bib', 'file:///notes/deep/a%20b.bib'], ['a%20b.bib', 'file:///notes/deep/a%20b.bib'], ['../x(1).bib', 'file:///notes/x%281%29.bib'],
    ['..\\x.bib', 'file:///notes/x.bib'], ['/x.bib', 'file:///x.bib'], ['../../../etc', undefined], ['https://a.org/x', undefined], ['//host/x', undefined], ['', undefined], ['ü.bib', 'file:///notes/deep/%C3%BC.bib'], ['%zz', 'file:///notes/deep/%25zz'],
  ];
  for (const [reference, expected] of cases) it(`${reference || 'none'} is ${expected ?? 'no file'}`, () => { assert.equal(resolveReference('file:///notes/deep/n.annals', reference), expected); });

  it('are written from paths too', () => {
    assert.equal(resolveReference('notes/n.annals', 'x.bib'), 'notes/x.bib');
    assert.equal(resolveReference('n.annals', '../x.bib'), '../x.bib');
    assert.equal(resolveReference('n.annals', '/x.bib'), '/x.bib');
  });

  it('lead back', () => {
    assert.equal(referenceTo('file:///notes/deep/n.annals', 'file:///notes/x%20y.bib'), '../x y.bib');
    assert.equal(referenceTo('file:///notes/n.annals', 'file:///notes/deep/x.annals'), 'deep/x.annals');
    assert.equal(referenceTo('file:///a/n', 'vscode-vfs://github/a'), 'vscode-vfs://github/a');
  });
});
