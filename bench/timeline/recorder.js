/*
 * Runs in each page before its own script. It notes when the page last did anything: a callback of its own, a change of the document,
 * a long task. A timeline is complete when its page has come to rest.
 */
(() => {
  const recorder = { last: 0, touch: () => (recorder.last = performance.now()) };
  const ownFrame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ownFrame((now) => {
      const begin = performance.now();
      callback(now);
      if (performance.now() - begin > 1) recorder.touch();
    });
  new MutationObserver(recorder.touch).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) recorder.last = Math.max(recorder.last, startTime + duration);
  }).observe({ entryTypes: ['longtask'] });

  /** Resolves with the time of the last doing, once there was none for `quiet` milliseconds. */
  recorder.rest = (quiet) =>
    new Promise((done) => {
      const look = () => (performance.now() - recorder.last > quiet ? done(recorder.last) : setTimeout(look, 50));
      look();
    });

  /** Does a step in each of so many frames; resolves with the times between frames. */
  recorder.frames = (count, step) =>
    new Promise((done) => {
      const times = [];
      const frame = (now) => {
        times.push(now);
        if (times.length > count) return done(times.slice(1).map((time, i) => time - times[i]));
        step(times.length / count);
        ownFrame(frame);
      };
      ownFrame(frame);
    });
  window.recorder = recorder;
})();
