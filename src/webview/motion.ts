/** Runs something over a stretch of time, from share 0 to share 1, slowing down towards the end. */
export interface Motion {
  /** Whether it still runs. */
  isRunning(): boolean;
  stop(): void;
}

/** How long the picture takes to follow, in milliseconds: long enough to be followed by the eye. */
export const calmMilliseconds = 220;

export function startMotion(page: Window, milliseconds: number, step: (share: number) => void): Motion {
  let frame = 0;
  let running = true;
  const start = page.performance.now();
  const tick = (now: number): void => {
    const share = milliseconds <= 0 ? 1 : Math.min(Math.max((now - start) / milliseconds, 0), 1);
    running = share < 1;
    step(1 - Math.pow(1 - share, 3));
    if (running) frame = page.requestAnimationFrame(tick);
  };
  if (milliseconds <= 0) tick(start);
  else frame = page.requestAnimationFrame(tick);
  return {
    isRunning: () => running,
    stop: () => {
      running = false;
      page.cancelAnimationFrame(frame);
    },
  };
}
