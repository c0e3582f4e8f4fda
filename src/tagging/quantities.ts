import { functionWords } from './lexicon/functionWords';
import { wordSet } from './lexicon/wordSet';
import type { Passage } from './passages';

/** Things that are counted in thousands, in small letters: a number before them is no year. */
const counted = wordSet(
  `men man women soldiers troops people persons peasants workers prisoners casualties deaths dead wounded ships vessels tanks guns cannon cannons aircraft planes miles mile km kilometres kilometers metres meters feet tons tonnes acres hectares rubles roubles dollars pounds francs marks lire livres talents sesterces drachmas ducats florins
  copies delegates deputies members votes seats pages words lines inhabitants citizens houses homes horses knights cavalry infantry archers slaves settlers refugees students strikers demonstrators rioters households families villages towns kilograms kg cm mm m ft lb lbs horsepower mph volunteers sailors legionaries hoplites triremes elephants talents bodies others barrels
  mann menschen soldaten tote toten verwundete gefangene schiffe panzer kilometer meter tonnen taler gulden einwohner arbeiter bauern abgeordnete stimmen seiten pferde reiter häuser
  hommes soldats morts blessés prisonniers navires habitants kilomètres mètres tonnes députés voix personnes paysans ouvriers chevaux
  hombres soldados muertos heridos prisioneros barcos habitantes kilómetros metros toneladas diputados votos personas campesinos obreros caballos
  uomini soldati morti feriti prigionieri navi abitanti chilometri metri tonnellate deputati voti persone contadini operai cavalli volontari
  человек солдат убитых раненых пленных кораблей жителей километров метров тонн рублей делегатов голосов крестьян рабочих лошадей вёрст верст пушек`,
);

/** What before a number makes a page, a sum or a number of it. */
const numbering = /(?:[$£€¥₽№#§×+]|\b(?:p|pp|page|pages|vol|volume|no|nr|num|number|nos|art|article|chap|chapter|fig|figure|table|verse|line|lines|room|bus|flight|psalm|book|part|paragraph|para|paragraphe|S|Seite|Bd|Band|Kap|Kapitel|Artikel|tome|livre|página|pág|pagina|pag|стр|том|с|n|nº|n°|isbn|tel|about the|almost|nearly|over|some|more than|fewer than|less than|up to|an? estimated|plus de|mehr als|rund|fast|más de|unos|più di|circa|oltre|свыше|почти))\.?\s*$/iu;

/** Words after which a number in the thousands is counted only where what is counted follows. */
const measuring = /^\s*(?:[%‰°]|(?:million|billion|thousand|hundred|Mio|Mrd|millions?|milliards?|millones|milioni|тысяч|миллион|percent|per cent|Prozent)\b)/iu;

/** Whether a plain number of three or four digits counts something, by what stands before and after it on its line. */
export function isQuantity({ text, start: first }: Passage, start: number, end: number): boolean {
  const before = text.slice(Math.max(first, start - 24), start);
  const after = text.slice(end, end + 40);
  if (numbering.test(before) || measuring.test(after)) return true;
  if (/[\d.,:/]$/.test(before) || /^(?:[.,:]\d|[/\\]\d{3,})/.test(after)) return true;
  if (/^ of (?:them|whom|which)\b/.test(after)) return true;
  const [, noun, second] = /^[ \u00a0-]?([\p{L}]+)?(?:\s([\p{L}]+))?/u.exec(after) ?? [];
  if (noun === undefined) return false;
  return counted.has(noun.toLowerCase()) || (second !== undefined && /^\p{Ll}/u.test(noun) && !functionWords.has(noun) && counted.has(second));
}
