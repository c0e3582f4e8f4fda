import { framed, Unframing } from './framing';
import type { Transport } from './transport';

/** Messages over a pair of streams, such as standard input and output. */
export function streamTransport(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Transport {
  return {
    listen: (receive, closed) => {
      const unframing = new Unframing(receive);
      input.on('data', (piece: Buffer) => {
        unframing.push(piece);
      });
      for (const end of ['end', 'close', 'error']) input.on(end, closed);
      output.on('error', closed);
    },
    send: (message) => {
      output.write(framed(message));
    },
    defer: setImmediate,
  };
}
