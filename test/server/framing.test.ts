import assert from 'node:assert/strict';
import { framed, Unframing } from '../../src/server/rpc/framing';

const messages = [{ text: 'Lenin' }, { text: 'Ленин — “Tsar” 👑' }, {}, { text: 'x'.repeat(100_000) }];

/** What is read from bytes that come in pieces of a size. */
function read(bytes: Buffer, pieceSize: number): unknown[] {
  const received: unknown[] = [];
  const unframing = new Unframing((message) => received.push(message));
  for (let at = 0; at < bytes.length; at += pieceSize) unframing.push(bytes.subarray(at, at + pieceSize));
  return received;
}

describe('messages in a stream', () => {
  it('come out as they went in, whatever the pieces', () => {
    const bytes = Buffer.from(messages.map(framed).join(''));
    for (const pieceSize of [1, 2, 3, 7, 64, 4096, bytes.length]) assert.deepEqual(read(bytes, pieceSize), messages, `pieces of ${pieceSize}`);
  });

  const cases: readonly (readonly [what: string, stream: string, expected: unknown[]])[] = [
    ['other headers are passed over', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}', [{}]],
    ['the header is known in any case', 'content-length:2\r\n\r\n{}', [{}]],
    ['what is no JSON is nothing, and the next is read', `Content-Length: 3\r\n\r\n{x}${framed({ next: 1 })}`, [undefined, { next: 1 }]],
    ['a header without a length has no message', `Content-Type: text\r\n\r\n${framed({ next: 1 })}`, [{ next: 1 }]],
    ['a message that is not all there waits', 'Content-Length: 20\r\n\r\n{}', []],
    ['a header that never ends is thrown away', `${'x'.repeat(70_000)}\r\n\r\n${framed({ next: 1 })}`, [{ next: 1 }]],
  ];
  for (const [what, stream, expected] of cases) {
    it(what, () => {
      for (const pieceSize of [1000, stream.length]) assert.deepEqual(read(Buffer.from(stream), pieceSize), expected);
    });
  }
});
