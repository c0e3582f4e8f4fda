import assert from 'node:assert/strict';
import { readTimelineMessage } from '../../src/client/timelineMessages';
import { readRestoredUri } from '../../src/client/webviewMessages';

const reveal = { type: 'reveal', uri: 'file:///notes/a.annals', line: 3, character: 0, focus: true };
const asOf = { type: 'asOf', date: '1924-06', isFirst: false, turn: 3 };

const png = { type: 'png', request: 4, answer: { kind: 'drawn', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1).buffer } };
const tooLarge = { type: 'png', request: 4, answer: { kind: 'too large', width: 40_000, height: 900 } };

describe('messages of the timeline', () => {
  const good: readonly unknown[] = [{ type: 'ready' }, reveal, { ...reveal, uri: 'vscode-vfs://github/a/b.annals' }, { type: 'tie', isTied: false }, { type: 'span', span: { from: 1, to: 2.5 } }, asOf, { type: 'asOf', isFirst: true, turn: 1 }, { type: 'chooseNotes' }, png, tooLarge, { ...png, answer: { kind: 'empty' } }];
  for (const message of good) {
    it(`takes ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readTimelineMessage(message), message);
    });
  }

  it('hands on nothing but the fields it knows', () => {
    assert.deepEqual(readTimelineMessage({ ...reveal, command: 'workbench.action.terminal.new' }), reveal);
    assert.deepEqual(readTimelineMessage({ type: 'ready', html: '<script>' }), { type: 'ready' });
  });

  const bad: readonly unknown[] = [
    undefined,
    null,
    'ready',
    ['ready'],
    {},
    { type: 'command', command: 'x' },
    { ...reveal, uri: undefined },
    { ...reveal, uri: 7 },
    { ...reveal, uri: 'no scheme' },
    { ...reveal, uri: `file:///${'a'.repeat(9000)}` },
    { ...reveal, line: -1 },
    { ...reveal, line: 1.5 },
    { ...reveal, line: '3' },
    { ...reveal, line: Number.NaN },
    { ...reveal, line: 2 ** 40 },
    { ...reveal, character: undefined },
    { ...reveal, focus: 'yes' },
    { ...png, request: -1 },
    { ...png, answer: { kind: 'drawn', bytes: new TextEncoder().encode('<html>').buffer } },
    { ...png, answer: { kind: 'drawn', bytes: 'iVBORw0KGgo=' } },
    { ...tooLarge, answer: { kind: 'too large', width: '1', height: 1 } },
    { type: 'tie', isTied: 'no' },
    { type: 'span', span: { from: 2, to: 1 } },
    { type: 'span', span: { from: 1, to: Infinity } },
    { ...asOf, date: 1924 },
    { ...asOf, date: 'a'.repeat(300) },
    { ...asOf, turn: -1 },
    { ...asOf, isFirst: 'yes' },
  ];
  for (const message of bad) {
    it(`refuses ${JSON.stringify(message)?.slice(0, 80) ?? 'undefined'}`, () => {
      assert.equal(readTimelineMessage(message), undefined);
    });
  }
});

describe('the document of a restored timeline', () => {
  const cases: readonly [unknown, string | undefined][] = [
    [{ uri: 'untitled:Untitled-1', lanes: 'faction' }, 'untitled:Untitled-1'],
    [{ uri: 'file:///a', view: { from: Number.NaN } }, 'file:///a'],
    [{ uri: '' }, undefined],
    [{ uri: ['file:///a'] }, undefined],
    [{}, undefined],
    [undefined, undefined],
    [null, undefined],
    ['file:///a', undefined],
  ];
  for (const [state, expected] of cases) {
    it(`is ${String(expected)} for ${JSON.stringify(state) ?? 'undefined'}`, () => {
      assert.equal(readRestoredUri(state), expected);
    });
  }
});
