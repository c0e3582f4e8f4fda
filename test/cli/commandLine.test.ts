import assert from 'node:assert/strict';
import { run } from '../../src/cli/commandLine';
import type { World } from '../../src/cli/world';

/** A world of one file, `good.annals`, that keeps what is printed. */
async function runIn(args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const none = (): Promise<never> => Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' }));
  const world: World = {
    print: (text) => (out += text),
    complain: (text) => (err += text),
    readFile: (path) => (path === 'good.annals' ? Promise.resolve(new TextEncoder().encode('- {1924} a')) : none()),
    readInput: () => Promise.resolve(new Uint8Array()),
    writeFile: none,
    readPage: none,
  };
  const code = await run(args, world);
  return { code, out, err };
}

describe('command line', () => {
  const usage: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Usage:/],
    [['nonsense'], /There is no command “nonsense”/],
    [['--nonsense'], /There is no command “--nonsense”/],
    [['check'], /Name the files to check/],
    [['check', '--nonsense', 'good.annals'], /Unknown option '--nonsense'\.\nSee: annals check --help/],
    [['export', 'good.annals'], /--to json/],
    [['export', '--to', 'xls', 'good.annals'], /There is no format “xls”; there is json/],
    [['export', '--to', 'json'], /Name the files to export/],
    [['export', 'good.annals', '--to'], /--to/],
    [['date'], /Give a date/],
    [['date', '--within', 'nonsense', 'March'], /--within: /],
  ];
  for (const [args, message] of usage) {
    it(`refuses “annals ${args.join(' ')}” with 2`, async () => {
      const { code, out, err } = await runIn(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
      assert.doesNotMatch(err, /\n\s+at /);
    });
  }

  for (const args of [['--help'], ['-h'], ['help'], ['check', '--help'], ['export', '-h'], ['date', 'x', '--help'], ['help', 'date'], ['asof', '--help'], ['help', 'dossier']]) {
    it(`helps with “annals ${args.join(' ')}”`, async () => {
      const { code, out, err } = await runIn(args);
      assert.deepEqual([code, err], [0, '']);
      const command = args.find((arg) => /^(check|export|date|asof|dossier)$/.test(arg));
      assert.match(out, command ? new RegExp(`^annals ${command} .*\n[^]*Options:[^]*Exit codes:`) : /annals check[^]*annals export[^]*annals asof[^]*annals dossier[^]*annals date/);
    });
  }

  it('takes “--help” after “--” for a file', async () => {
    assert.match((await runIn(['check', '--', '--help'])).err, /^annals: --help: no such file/);
  });

  it('tells in one line what nobody foresaw', async () => {
    const world = { print: () => { throw new Error('the pipe burst'); }, complain: () => undefined } as unknown as World;
    assert.equal(await run(['date', '1924'], world), 2);
  });
});
