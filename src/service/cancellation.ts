/** Asked in loops over the notes. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** Thrown where a request has been cancelled; it is told as such, never as an empty answer. */
export class Cancelled extends Error {
  constructor() {
    super('The request was cancelled.');
  }
}

export function throwIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw new Cancelled();
}
