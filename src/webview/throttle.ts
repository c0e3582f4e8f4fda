/** A call that is made at most so often; of those in between the last one counts. */
export interface Throttled<Args extends readonly unknown[]> {
  call(...args: Args): void;
  /** Makes at once the call that waits, if one does. */
  flush(): void;
}

/** The first call is made at once, later ones no sooner than `milliseconds` after the one before. */
export function throttled<Args extends readonly unknown[]>(milliseconds: number, act: (...args: Args) => void): Throttled<Args> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Args | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const args = waiting;
    waiting = undefined;
    if (!args) return;
    timer = setTimeout(flush, milliseconds);
    act(...args);
  };
  return {
    call: (...args) => {
      waiting = args;
      if (timer === undefined) flush();
    },
    flush,
  };
}
