import { escapeMarkdown, oneLine } from './escapeMarkdown';

/**
 * Text for hovers and tooltips: paragraphs and lists of plain, strong, emphasised and code spans. It is rendered to Markdown or to
 * plain text here and nowhere else. What notes say enters as spans only, so nothing in them can become a link, an image, HTML, a
 * heading or a command, whatever they hold.
 */
export type Span = string | { readonly strong: string } | { readonly emphasis: string } | { readonly code: string };

export type TextBlock =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  /** Rows of cells, all as long as the header. */
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly (readonly Span[])[])[] };

export type RichText = readonly TextBlock[];

export function paragraph(...spans: readonly Span[]): TextBlock {
  return { kind: 'paragraph', spans };
}

export function list(items: readonly (readonly Span[])[]): TextBlock {
  return { kind: 'list', items };
}

export function table(header: readonly string[], rows: readonly (readonly (readonly Span[])[])[]): TextBlock {
  return { kind: 'table', header, rows };
}

/** CommonMark without any construct but paragraphs, bullet lists, `**`, `_` and code spans, and tables as GitHub adds them. */
export function toMarkdown(text: RichText): string {
  return render(text, markdownSpan, '\n\n', (header, rows) => {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [line(header.map(escapeMarkdown)), line(header.map(() => ':---')), ...rows.map(line)].join('\n');
  });
}

/** The same words without any mark-up; list items and the rows of a table begin with a dash. */
export function toPlainText(text: RichText): string {
  return render(text, (span) => oneLine(wordsOf(span)), '\n', (_, rows) => rows.map(([first = '', ...rest]) => `- ${first}: ${rest.filter((cell) => cell !== '').join(', ')}`).join('\n'));
}

function render(text: RichText, spanText: (span: Span) => string, between: string, tableText: (header: readonly string[], rows: readonly (readonly string[])[]) => string): string {
  const line = (spans: readonly Span[]): string => spans.map(spanText).join('').trim();
  const blocks = text.map((block) => {
    if (block.kind === 'paragraph') return line(block.spans);
    return block.kind === 'list' ? block.items.map((item) => `- ${line(item)}`).join('\n') : tableText(block.header, block.rows.map((row) => row.map(line)));
  });
  return blocks.filter((block) => block !== '').join(between);
}

function wordsOf(span: Span): string {
  if (typeof span === 'string') return span;
  if ('strong' in span) return span.strong;
  return 'emphasis' in span ? span.emphasis : span.code;
}

function markdownSpan(span: Span): string {
  if (typeof span === 'string') return escapeMarkdown(span);
  const words = wordsOf(span).trim();
  if (words === '') return '';
  if ('code' in span) return codeSpan(oneLine(words));
  return 'strong' in span ? `**${escapeMarkdown(words)}**` : `_${escapeMarkdown(words)}_`;
}

function codeSpan(words: string): string {
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = words.startsWith('`') || words.endsWith('`') ? ' ' : '';
  return fence + pad + words + pad + fence;
}

/** The text, or as much of it as a hover has room for, ended by an ellipsis. */
export function clip(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > longest * 0.6 ? cut.slice(0, space) : cut}…`;
}
