import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { startServer } from './server';

// This is the script of a worker: its own global scope is the port to the editor.
const port = self as unknown as Worker;
startServer(createMessageConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
  exit: () => {
    self.close();
  },
});
