import { Connection } from './rpc/connection';
import { portTransport } from './rpc/portTransport';
import { startServer } from './server';

// This is the script of a worker: its own global scope is the port to the editor.
const port = self as unknown as Worker;
startServer(new Connection(portTransport(port)), {
  exit: () => {
    self.close();
  },
  // The editor hands over the parts' scripts with this one.
  loadPart: () => undefined,
});
