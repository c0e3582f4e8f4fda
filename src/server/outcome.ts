import type { Outcome } from '../service/refusal';
import { errorCodes, ResponseError } from './rpc/message';

/** What was asked for, as the protocol has it; or why it is not done. */
export function doneOrError<Value, Result>(outcome: Outcome<Value> | undefined, toResult: (value: Value) => Result): Result | ResponseError | undefined {
  if (outcome?.kind === 'refused') return new ResponseError(errorCodes.requestFailed, outcome.reason);
  return outcome && toResult(outcome.value);
}
