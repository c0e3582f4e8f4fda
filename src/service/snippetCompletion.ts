import type { Document, Position } from '../core/document';
import { dateProposals } from './dateCompletion';
import type { Proposal } from './proposal';

/** A piece of notes to fill in. `date` stands for the likeliest date where it is written. */
interface Snippet {
  /** What is typed to find it. */
  readonly word: string;
  readonly label: string;
  readonly says: string;
  /** Lines in the form of the Language Server Protocol; those of an item without its marker. */
  readonly lines: (date: string) => readonly string[];
}

const items: readonly Snippet[] = [
  { word: 'event', label: '{when} event', says: 'what happened, with its date', lines: (date) => [`{\${1:${date}}} $0`] },
  {
    word: 'person',
    label: '@person',
    says: 'a person, with other names and life dates',
    lines: () => ['@[${1:Full Name}]', '  - aka: ${2:other names, comma-separated}', '  - born: {${3:1870}} ${4:place}', '  - died: {${5:1924}} ${6:place}', '  - $0'],
  },
  { word: 'office', label: 'office {from – to}', says: 'a post held, and when', lines: (date) => [`office: \${1:post} {\${2:${date}} – \${3}}$0`] },
  { word: 'stance', label: 'stance with its people', says: 'what somebody thinks of an issue', lines: (date) => [`stance: #\${1:Topic} \${2:what is thought of it} {\${3:${date}}}`, '  - @${4:Person}$0'] },
  { word: 'faction', label: 'faction with its people', says: 'a group, and who belongs to it', lines: (date) => [`faction: \${1:Left} {\${2:${date}}}`, '  - @${3:Person}, @${4:Person}$0'] },
  { word: 'alliance', label: 'alliance against', says: 'who side together, and against whom', lines: (date) => [`alliance: @\${1:Person}, @\${2:Person} against @\${3:Person} {\${4:${date}}}$0`] },
];

const sections: readonly Snippet[] = [
  { word: 'period', label: '## period {from – to}', says: 'a heading with a span: a period on the timeline', lines: (date) => [`## \${1:What went on} {\${2:${date}} – \${3}}`, '', '- $0'] },
  {
    word: 'topic',
    label: '## #topic with positions',
    says: 'an issue, and who thought what of it',
    lines: (date) => [
      `## #\${1:Topic}: \${2:what was at issue} {\${3:${date}}}`,
      '- stance: ${4:what the one side thinks}',
      '  - @${5:Person}, @${6:Person}',
      '- stance: ${7:what the other side thinks}',
      '  - @${8:Person}$0',
    ],
  },
];

/** Pieces of notes that may begin where an item or a line does. */
export function snippetProposals(document: Document, position: Position, where: 'item' | 'line'): readonly Proposal[] {
  const date = dateProposals(document, position)[0]?.text ?? '1924';
  const at = (snippet: Snippet, marker: string): Proposal => {
    const lines = snippet.lines(date.replace(/[\\$}]/g, '\\$&'));
    return { label: snippet.label, text: marker + lines.join('\n'), filter: `${snippet.word} ${snippet.label}`, detail: snippet.says, beside: snippet.says, isSnippet: true, documentation: marker + plain(lines.join('\n')) };
  };
  if (where === 'item') return items.map((snippet) => at(snippet, ''));
  return [...items.map((snippet) => at(snippet, '- ')), ...sections.map((snippet) => at(snippet, ''))];
}

/** The text with what stands in its gaps. */
export function plain(snippet: string): string {
  return snippet.replace(/\$\{\d+(?::((?:\\.|[^\\}])*))?\}|\$\d+/g, (_, filling: string | undefined) => filling ?? '').replace(/\\([\\$}])/g, '$1');
}
