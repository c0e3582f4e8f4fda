import type { Document, Position } from '../core/document';
import { builtInKeys, keyMeanings, type BuiltInKey } from '../core/factKey';
import type { Proposal } from './proposal';

/** A line for each key, as it may stand in notes. */
const examples: Readonly<Record<BuiltInKey, string>> = {
  aka: 'aka: Koba, Soso',
  born: 'born: {18 December 1878} Gori',
  died: 'died: {5 March 1953} Kuntsevo',
  office: 'office: General Secretary of the Party {3 April 1922 –}',
  faction: 'faction: Left {1923 – 1927}',
  member: 'member: @Trotsky, @Zinoviev {1926}',
  stance: 'stance: #NEP keep it for now {1924 – 1927}',
  alliance: 'alliance: @Zinoviev, @Kamenev against @Trotsky {1923}',
  ally: 'ally: @Kamenev {1923 – 1925}',
  rival: 'rival: @Trotsky {1923 –}',
  spouse: 'spouse: @[Nadezhda Alliluyeva] {1919 – 1932}',
  parent: 'parent: @[Ekaterine Geladze]',
  child: 'child: @[Svetlana Alliluyeva]',
  mentor: 'mentor: @Lenin',
  kind: 'kind: group',
  place: 'place: Petrograd',
  note: 'note: the sources disagree',
  source: 'source: [@service2000, p. 467]',
  author: 'author: A. Smith',
  wikidata: 'wikidata: Q855',
};

/** Keys of fact lines, each with what it says and an example. */
export function keyProposals(document: Document, { line }: Position, end: number): readonly Proposal[] {
  const hasColon = document.lineText(line)[end] === ':';
  const { ownKeys } = document.settings;
  const keys = [...builtInKeys, ...ownKeys.filter((key) => !Object.hasOwn(keyMeanings, key))];
  return keys.map((key) => {
    const meaning = keyMeanings[key as BuiltInKey] ?? 'named in the front matter';
    const example = examples[key as BuiltInKey];
    return { label: key, text: hasColon ? key : `${key}: `, filter: key, detail: meaning, beside: meaning, ...(example === undefined ? {} : { documentation: `- ${example}` }) };
  });
}

/** What the language reads in the front matter. */
export const settingProposals: readonly Proposal[] = [
  setting('title', 'the title of these notes'),
  setting('bibliography', 'the file of sources that citations name'),
  setting('facts', 'more keys of fact lines, as in “facts: [power base]”'),
  setting('lang', 'the language of the dates, besides English: de, fr, it, es, ru or la'),
  setting('calendar', 'julian, gregorian, or “julian until 1918-01-31”'),
  setting('rulers', 'rulers whose years dates count, each with the reign, as in “Louis XIV: 14 May 1643 – 1 September 1715”'),
  setting('circa', 'how far “c.” reaches to either side, as in “5 years”'),
];

function setting(key: string, detail: string): Proposal {
  return { label: key, text: `${key}: `, filter: key, detail, beside: detail };
}
