/** A header that grows beyond this is none, and what came is thrown away. */
const longestHeaderBytes = 65_536;

const headerEnd = '\r\n\r\n';

/** A message with the header that the base protocol wants before it: `Content-Length: 52`, in bytes, and an empty line. */
export function framed(message: object): string {
  const json = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(json)}${headerEnd}${json}`;
}

/** Cuts what streams in, in pieces of any size, into messages; each that is no JSON is given as nothing. */
export class Unframing {
  private pieces: Buffer[] = [];
  private heldBytes = 0;
  /** With fewer bytes than these there is nothing to read yet. */
  private neededBytes = 0;

  constructor(private readonly receive: (message: unknown) => void) {}

  push(piece: Buffer): void {
    this.pieces.push(piece);
    this.heldBytes += piece.length;
    // A large message comes in many pieces, which are put together but once.
    if (this.heldBytes >= this.neededBytes) this.hold(this.readMessages(Buffer.concat(this.pieces)));
  }

  private hold(rest: Buffer): void {
    this.pieces = [rest];
    this.heldBytes = rest.length;
  }

  /** Reads all that is whole, and gives the rest. */
  private readMessages(bytes: Buffer): Buffer {
    for (let rest = bytes; ; ) {
      this.neededBytes = 0;
      const header = rest.indexOf(headerEnd);
      if (header < 0) return rest.length > longestHeaderBytes ? rest.subarray(rest.length - headerEnd.length) : rest;
      const begin = header + headerEnd.length;
      const end = begin + contentLength(rest.toString('latin1', 0, header));
      if (end > rest.length) {
        this.neededBytes = end;
        return rest;
      }
      if (end > begin) this.receive(parsed(rest.toString('utf8', begin, end)));
      rest = rest.subarray(end);
    }
  }
}

function contentLength(header: string): number {
  const digits = /^content-length:[ \t]*(\d+)[ \t]*$/im.exec(header)?.[1];
  return digits === undefined ? 0 : Number(digits);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
