import type { Random } from './random';

const indents = ['', '', '', '', '  ', '   ', '    ', '\t', '      '];
const openings = ['# ', '## ', '- ', '- ', '- ', '* ', '+ ', '1. ', '2) ', '> ', '', '', '', '```', '~~~', '    ', '<!-- ', '<div>', '---', '===', '- - ', '-', '10. ', '-     '];
const words = [
  'Lenin', '@Lenin', '@[Leon Trotsky]', "@Stalin's", '#NEP', '#[Permanent Revolution]', '{1924}', '{late 1922}', '{March}', '{two days later}', '{1922 –}', '{not a date}',
  '{', '}', '`code', '`', '``', '-->', '<!--', '\\@', '\\{', '[@service2000, p. 4]', '[a](#b)', 'https://a.org/#x', 'office: General', 'office: King {1600 – 1620}', '{3 Lenin}', 'faction: Left', 'stance: keep it', 'aka: Koba, Soso',
  'born: {1878}', 'alliance: @A, @B against @C', 'source: a book', '.', 'And then.', 'и', '王', '', '', '@', '#1', '*', '**bold**',
];

/** Lines that look like notes, well made and badly made. */
export function randomNotes(random: Random, lines: number): string {
  const text: string[] = [];
  for (let line = 0; line < lines; line++) text.push(randomLine(random));
  return text.join(random.pick(['\n', '\n', '\n', '\r\n', '\r']));
}

export function randomLine(random: Random): string {
  if (random.below(5) === 0) return random.pick(['', '', ' ', '\t']);
  let text = random.pick(indents) + random.pick(openings);
  for (let count = random.below(5); count > 0; count--) text += random.pick(words) + random.pick([' ', ' ', ', ', ': ', '']);
  return text;
}

/** Lines of block structure alone, for holding them against another reader of Markdown. */
export function randomMarkdown(random: Random, lines: number): string {
  const plain = ['some words', 'more', 'a b', ''];
  const text: string[] = [];
  for (let line = 0; line < lines; line++) {
    text.push(random.below(4) === 0 ? '' : random.pick(indents) + random.pick(openings) + random.pick(plain));
  }
  return text.join('\n');
}
