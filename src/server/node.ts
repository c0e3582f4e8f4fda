import { createRequire } from 'node:module';
import { join } from 'node:path';
import { diskFiles } from './diskFiles';
import { Connection } from './rpc/connection';
import { processTransport } from './rpc/processTransport';
import { streamTransport } from './rpc/streamTransport';
import type { Transport } from './rpc/transport';
import { startServer } from './server';

/** How often a server looks whether its editor still runs. */
const watchMs = 3000;

startServer(new Connection(transport(process.argv.slice(2))), {
  exit: (code) => process.exit(code),
  endWith: endWithProcess,
  files: diskFiles,
  loadPart: (name) => {
    createRequire(__filename)(join(__dirname, 'parts', `${name}.js`));
  },
});

/** `--node-ipc` for editors that forked this process, else standard input and output (`--stdio`). */
function transport(options: readonly string[]): Transport {
  return options.includes('--node-ipc') ? processTransport(process) : streamTransport(process.stdin, process.stdout);
}

/** Ends this process soon after the editor's has ended without saying so. */
function endWithProcess(processId: number): void {
  const timer = setInterval(() => {
    try {
      // Signal 0 is not sent: it only asks whether the process is there.
      process.kill(processId, 0);
    } catch (error) {
      const mayNotAsk = error instanceof Error && 'code' in error && error.code === 'EPERM';
      if (!mayNotAsk) process.exit(1);
    }
  }, watchMs);
  timer.unref();
}
