/** Messages of JSON-RPC 2.0, as far as the Language Server Protocol makes use of it: no batches, and parameters by name. */
export type Message = Request | Notification | Response;

export type MessageId = number | string;

export interface Request {
  readonly id: MessageId;
  readonly method: string;
  readonly params?: unknown;
}

export interface Notification {
  readonly method: string;
  readonly params?: unknown;
}

export interface Response {
  readonly id: MessageId;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Errors as JSON-RPC and the Language Server Protocol number them. */
export const errorCodes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  internalError: -32603,
  serverNotInitialized: -32002,
  requestCancelled: -32800,
  /** The request made sense, but cannot be fulfilled; the message is for the user. */
  requestFailed: -32803,
} as const;

/** What a request is answered with where it has no result; it may be thrown or given back. */
export class ResponseError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Whatever came over the wire, as a message; nothing where it is none. */
export function messageOf(value: unknown): Message | undefined {
  if (!isRecord(value)) return undefined;
  const { id, method, error } = value;
  const isIdentified = typeof id === 'number' || typeof id === 'string';
  if (typeof method === 'string') return id === undefined || isIdentified ? (value as unknown as Request | Notification) : undefined;
  return isIdentified && ('result' in value || isRecord(error)) ? (value as unknown as Response) : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
