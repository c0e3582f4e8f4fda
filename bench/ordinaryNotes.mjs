/**
 * Notes as somebody takes them in class: prose of some 80 characters a line, lists two or three deep, a few facts, now and then a quotation,
 * a link or a piece of code, and about one tag a line. Made up from a seed, the same for the same size; people and years change as it grows.
 */

/** Notes of about `bytes` characters. */
export function ordinaryNotes(bytes) {
  const writer = new Writer(20_240_601);
  let notes = '---\ntitle: Notes taken in class\n---\n';
  for (let lecture = 1; notes.length < bytes; lecture++) notes += writer.lecture(lecture);
  return notes.slice(0, notes.lastIndexOf('\n', bytes) + 1);
}

const subjects = 'the army|the council|the court|the estates|the clergy|the guilds|the treasury|the old nobility|the assembly|the provinces|the press|the reformers|the peasants|the town'.split('|');
const verbs = 'refused|granted|delayed|opposed|supported|debated|feared|welcomed|undermined|accepted|postponed|financed|ignored'.split('|');
const objects = 'the new tax|the treaty|a second campaign|the land reform|the succession|the appointment|the loan|the grain law|an amnesty|the constitution|the alliance|the blockade'.split('|');
const endings = 'for reasons that are still disputed|as the letters of the time show|although nothing had been promised|which cost it the trust of the towns|in spite of a bad harvest|while the war went on in the east|and so lost the initiative|without asking anybody|before the winter|under pressure from abroad|because no other candidate was left'.split('|');
const firsts = 'Anna Boris Clara David Elena Fedor Greta Henrik Irina Jakob Karin Ludwig Marta Nils Olga Pavel Rosa Stefan Tanja Ulrich Vera Walter'.split(' ');
const roots = 'Adler Berg Corvin Dorn Ebner Falk Grau Holm Imre Jansen Kolb Lund Moser Nagy Orlov Prohaska Reuter Sand Thorn Unger Varga Weiss'.split(' ');
const topics = ['reform', 'taxation', 'succession', 'grain', 'suffrage', 'colonies', 'debt'];
const months = 'January February March April May June July August September October November December'.split(' ');
const posts = 'Chancellor|member of the Council of State|Governor of the Eastern Provinces|Minister of Finance|ambassador in Paris'.split('|');

class Writer {
  people = [];
  year = 1640;

  constructor(seed) {
    this.state = seed;
  }

  lecture(number) {
    this.year = 1640 + ((number * 3) % 290);
    const cast = Array.from({ length: 3 }, () => this.newPerson());
    const parts = [
      `# Lecture ${number}: ${this.pick(subjects)} and ${this.pick(objects)} {${this.year} – ${this.year + 8}}`,
      this.paragraph(5),
      `## ${capital(this.pick(subjects))} before the crisis`,
      this.list(6),
      this.paragraph(4),
      ...(number % 3 === 0 ? [`> ${this.plain()}, wrote ${this.person()}.`] : []),
      `## What happened to ${this.pick(objects)}`,
      this.paragraph(6),
      this.list(9),
      ...(number % 7 === 0 ? ['```\ncoal  41 000 t\niron  12 500 t\n```'] : []),
      ...(number % 2 === 0 ? [`See [the reading for this week](https://example.org/reading/${number} "Chapter ${number}") and *above all* the **map** on its last page.`] : []),
      `## Who is who`,
      cast.map((name) => this.life(name)).join('\n'),
      this.paragraph(3),
    ];
    return `${parts.join('\n\n')}\n\n`;
  }

  /** Sentences, broken into lines as an editor breaks them. */
  paragraph(sentences) {
    const words = Array.from({ length: sentences }, () => `${capital(this.sentence())}.`).join(' ').split(' ');
    const lines = [''];
    for (const word of words) {
      const line = lines.at(-1);
      if (line.length + word.length >= 96) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines.join('\n');
  }

  list(items) {
    return Array.from({ length: items }, (_, index) => {
      const depth = index % 3 === 0 ? 0 : 1 + (this.below(3) === 0);
      const dated = this.below(3) === 0 ? `{${this.date()}} ` : '';
      return `${'  '.repeat(depth)}- ${dated}${this.plain()}${this.below(2) === 0 ? `, says ${this.person()}` : ''}`;
    }).join('\n');
  }

  life(name) {
    const born = this.year - 30 - this.below(25);
    const office = `- office: ${this.pick(posts)} {${this.year} – ${this.year + this.below(9)}}`;
    return `- @[${name}]\n  - born: {${1 + this.below(28)} ${this.pick(months)} ${born}}\n  ${office}\n  - ${this.plain()}`;
  }

  /** A sentence with a tag or two, as every other sentence has. */
  sentence() {
    const kind = this.below(8);
    if (kind < 3) return `${this.person()} ${this.pick(verbs)} ${this.pick(objects)} ${this.pick(endings)}`;
    if (kind === 3) return `in {${this.date()}} ${this.plain()}`;
    if (kind === 4) return `over #${this.pick(topics)} ${this.plain()}`;
    if (kind === 5) return `${this.plain()} [@${this.pick(roots).toLowerCase()}${1950 + this.below(70)}, p. ${this.below(400)}]`;
    return this.plain();
  }

  plain() {
    return `${this.pick(subjects)} ${this.pick(verbs)} ${this.pick(objects)} ${this.pick(endings)}`;
  }

  date() {
    const year = this.year + this.below(9);
    const kind = this.below(5);
    if (kind === 0) return `${year}`;
    if (kind === 1) return `late ${year}`;
    if (kind === 2) return `${this.pick(months)} ${year}`;
    if (kind === 3) return `c. ${year}`;
    return `${1 + this.below(28)} ${this.pick(months)} ${year}`;
  }

  newPerson() {
    const name = `${this.pick(firsts)} ${this.pick(roots)}${this.pick(roots).toLowerCase()}`;
    this.people.push(name);
    return name;
  }

  /** Somebody of the last few lectures; mostly by the last name alone. */
  person() {
    const name = this.people[this.people.length - 1 - this.below(Math.min(this.people.length, 12))];
    return this.below(4) === 0 ? `@[${name}]` : `@${name.split(' ')[1]}`;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** A whole number from 0 to below `count` (mulberry32). */
  below(count) {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  }
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
