import type { PersonName, Source } from './source';

/** Part of a reference; titles of books and journals are emphasised. */
export interface ReferencePart {
  readonly text: string;
  readonly emphasis: boolean;
}

const mostAuthors = 3;

/** The reference as bibliographies give it, author, title and year first of all: `Service, Robert. Lenin: A Biography. London: Macmillan, 2000.` */
export function referenceOf(source: Source): readonly ReferencePart[] {
  const people = source.authors.length > 0 ? namesOf(source.authors) : source.editors.length > 0 ? `${namesOf(source.editors)}, ed${source.editors.length > 1 ? 's' : ''}.` : '';
  return tidy([plain(people === '' ? '' : `${people}${people.endsWith('.') ? '' : '.'} `), ...work(source), ...publication(source), plain(source.url === undefined ? '' : ` ${source.url}`)]);
}

/** `Service 2000`, as notes call a source for short. */
export function shortReference({ authors, editors, title, year, key }: Source): string {
  const people = authors.length > 0 ? authors : editors;
  const [first, second] = people;
  const name = !first ? (title ?? key) : people.length === 1 ? first.family : people.length === 2 ? `${first.family} and ${second!.family}` : `${first.family} et al.`;
  return year === undefined ? name : `${name} ${year}`;
}

/** The reference as one text. */
export function referenceText(source: Source): string {
  return referenceOf(source).map(({ text }) => text).join('');
}

/** References in the order of bibliographies: by the first author, then by year and title. */
export function byAuthor(one: Source, other: Source): number {
  const keyOf = (source: Source): string => [(source.authors[0] ?? source.editors[0])?.family ?? source.title ?? source.key, source.year ?? '', source.title ?? ''].join('\u0000').normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
  return keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0;
}

function namesOf(people: readonly PersonName[]): string {
  const names = people.slice(0, mostAuthors).map(({ family, given }, index) => (given === undefined ? family : index === 0 ? `${family}, ${given}` : `${given} ${family}`));
  if (people.length > mostAuthors) return `${names.join(', ')}, et al.`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/** Titles stand in quotation marks inside others, else by themselves. */
function work({ kind, title, container, key }: Source): readonly ReferencePart[] {
  const name = title ?? key;
  if (container === undefined || kind === 'book') return [emphasised(name), plain(endsSentence(name) ? '' : '.')];
  return [plain(`“${name}${endsSentence(name) ? '' : '.'}” ${kind === 'article' ? '' : 'In '}`), emphasised(container)];
}

function publication(source: Source): readonly ReferencePart[] {
  const { kind, container } = source;
  return [plain(kind === 'article' && container !== undefined ? inJournal(source) : asBook(source))];
}

/** ` 12, no. 3 (1999): 45–67.` */
function inJournal({ volume, issue, pages, year }: Source): string {
  const number = [volume, issue === undefined ? undefined : `no. ${issue}`].filter((part) => part !== undefined).join(', ');
  return `${number === '' ? '' : ` ${number}`}${year === undefined ? '' : ` (${year})`}${pages === undefined ? '' : `: ${pages}`}.`;
}

/** ` London: Macmillan, 2000.`; of a chapter also by whom the book was edited, and the pages. */
function asBook({ kind, container, pages, city, publisher, year, authors, editors }: Source): string {
  const inside = container !== undefined && kind !== 'book';
  const editedBy = inside && authors.length > 0 && editors.length > 0 ? `, edited by ${editors.map(({ family, given }) => (given === undefined ? family : `${given} ${family}`)).join(' and ')}` : '';
  const house = [city, publisher].filter((part) => part !== undefined).join(': ');
  const imprint = [house, year ?? ''].filter((part) => part !== '').join(', ');
  return `${editedBy}${inside ? `${pages === undefined ? '' : `, ${pages}`}.` : ''}${imprint === '' ? '' : ` ${imprint}.`}`;
}

function endsSentence(text: string): boolean {
  return /[.!?]$/.test(text);
}

function plain(text: string): ReferencePart {
  return { text, emphasis: false };
}

function emphasised(text: string): ReferencePart {
  return { text, emphasis: true };
}

/** Without what is empty; neighbours of one kind are one part. */
function tidy(parts: readonly ReferencePart[]): readonly ReferencePart[] {
  const found: ReferencePart[] = [];
  for (const part of parts) {
    const before = found.at(-1);
    if (part.text === '') continue;
    if (before?.emphasis === part.emphasis) found[found.length - 1] = { ...part, text: before.text + part.text };
    else found.push(part);
  }
  return found;
}
