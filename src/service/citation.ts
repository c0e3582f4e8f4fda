/** A source that a citation names, and where its key stands in the citation's inner text. */
export interface CitedKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The sources that a citation names: `service2000` and `deutscher1959` in `see @service2000, p. 4; @deutscher1959`. */
export function citedKeys(inner: string): readonly CitedKey[] {
  return [...inner.matchAll(/(?:^|[\s;-])@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu)].map(({ 0: whole, 1: written, index }) => {
    const key = written!.replace(/[.:,;]+$/, '');
    const start = index + whole.length - written!.length;
    return { key, start, end: start + key.length };
  });
}

/** Their keys alone. */
export function citationKeys(inner: string): readonly string[] {
  return citedKeys(inner).map(({ key }) => key);
}
