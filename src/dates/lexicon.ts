import type { DateSettings, Ruler } from './dateReading';
import { feastNumber } from './units/feasts';
import { english } from './languages/en';
import { french } from './languages/fr';
import { german } from './languages/de';
import { italian } from './languages/it';
import { latin } from './languages/la';
import { russian } from './languages/ru';
import { spanish } from './languages/es';
import { builtInRulers, namedRuler, type NamedRuler } from './units/reigns';
import { buildLexicon, type LanguageWords, type Lexicon } from './words';

/** The languages that dates are read in. A new one is a file of words and a line here. */
export const languages: readonly LanguageWords[] = [english, german, french, italian, spanish, russian, latin];

const byLanguage = new Map<string, Lexicon>();
const byRulers = new WeakMap<readonly Ruler[], Map<string, Lexicon>>();

/** The lexicon of a file: its language before English, the rulers of its notes before those built in. Built once for each. */
export function lexiconFor(settings: DateSettings | undefined): Lexicon {
  const lang = settings === undefined || settings.lang === undefined ? '' : primaryLanguage(settings.lang);
  const rulers = settings?.rulers;
  if (rulers === undefined || rulers.length === 0) return cached(byLanguage, lang, undefined);
  let lexicons = byRulers.get(rulers);
  if (lexicons === undefined) byRulers.set(rulers, (lexicons = new Map()));
  return cached(lexicons, lang, rulers);
}

/** The rulers that `WordClass.ruler` counts for these settings. */
export function rulersFor(settings: DateSettings | undefined): readonly NamedRuler[] {
  const told = settings?.rulers;
  return told === undefined || told.length === 0 ? builtInRulers : [...told.slice(0, mostRulers).map(namedRuler), ...builtInRulers];
}

/** What fits a token's value beside those built in. */
export const mostRulers = 900;

function cached(lexicons: Map<string, Lexicon>, lang: string, rulers: readonly Ruler[] | undefined): Lexicon {
  let lexicon = lexicons.get(lang);
  if (lexicon === undefined) {
    const own = languages.find((language) => language.code === lang && language !== english);
    const rulerNames = rulersFor(rulers === undefined ? undefined : { rulers }).map((ruler) => ruler.names);
    lexicon = buildLexicon(own === undefined ? [english] : [own, english], { feastNumber, rulerNames });
    lexicons.set(lang, lexicon);
  }
  return lexicon;
}

function primaryLanguage(tag: string): string {
  const dash = tag.search(/[-_]/);
  return (dash < 0 ? tag : tag.slice(0, dash)).toLowerCase();
}
