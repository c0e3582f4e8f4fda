/** The keys of the sources that a citation names: `service2000` and `deutscher1959` in `see @service2000, p. 4; @deutscher1959`. */
export function citationKeys(inner: string): readonly string[] {
  return [...inner.matchAll(/(?:^|[\s;-])@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu)].map(([, key]) => key!.replace(/[.:,;]+$/, ''));
}
