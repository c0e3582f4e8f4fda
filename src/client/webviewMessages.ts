import type { SpanMoved } from '../protocol/span';

/** Where in the notes a webview asks to go. */
export interface Reveal {
  readonly type: 'reveal';
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly focus: boolean;
}

/** A wish to be shown a place, with every field checked: webviews show untrusted notes, so nothing that they say is believed before. */
export function readReveal(message: Readonly<Record<string, unknown>>): Reveal | undefined {
  const { uri, line, character, focus } = message;
  if (!isUri(uri) || !isCount(line) || !isCount(character) || typeof focus !== 'boolean') return undefined;
  return { type: 'reveal', uri, line, character, focus };
}

/** Where a page has moved to in time, or that it tied the views; undefined for anything else. */
export function readSpanMoved({ type, span, isTied }: Readonly<Record<string, unknown>>): SpanMoved | undefined {
  if (type === 'tie') return typeof isTied === 'boolean' ? { type, isTied } : undefined;
  if (type !== 'span' || !isRecord(span)) return undefined;
  const { from, to } = span;
  const isSpan = typeof from === 'number' && typeof to === 'number' && Number.isFinite(from) && Number.isFinite(to) && from < to;
  return isSpan ? { type, span: { from, to } } : undefined;
}

/** The document of a view that is restored after a reload; undefined where its state doesn't tell. The rest of the state is the webview's own. */
export function readRestoredUri(state: unknown): string | undefined {
  return isRecord(state) && isUri(state['uri']) ? state['uri'] : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scheme and something after it; long enough for any path, short enough for any log. */
function isUri(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 8192 && /^[A-Za-z][A-Za-z0-9+.-]*:./.test(value);
}

/** Lines and characters end where VS Code's own integers do. */
function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 0x7fffffff;
}
