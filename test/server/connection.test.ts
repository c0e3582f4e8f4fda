import assert from 'node:assert/strict';
import { Connection } from '../../src/server/rpc/connection';
import { ResponseError } from '../../src/server/rpc/message';

/** A connection whose other side is the test: `turn` lets the next message be handled. */
function connect(prepare: (connection: Connection) => void) {
  const sent: unknown[] = [];
  const deferred: (() => void)[] = [];
  let receive: (message: unknown) => void = () => assert.fail('not listening');
  let close: () => void = () => assert.fail('not listening');
  const connection = new Connection({
    listen: (received, closed) => {
      receive = received;
      close = closed;
    },
    send: (message) => sent.push(JSON.parse(JSON.stringify(message))),
    defer: (work) => deferred.push(work),
  });
  prepare(connection);
  connection.listen();
  const turn = (): boolean => {
    const work = deferred.shift();
    work?.();
    return work !== undefined;
  };
  const settle = async (): Promise<void> => {
    do await new Promise((resolve) => setImmediate(resolve));
    while (turn());
  };
  return { connection, sent, receive, close: () => { close(); }, turn, settle };
}

/** What is sent back for messages that come all at once. */
async function answers(prepare: (connection: Connection) => void, ...messages: readonly unknown[]): Promise<unknown[]> {
  const { sent, receive, settle } = connect(prepare);
  for (const message of messages) receive(message);
  await settle();
  return sent;
}

const error = (id: number | null, code: number, message: string): object => ({ jsonrpc: '2.0', id, error: { code, message } });
const result = (id: number | string, value: unknown): object => ({ jsonrpc: '2.0', id, result: value });

describe('a connection', () => {
  it('answers with what the handler gives or promises; nothing is null', async () => {
    const sent = await answers(
      (connection) => {
        connection.onRequest('double', ({ of }: { of: number }) => 2 * of);
        connection.onRequest('later', () => Promise.resolve(7));
        connection.onRequest('nothing', () => undefined);
      },
      { id: 1, method: 'double', params: { of: 21 } }, { id: 'two', method: 'nothing' }, { id: 3, method: 'later' },
    );
    assert.deepEqual(sent, [result(1, 42), result('two', null), result(3, 7)]);
  });

  it('answers with errors that are given, thrown and rejected', async () => {
    const sent = await answers(
      (connection) => {
        connection.onRequest('given', () => new ResponseError(-1, 'given'));
        connection.onRequest('thrown', () => {
          throw new ResponseError(-2, 'thrown');
        });
        connection.onRequest('broken', ({ deep }: { deep: { deeper: string } }) => deep.deeper);
        connection.onRequest('rejected', () => Promise.reject(new Error('of course')));
      },
      { id: 1, method: 'given' }, { id: 2, method: 'thrown' }, { id: 3, method: 'broken', params: { deep: null } }, { id: 4, method: 'rejected' }, { id: 5, method: 'unheard of' },
    );
    assert.deepEqual(sent.slice(0, 2), [error(1, -1, 'given'), error(2, -2, 'thrown')]);
    assert.match(JSON.stringify(sent[2]), /"id":3,"error":\{"code":-32603,"message":"broken failed: .*deeper/);
    assert.deepEqual(sent.slice(3), [error(4, -32603, 'rejected failed: of course'), error(5, -32601, '“unheard of” is not known here.')]);
  });

  it('tells a request that waits for its turn that it is no longer wanted', async () => {
    const seen: boolean[] = [];
    await answers(
      (connection) => {
        connection.onRequest('look', (_, token) => seen.push(token.isCancellationRequested));
      },
      { id: 1, method: 'look' }, { id: 2, method: 'look' }, { method: '$/cancelRequest', params: { id: 2 } }, { id: 3, method: 'look' }, { method: '$/cancelRequest' }, { method: '$/cancelRequest', params: { id: 9 } },
    );
    assert.deepEqual(seen, [false, true, false]);
  });

  it('handles one message a turn, in order', () => {
    const seen: string[] = [];
    const { receive, turn } = connect((connection) => {
      connection.onNotification('say', ({ word }: { word: string }) => seen.push(word));
    });
    for (const word of ['one', 'two', 'three']) receive({ method: 'say', params: { word } });
    assert.deepEqual(seen, []);
    assert.ok(turn());
    assert.deepEqual(seen, ['one']);
    while (turn());
    assert.deepEqual(seen, ['one', 'two', 'three']);
  });

  it('goes on after a notification that fails, and tells of it', async () => {
    const failures: string[] = [];
    const sent = await answers(
      (connection) => {
        connection.onNotification('break', () => {
          throw new Error('broken');
        });
        connection.onRequest('go on', () => 'gone on');
        connection.onFailure((method, failure) => failures.push(`${method}: ${String(failure)}`));
      },
      { method: 'break' }, { method: 'unheard of' }, { id: 1, method: 'go on' },
    );
    assert.deepEqual(sent, [result(1, 'gone on')]);
    assert.deepEqual(failures, ['break: Error: broken']);
  });

  it('asks, and hears the answer or the error', async () => {
    const { connection, sent, receive, settle } = connect(() => undefined);
    const heard = [connection.sendRequest('ask', { what: 'time' }), connection.sendRequest('ask'), connection.sendRequest('ask')];
    assert.deepEqual(sent[0], { jsonrpc: '2.0', id: 1, method: 'ask', params: { what: 'time' } });
    receive({ id: 2, error: { code: -5, message: 'not now' } });
    receive({ id: 1, result: 'noon' });
    receive({ id: 3, result: null });
    receive({ id: 99, result: 'nobody asked' });
    const outcomes = Promise.allSettled(heard);
    await settle();
    assert.deepEqual((await outcomes).map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason))), ['noon', 'Error: not now', null]);
  });

  it('refuses what is no message', async () => {
    const text = 'This is no message of JSON-RPC 2.0.';
    const sent = await answers(() => undefined, undefined, null, 7, [], {}, { id: 1 }, { id: {}, method: 'x' }, { id: null, result: 1 });
    assert.deepEqual(sent, [error(null, -32700, text), ...Array.from({ length: 7 }, () => error(null, -32600, text))]);
  });

  it('tells once that the other side is gone', () => {
    let times = 0;
    const { close } = connect((connection) => {
      connection.onClose(() => times++);
    });
    close();
    close();
    assert.equal(times, 1);
  });
});
