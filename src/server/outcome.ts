import { ResponseError } from 'vscode-jsonrpc';
import type { Outcome } from '../service/refusal';

/** Request failed, as the Language Server Protocol numbers it: the request made sense, and its message is for the user. */
const requestFailed = -32803;

/** What was asked for, as the protocol has it; or why it is not done. */
export function doneOrError<Value, Result>(outcome: Outcome<Value> | undefined, toResult: (value: Value) => Result): Result | ResponseError | undefined {
  if (outcome?.kind === 'refused') return new ResponseError(requestFailed, outcome.reason);
  return outcome && toResult(outcome.value);
}
