import { execFileSync, fork } from 'node:child_process';
import { join } from 'node:path';

/** The server as it is shipped, forked as VS Code forks it and spoken to over Node's IPC. Build first (`npm run build`). */
export class Server {
  #waiting = new Map();
  #lastId = 0;
  #heard = [];

  constructor() {
    this.child = fork(join(import.meta.dirname, '../dist/server.node.js'), ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.child.on('message', (message) => {
      if (message.method !== undefined) for (const hear of this.#heard) hear(message);
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    });
  }

  /** The whole answer, an error or not. */
  ask(method, params) {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.child.send({ jsonrpc: '2.0', id, method, params });
    });
  }

  notify(method, params) {
    this.child.send({ jsonrpc: '2.0', method, params });
  }

  /** Waits for a notification that is as wanted; it must come after this call. */
  hears(isWanted) {
    return new Promise((resolve) => this.#heard.push((message) => isWanted(message) && resolve(message)));
  }

  /** Resident memory in MB. */
  get memoryMb() {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.child.pid)], { encoding: 'utf8' })) / 1024;
  }

  async end() {
    await this.ask('shutdown');
    const exited = new Promise((resolve) => this.child.on('exit', resolve));
    this.notify('exit');
    await exited;
  }
}
