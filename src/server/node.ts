import { createMessageConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, type MessageReader, type MessageWriter } from 'vscode-jsonrpc/node';
import { diskFiles } from './diskFiles';
import { startServer } from './server';

/** How often a server looks whether its editor still runs. */
const watchMs = 3000;

const [reader, writer] = transport(process.argv.slice(2));
startServer(createMessageConnection(reader, writer), {
  exit: (code) => process.exit(code),
  endWith: endWithProcess,
  files: diskFiles,
});

/** `--node-ipc` for editors that forked this process, else standard input and output (`--stdio`). */
function transport(options: readonly string[]): [MessageReader, MessageWriter] {
  if (options.includes('--node-ipc')) {
    // Without its editor an IPC child has nobody left to serve.
    process.on('disconnect', () => process.exit(1));
    return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  }
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
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
