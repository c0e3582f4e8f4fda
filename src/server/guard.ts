import { Cancelled, type CancellationToken } from '../service/cancellation';
import type { Connection } from './rpc/connection';
import { errorCodes, ResponseError } from './rpc/message';

/** Answers a request; nothing stands for “no answer”. */
export type Answer<Params, Result> = (params: Params, token: CancellationToken) => Result | undefined;

/**
 * Answers requests of one method. What goes wrong ends here: a cancelled request is told as such, anything else is logged
 * and becomes an error of that request alone, and the server goes on.
 */
export function answer<Params, Result>(connection: Connection, method: string, give: Answer<Params, Result>): void {
  connection.onRequest(method, (params: Params, token: CancellationToken): unknown => {
    try {
      if (token.isCancellationRequested) throw new Cancelled();
      return give(params, token) ?? null;
    } catch (error) {
      if (error instanceof Cancelled) return new ResponseError(errorCodes.requestCancelled, error.message);
      logError(connection, method, error);
      return new ResponseError(errorCodes.internalError, `${method} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

/** The same for notifications, timers and all else that has no answer. */
export function guarded<Params extends unknown[]>(connection: Connection, name: string, action: (...params: Params) => void) {
  return (...params: Params): void => {
    try {
      action(...params);
    } catch (error) {
      logError(connection, name, error);
    }
  };
}

/** Error, as the Language Server Protocol numbers message types. */
const errorMessage = 1;

/** Tells the user's log. */
export function logError(connection: Connection, name: string, error: unknown): void {
  const message = `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  tell(connection, 'window/logMessage', { type: errorMessage, message });
}

/** Sends a notification; one that the editor is no longer there to hear is lost. */
export function tell(connection: Connection, method: string, params: object): void {
  connection.sendNotification(method, params);
}
