import type { Transport } from './transport';

/** Messages between this worker and the page that started it; a worker ends with its page, so nobody need be told. */
export function portTransport(port: Pick<Worker, 'postMessage' | 'onmessage'>): Transport {
  return {
    listen: (receive) => {
      port.onmessage = ({ data }) => {
        receive(data);
      };
    },
    send: (message) => {
      port.postMessage(message);
    },
    defer: deferrer(),
  };
}

/** A message to oneself takes its place behind those that have come, and at once: browsers hold repeated timers back for 4 ms. */
function deferrer(): (work: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const works: (() => void)[] = [];
  port1.onmessage = () => {
    works.shift()?.();
  };
  return (work) => {
    works.push(work);
    port2.postMessage(undefined);
  };
}
