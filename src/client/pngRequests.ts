import type { PngAnswer, ToTimeline } from '../protocol/timelinePage';

type PngRequest = Extract<ToTimeline, { readonly type: 'drawPng' }>;

interface Awaited {
  readonly message: PngRequest;
  answer(answer: PngAnswer | undefined): void;
}

/** Pictures that a page was asked to draw and has not drawn yet; what is asked before the page runs waits until it does. */
export class PngRequests {
  private readonly awaited = new Map<number, Awaited>();
  private last = 0;

  /** Asks the page by `send`, where it runs; undefined where it is closed before it answers. */
  ask(wish: Omit<PngRequest, 'type' | 'request'>, send: ((message: PngRequest) => void) | undefined): Promise<PngAnswer | undefined> {
    const message: PngRequest = { type: 'drawPng', request: ++this.last, ...wish };
    return new Promise((answer) => {
      this.awaited.set(message.request, { message, answer });
      send?.(message);
    });
  }

  /** What the page is to be asked as soon as it runs, or runs again. */
  unanswered(): readonly PngRequest[] {
    return [...this.awaited.values()].map(({ message }) => message);
  }

  answer(request: number, answer: PngAnswer): void {
    this.awaited.get(request)?.answer(answer);
    this.awaited.delete(request);
  }

  close(): void {
    for (const { answer } of this.awaited.values()) answer(undefined);
    this.awaited.clear();
  }
}
