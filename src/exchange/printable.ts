/**
 * Text of notes as it may go into any file: control characters, which could command a terminal or break a file, and those that turn the
 * direction of what follows them, become spaces; what is no character becomes �. Marks of direction that hold for a place only stay.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}
