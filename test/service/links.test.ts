import assert from 'node:assert/strict';
import { edited } from './edited';
import { noteWithCursor, textIn, uri, type NoteWithCursor } from './noteWithCursor';

const others = { 'castle.annals': '# The keep {1241}\n\ntext\n\n## @Rollo falls\n', 'deep/far%20away.annals': '---\ntitle: Far\n---\n# One\n# One\n' };
const note = (marked: string): NoteWithCursor => noteWithCursor(marked, {}, others);

describe('links', () => {
  it('lead to notes, headings, files and addresses', () => {
    const { service, text } = note('[a](castle.annals) [b](castle.annals#the-keep-1241 "t") [c](<deep/far away.annals#one-1>) [d](#own)\n# Own\n[[castle]] [[castle#The keep|x]] [[far away#One]] [e](x.pdf) [f](https://a.org/b#c) ![g](deep/far%20away.annals)');
    const links = service.documentLinks(uri)!;
    assert.deepEqual(links.map(({ range, target }) => `${textIn(text, range)} → ${target!}`), [
      'castle.annals → file:///castle.annals',
      'castle.annals#the-keep-1241 → file:///castle.annals#L1',
      'deep/far away.annals#one-1 → file:///deep/far%20away.annals#L5',
      '#own → file:///notes.annals#L2',
      'castle → file:///castle.annals',
      'castle#The keep → file:///castle.annals#L1',
      'far away#One → file:///deep/far%20away.annals#L4',
      'x.pdf → file:///x.pdf',
      'https://a.org/b#c → https://a.org/b#c',
      'deep/far%20away.annals → file:///deep/far%20away.annals',
    ]);
  });

  it('are none in code, comments and escapes, and hold no tags', () => {
    const { service, notes } = note('`[[castle]]` <!-- [a](castle.annals) --> \\[[castle]] [[castle#NEP]] [[#Own]] [[@cited]]');
    assert.deepEqual(service.documentLinks(uri)!.map(({ target }) => target), []);
    assert.deepEqual(notes.topics(), []);
  });

  it('are followed by go to definition', () => {
    const { service, position } = note('[[castle#@Rollo f$0alls]]');
    const location = service.definition(uri, position)!;
    assert.deepEqual([location.uri, location.range.start.line], ['file:///castle.annals', 4]);
  });

  const broken = (marked: string): readonly string[] => {
    const { service, notes, text } = note(marked);
    notes.setWhole(['file:///']);
    return service.diagnostics(uri).map(({ code, range, message }) => `${String(code)} “${textIn(text, range)}” ${message as string}`);
  };

  it('are pointed out where they lead nowhere', () => {
    assert.deepEqual(broken('[[castel]] [[castle#The kep]] [a](gone.annals) [b](x.pdf) [c](#nowhere) [d](https://a.org)'), [
      'link-broken “castel” There are no notes “castel”.',
      'link-broken “castle#The kep” “castle.annals” has no heading “The kep”.',
      'link-broken “gone.annals” There is no file “gone.annals”.',
      'link-broken “#nowhere” These notes have no heading “nowhere”.',
    ]);
    assert.deepEqual(broken('[[castle]] [a](castle.annals#the-keep)'), []);
  });

  it('are not missed while notes may still come', () => {
    assert.deepEqual(note('[[gone]] [a](gone.annals)').service.diagnostics(uri), []);
  });

  it('complete with notes, and with headings after #', () => {
    const labels = (marked: string): readonly string[] => {
      const { service, position } = note(marked);
      return service.completion(uri, position)!.items.map(({ textEdit }) => textEdit!.newText);
    };
    assert.deepEqual(labels('[[$0]]'), ['castle', 'far away']);
    assert.deepEqual(labels('[a]($0)'), ['castle.annals', 'deep/far%20away.annals']);
    assert.deepEqual(labels('[a](castle.annals#$0)'), ['castle.annals#the-keep-1241', 'castle.annals#rollo-falls']);
    assert.deepEqual(labels('[[castle#$0'), ['castle#The keep 1241', 'castle#Rollo falls']);
  });
});

describe('moving files', () => {
  const moved = (text: string, moves: Readonly<Record<string, string>>, name = uri): string => {
    const { service, notes } = note(text);
    const edit = service.moveFiles(Object.entries(moves).map(([from, to]) => ({ oldUri: `file:///${from}`, newUri: `file:///${to}` })));
    return edited(notes, edit).get(name)!;
  };

  it('keeps links to what moves', () => {
    assert.equal(moved('[a](castle.annals#the-keep "t") [[castle#The keep|x]] [b](./castle.annals) [c](x.pdf)', { 'castle.annals': 'old/fort (1).annals' }), '[a](old/fort%20%281%29.annals#the-keep "t") [[fort (1)#The keep|x]] [b](./old/fort%20%281%29.annals) [c](x.pdf)');
    assert.equal(moved('[c](x.pdf)', { 'x.pdf': 'y.pdf' }), '[c](y.pdf)');
  });

  it('keeps links of notes that move, and those into folders', () => {
    assert.equal(moved('---\nbibliography: sources.bib\n---\n[a](castle.annals) [[castle]] [b](#own) [c](https://a.org)', { 'notes.annals': 'deep/notes.annals' }), '---\nbibliography: ../sources.bib\n---\n[a](../castle.annals) [[castle]] [b](#own) [c](https://a.org)');
    assert.equal(moved('[a](<deep/far away.annals>)', { deep: 'wide' }), '[a](<wide/far%20away.annals>)');
  });

  it('keeps the bibliography that moves', () => {
    assert.equal(moved('---\nbibliography: [sources.bib, b.bib]\n---\n', { 'sources.bib': 'lit/all.bib' }), '---\nbibliography: [lit/all.bib, b.bib]\n---\n');
  });

  it('changes nothing else', () => {
    assert.equal(moved('[a](castle.annals) [[castle]]', { 'other.annals': 'x.annals' }), '[a](castle.annals) [[castle]]');
  });
});

describe('links to files that are dropped or pasted', () => {
  const { service } = noteWithCursor('x', {}, { 'deep/castle.annals': '---\ntitle: The [siege]\n---\n', 'plain.annals': 'x' });
  const cases: readonly (readonly [readonly string[], string | undefined])[] = [
    [['file:///deep/castle.annals'], '[The \\[siege\\]](deep/castle.annals)'],
    [['file:///plain.annals'], '[plain](plain.annals)'],
    [['file:///maps/the%20keep%20(2).png'], '![the keep (2)](maps/the%20keep%20%282%29.png)'],
    [['file:///a.pdf', 'file:///b.tar.gz'], '[a](a.pdf) [b.tar](b.tar.gz)'],
    [['file:///@x%23y.txt'], '[\\@x\\#y](%40x%23y.txt)'],
    [['https://example.org/a.pdf'], undefined],
    [[], undefined],
  ];
  for (const [files, expected] of cases) it(`${files.join(' ')} → ${expected ?? 'nothing'}`, () => { assert.equal(service.linkText({ uri, files }), expected); });

  it('lead to the file', () => {
    const text = service.linkText({ uri, files: ['file:///@x%23y.txt', 'file:///deep/castle.annals'] })!;
    const { service: again } = noteWithCursor(text, {}, { 'deep/castle.annals': 'x' });
    assert.deepEqual(again.documentLinks(uri)!.map(({ target }) => target), ['file:///%40x%23y.txt', 'file:///deep/castle.annals']);
    assert.deepEqual(again.diagnostics(uri), []);
  });
});
