/** The way that messages take between an editor and this server. */
export interface Transport {
  /** Begins to listen: `receive` is given each message, and nothing for one that cannot be read; `closed` is told when the editor is gone. */
  listen(receive: (message: unknown) => void, closed: () => void): void;
  /** Sends a message; one that nobody is there to hear any more is lost. */
  send(message: object): void;
  /** Runs a piece of work once what has arrived meanwhile has been received. */
  defer(work: () => void): void;
}
