/** How many readings a memory holds; beyond that it begins anew, so that it never grows with what it is asked. */
const mostRemembered = 20_000;

/** What was read from texts. */
export class Memory<T> {
  private readonly known = new Map<string, T>();

  get(text: string): T | undefined {
    return this.known.get(text);
  }

  keep(text: string, read: T): T {
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(text, read);
    return read;
  }
}
