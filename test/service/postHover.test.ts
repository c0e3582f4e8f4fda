import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { noteWithCursor, textIn } from './noteWithCursor';

function hoverAt(marked: string, others: Readonly<Record<string, string>> = {}): { readonly text: string; readonly marks: string } {
  const { service, position, text } = noteWithCursor(marked, { markup: 'plaintext' }, others);
  const hover = service.hover('file:///notes.annals', position);
  return { text: (hover?.contents as MarkupContent | undefined)?.value ?? '', marks: hover?.range ? textIn(text, hover.range) : '' };
}

const popes = '- @[Leo X]\n  - office: Pope {11 March 1513 – 1 December 1521}\n- @[Clement VII]\n  - office: Pope {19 November 1523 –}\n- @[Adrian VI]\n  - office: the P$0ope {9 January 1522 – 14 September 1523}\n';

describe('hover on an office or a faction', () => {
  it('tells the holders of the office in the order of time', () => {
    const { text, marks } = hoverAt(popes);
    assert.equal(text, 'Pope: who held it, and when\n- Leo X: 11 March 1513 – 1 December 1521\n- Adrian VI: 9 January 1522 – 14 September 1523\n- Clement VII: 19 November 1523 –');
    assert.equal(marks, 'the Pope');
  });

  it('finds holders in other notes', () => {
    assert.match(hoverAt('- @Ann\n  - office: may$0or {1900}\n', { 'b.annals': '- @Bob\n  - office: mayor {1910}\n' }).text, /- Ann: 1900\n- Bob: 1910$/);
  });

  it('tells the members of a faction, told by either kind of line', () => {
    const notes = '- @Ann\n  - faction: Le$0ft {1910}\n- @Left\n  - member: @Bob {1900}, @Eve\n';
    assert.match(hoverAt(notes).text, /^Left: who belonged to it, and when\n(?=[^]*- Bob: 1900)(?=[^]*- Ann: 1910)/);
  });

  it('tells the members of the group between the names of a member line', () => {
    assert.match(hoverAt('- @Left\n  - member: @Bob an$0d @Eve {1900}\n').text, /^Left: [^]*- Bob: 1900\n- Eve: 1900$/);
  });

  it('keeps to tags where there is one, and to silence beside the words', () => {
    assert.match(hoverAt('- @Ann\n  - office: mayor of @[Ne$0w York] {1900}\n').text, /^New York/);
    assert.equal(hoverAt('- @Ann\n  - born: in a ho$0use {1900}\n').text, '');
    assert.equal(hoverAt('- @Ann is may$0or\n').text, '');
  });

  it('lets nothing in a name become mark-up', () => {
    const { service, position } = noteWithCursor('- @[A <b>](x)]\n  - office: m$0ayor **of** [x](command:y) {1900}\n', { markup: 'markdown' });
    const value = (service.hover('file:///notes.annals', position)?.contents as MarkupContent).value;
    assert.doesNotMatch(value, /(?<!\\)\]\(|(?<!&lt;|\\)<b>/);
  });
});

describe('hover on a person in office', () => {
  it('tells who held the office before and after', () => {
    assert.match(hoverAt(`${popes.replace('$0', '')}- {1522} @[Adri$0an VI] reforms\n`).text, /Office: (the )?Pope, after Leo X and before Clement VII \(possibly, 9 January 1522/);
  });
});
