import type { CancellationToken } from '../../service/cancellation';
import { errorCodes, isRecord, type Message, type MessageId, messageOf, type Request, type Response, ResponseError } from './message';
import type { Transport } from './transport';

export type RequestHandler<Params> = (params: Params, token: CancellationToken) => unknown;
export type NotificationHandler<Params> = (params: Params) => void;

/** The answer to a question of ours that is still to come. */
interface Question {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * A conversation in JSON-RPC 2.0. Messages are handled one by one in the order in which they came. Between two of them the transport is let
 * in again, so that the word that a request is no longer wanted reaches it while it still waits for its turn.
 */
export class Connection {
  private readonly requestHandlers = new Map<string, RequestHandler<never>>();
  private readonly notificationHandlers = new Map<string, NotificationHandler<never>>();
  private otherRequests = (method: string): unknown => new ResponseError(errorCodes.methodNotFound, `“${method}” is not known here.`);
  private failed: (method: string, error: unknown) => void = () => undefined;
  private closed: () => void = () => undefined;
  private readonly waiting: Message[] = [];
  private readonly tokens = new Map<MessageId, { isCancellationRequested: boolean }>();
  private readonly questions = new Map<MessageId, Question>();
  private lastId = 0;
  private heard = 0;

  constructor(private readonly transport: Transport) {}

  /** Answers the requests of a method with what the handler gives or promises; nothing is told as null. */
  onRequest<Params>(method: string, handler: RequestHandler<Params>): void {
    this.requestHandlers.set(method, handler);
  }

  /** Answers the requests of all methods that have no handler of their own. */
  onOtherRequest(handler: (method: string) => unknown): void {
    this.otherRequests = handler;
  }

  onNotification<Params>(method: string, handler: NotificationHandler<Params>): void {
    this.notificationHandlers.set(method, handler);
  }

  /** Is told of errors that no answer can carry: those of notifications. */
  onFailure(handler: (method: string, error: unknown) => void): void {
    this.failed = handler;
  }

  /** Is told once that the other side is gone. */
  onClose(handler: () => void): void {
    this.closed = handler;
  }

  /** Begins; all handlers must be there. */
  listen(): void {
    this.transport.listen(
      (message) => {
        this.receive(message);
      },
      () => {
        const { closed } = this;
        this.closed = () => undefined;
        closed();
      },
    );
  }

  sendNotification(method: string, params?: object): void {
    this.send({ method, params });
  }

  /** Asks the other side; rejects with what it answers where that is an error. */
  sendRequest<Result>(method: string, params?: object): Promise<Result> {
    const id = ++this.lastId;
    return new Promise<Result>((resolve, reject) => {
      this.questions.set(id, { resolve: resolve, reject });
      this.send({ id, method, params });
    });
  }

  /** How many requests and notifications have come. */
  get heardCount(): number {
    return this.heard;
  }

  /** Comes once all that has arrived is handled. */
  quiet(): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.waiting.length === 0) resolve();
        else this.transport.defer(look);
      };
      this.transport.defer(look);
    });
  }

  private send(message: object): void {
    this.transport.send({ jsonrpc: '2.0', ...message });
  }

  private receive(value: unknown): void {
    const message = messageOf(value);
    if (message === undefined) {
      const code = value === undefined ? errorCodes.parseError : errorCodes.invalidRequest;
      this.send({ id: null, error: { code, message: 'This is no message of JSON-RPC 2.0.' } });
    } else if (isCancelling(message)) this.cancel(message.params);
    else this.enqueue(message);
  }

  private cancel(params: unknown): void {
    const token = isRecord(params) ? this.tokens.get(params.id as MessageId) : undefined;
    if (token !== undefined) token.isCancellationRequested = true;
  }

  private enqueue(message: Message): void {
    if ('method' in message) this.heard++;
    if ('method' in message && 'id' in message) this.tokens.set(message.id, { isCancellationRequested: false });
    if (this.waiting.push(message) === 1) this.handleNext();
  }

  private handleNext(): void {
    this.transport.defer(() => {
      const message = this.waiting[0]!;
      try {
        this.handle(message);
      } finally {
        this.waiting.shift();
        if (this.waiting.length > 0) this.handleNext();
      }
    });
  }

  private handle(message: Message): void {
    if (!('method' in message)) this.takeAnswer(message);
    else if ('id' in message) this.answer(message);
    else this.notice(message.method, message.params);
  }

  private notice(method: string, params: unknown): void {
    try {
      this.notificationHandlers.get(method)?.(params as never);
    } catch (error) {
      this.failed(method, error);
    }
  }

  private answer({ id, method, params }: Request): void {
    const give = (result: unknown): void => {
      this.tokens.delete(id);
      if (result instanceof ResponseError) this.send({ id, error: { code: result.code, message: result.message } });
      else this.send({ id, result: result ?? null });
    };
    const giveError = (error: unknown): void => {
      give(error instanceof ResponseError ? error : new ResponseError(errorCodes.internalError, `${method} failed: ${error instanceof Error ? error.message : String(error)}`));
    };
    try {
      const handler = this.requestHandlers.get(method);
      const result = handler ? handler(params as never, this.tokens.get(id)!) : this.otherRequests(method);
      if (result instanceof Promise) result.then(give, giveError);
      else give(result);
    } catch (error) {
      giveError(error);
    }
  }

  private takeAnswer({ id, result, error }: Response): void {
    const question = this.questions.get(id);
    this.questions.delete(id);
    if (error === undefined) question?.resolve(result);
    else question?.reject(new ResponseError(error.code, error.message));
  }
}

function isCancelling(message: Message): message is { method: string; params: unknown } {
  return 'method' in message && message.method === '$/cancelRequest';
}
