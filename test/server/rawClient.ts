import { type ChildProcess, spawn } from 'node:child_process';

/** A message as it goes over the wire. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that speaks bare JSON-RPC over the standard streams of a server, and nothing more. */
export class RawClient {
  readonly notifications: { readonly method: string; readonly params: unknown }[] = [];
  /** Requests that the server made of the client; a client without capabilities is to be asked nothing. */
  readonly asked: string[] = [];
  /** What it answers to such requests, or gives or promises from their params; those of other methods stay without an answer. */
  readonly answers = new Map<string, unknown>();
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (message: Message) => void>();
  private buffer = Buffer.alloc(0);
  private lastId = 0;
  readonly exited: Promise<number | null>;
  errors = '';

  constructor(script: string, args: readonly string[] = ['--stdio']) {
    this.child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.child.stdout!.on('data', (chunk: Buffer) => {
      this.buffer = Buffer.concat([this.buffer, chunk]);
      this.readMessages();
    });
    this.child.stderr!.on('data', (chunk: Buffer) => {
      this.errors += chunk.toString();
    });
    this.exited = new Promise((resolve) => this.child.on('exit', resolve));
  }

  async request<Result>(method: string, params?: unknown): Promise<Result> {
    const { result, error } = await this.ask(method, params);
    if (error) throw new Error(`${method}: ${error.code} ${error.message}`);
    return result as Result;
  }

  /** The answer as it came, an error or not. */
  ask(method: string, params?: unknown): Promise<Message> {
    const id = ++this.lastId;
    const answer = new Promise<Message>((resolve) => this.waiting.set(id, resolve));
    this.send({ id, method, ...(params === undefined ? {} : { params }) });
    return answer;
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, ...(params === undefined ? {} : { params }) });
  }

  /** Waits until a notification has come that is as wanted. */
  async notified<Params>(method: string, isWanted: (params: Params) => boolean = () => true): Promise<Params> {
    for (;;) {
      const found = this.notifications.find((each) => each.method === method && isWanted(each.params as Params));
      if (found) return found.params as Params;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  end(): void {
    this.child.kill();
  }

  /** Ends the server at once, whatever it is doing, as a crash does. */
  crash(): void {
    // What is still on its way to the server is lost.
    this.child.stdin!.on('error', () => undefined);
    this.child.kill('SIGKILL');
  }

  /** Closes the stream to the server, as an editor that has died does. */
  hangUp(): void {
    this.child.stdin!.end();
  }

  private send(message: Message): void {
    const json = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin!.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  }

  private readMessages(): void {
    for (;;) {
      const header = this.buffer.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.toString('ascii', 0, header))![1]);
      if (this.buffer.length < header + 4 + length) return;
      const message = JSON.parse(this.buffer.toString('utf8', header + 4, header + 4 + length)) as Message;
      this.buffer = this.buffer.subarray(header + 4 + length);
      this.take(message);
    }
  }

  private async answer(id: number, given: unknown, params: unknown): Promise<void> {
    const result: unknown = typeof given === 'function' ? await (given as (params: unknown) => unknown)(params) : given;
    this.send({ id, result });
  }

  private take(message: Message): void {
    if (message.method !== undefined && message.id !== undefined) {
      this.asked.push(message.method);
      if (this.answers.has(message.method)) void this.answer(message.id, this.answers.get(message.method), message.params);
    } else if (message.method !== undefined) this.notifications.push({ method: message.method, params: message.params });
    else if (message.id !== undefined) {
      this.waiting.get(message.id)?.(message);
      this.waiting.delete(message.id);
    }
  }
}
