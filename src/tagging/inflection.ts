/** Names as they stand in a sentence of a language that declines them. */

const russianEndings = /(?:ого|ому|ыми|ими|ым|им|ом|ем|ём|ой|ей|ою|ую|ая|яя|ий|ый|ое|ах|ям|ами|а|я|у|ю|е|ы|и|ь|й)$/u;

/** The part of a word that all its cases share; the word itself in languages that do not decline names. */
export function stemOf(word: string, language: string): string {
  if (language === 'ru' && /\p{Script=Cyrillic}/u.test(word)) return word.length > 4 ? word.replace(russianEndings, '') : word;
  return word;
}

/** The stem of each word of a name. */
export function stemName(name: string, language: string): string {
  return language === 'ru' ? name.split(' ').map((word) => stemOf(word, language)).join(' ') : name;
}

/** A German genitive without its ending: `Bismarcks` is `Bismarck`; undefined where it is none. */
export function withoutGenitive(word: string, language: string): string | undefined {
  return language === 'de' && /[^s]s$/u.test(word) ? word.slice(0, -1) : undefined;
}

const nominatives = ['', 'ий', 'ой', 'а', 'я', 'й', 'ь'];

/** The form of a word that a list of names holds: itself, or in Russian the nominative of its case. Undefined where the list holds none. */
export function listedForm(word: string, names: ReadonlySet<string>, language: string): string | undefined {
  if (names.has(word)) return word;
  if (language !== 'ru') return undefined;
  const stem = stemOf(word, language);
  const ending = nominatives.find((each) => names.has(stem + each));
  return ending === undefined ? undefined : stem + ending;
}
