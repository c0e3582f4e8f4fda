import assert from 'node:assert/strict';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { workspaceEdit } from '../../src/server/workspaceEdit';
import { createLanguageService, type LanguageService } from '../../src/service/languageService';
import type { NotesEdit } from '../../src/service/notesEdit';

const uri = 'file:///note.annals';

function serviceOver(text: string): LanguageService {
  const notes = new Notes();
  notes.set(parse(uri, 3, text));
  return createLanguageService({ notes });
}

function changes(edit: NotesEdit | undefined): readonly string[] {
  return edit?.documents.flatMap((document) => document.changes.map(({ range, newText, note }) => `${range.start.line}:${range.start.character} ${newText} | ${note.label}`)) ?? [];
}

describe('tagging in an editor', () => {
  const text = 'In 1917 Lenin came home.\nIn October he led the rising with Leon Trotsky.\n';
  const whole = ['0:3 {1917} | Certain: 1917', '0:8 @Lenin | Certain: Lenin', '1:34 @[Leon Trotsky] | Certain: Leon Trotsky', '1:3 {October 1917} | Likely: October 1917'];

  it('offers each tag with what it was read as, the surest first, to be confirmed', () => {
    const edit = serviceOver(text).tagging({ files: [{ uri }] });
    assert.deepEqual(changes(edit), whole);
    assert.ok(edit.documents.every((document) => document.version === 3 && document.changes.every(({ note }) => note.needsConfirmation)));
  });

  it('keeps to a range', () => {
    assert.deepEqual(changes(serviceOver(text).tagging({ files: [{ uri }], range: { start: { line: 0, character: 8 }, end: { line: 1, character: 10 } } })), [whole[1], whole[3]]);
  });

  it('reads the text of files that are no notes yet, with the people of the notes known', () => {
    const edit = serviceOver('- @[Rosa North]\n').tagging({ files: [{ uri: 'file:///plain.md', text: 'North left in 1901.' }, { uri: 'file:///none.md', text: 'nothing' }, { uri: 'file:///gone.annals' }] });
    assert.deepEqual(changes(edit), ['0:0 @North | Certain: Rosa North', '0:14 {1901} | Certain: 1901']);
    assert.deepEqual(edit.documents.map(({ uri: name }) => name), ['file:///plain.md']);
  });

  it('takes a name in capitals alone for the one who is known, before it is tagged and after', () => {
    const note = 'politburo: BUKHARIN, Rykov; then Bukharin fell';
    const service = serviceOver(`- @[Nikolai Bukharin]\n\n${note}\n`);
    const edit = service.tagging({ files: [{ uri }] });
    assert.deepEqual(changes(edit).filter((change) => /bukharin/i.test(change)), ['2:11 @BUKHARIN | Certain: Nikolai Bukharin', '2:33 @Bukharin | Certain: Nikolai Bukharin']);
    const tagged = new Notes();
    tagged.set(parse(uri, 4, '- @[Nikolai Bukharin]\n\npolitburo: @BUKHARIN, @Rykov; then @Bukharin fell\n'));
    assert.deepEqual(tagged.people(), ['Nikolai Bukharin', 'Rykov']);
  });

  it('is a code action of the note, and one of what is selected', () => {
    const service = serviceOver(text);
    const titles = (range: { start: { line: number; character: number }; end: { line: number; character: number } }, request = {}): readonly string[] =>
      service.codeActions(uri, range, request).filter(({ title }) => title.startsWith('Tag')).map(({ title, kind }) => `${title} (${kind})`);
    const start = { line: 0, character: 0 };
    assert.deepEqual(titles({ start, end: start }), ['Tag dates and people (source.tagText.annals)']);
    assert.deepEqual(titles({ start, end: { line: 1, character: 0 } }), ['Tag dates and people in the selection (refactor.rewrite)', 'Tag dates and people (source.tagText.annals)']);
    assert.deepEqual(titles({ start, end: start }, { only: ['refactor'] }), []);
    assert.deepEqual(titles({ start, end: { line: 1, character: 0 } }, { isAutomatic: true }), []);
  });

  it('is no code action of a note so long that the menu would wait', () => {
    const service = serviceOver(`${text}${'so on and so forth. '.repeat(50_000)}`);
    assert.deepEqual(service.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } }, { only: ['source.tagText.annals'] }), []);
    assert.deepEqual(changes(service.tagging({ files: [{ uri }] })), whole);
  });

  it('offers nothing where all is tagged', () => {
    assert.deepEqual(serviceOver('{1917} @Lenin').tagging({ files: [{ uri }] }), { documents: [] });
    assert.deepEqual(serviceOver('{1917} @Lenin').codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }).filter(({ title }) => title.startsWith('Tag')), []);
  });

  it('gives a text with its tags, to be pasted', () => {
    assert.equal(serviceOver('').taggedText({ text: 'Lenin dies in 1924' }), '@Lenin dies in {1924}');
  });

  it('is told to any client in the form that it takes', () => {
    const edit = serviceOver('In 1917').tagging({ files: [{ uri }] });
    const full = workspaceEdit(edit, { documentChanges: true, changeAnnotations: true });
    assert.deepEqual(full.changeAnnotations, { 'Certain: 1917': { label: 'Certain: 1917', description: 'date', needsConfirmation: true } });
    assert.deepEqual(workspaceEdit(edit, { documentChanges: false, changeAnnotations: false }), { changes: { [uri]: [{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 7 } }, newText: '{1917}' }] } });
  });
});
