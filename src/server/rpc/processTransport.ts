import type { Transport } from './transport';

/** Messages between this process and the one that forked it. */
export function processTransport(child: NodeJS.Process): Transport {
  return {
    listen: (receive, closed) => {
      child.on('message', receive);
      child.on('disconnect', closed);
    },
    send: (message) => {
      child.send?.(message, undefined, {}, () => undefined);
    },
    defer: setImmediate,
  };
}
