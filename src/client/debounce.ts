/** An action that waits for a pause. */
export interface Debounced {
  /** Runs the action `delayMs` after the last call. */
  trigger(): void;
  /** Forgets a run that was asked for and has not begun. */
  dispose(): void;
}

/** Joins calls that follow each other within `delayMs` milliseconds into one run of `action`. */
export function debounced(delayMs: number, action: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dispose = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const run = (): void => {
    timer = undefined;
    action();
  };
  return {
    trigger: () => {
      dispose();
      timer = setTimeout(run, delayMs);
    },
    dispose,
  };
}
