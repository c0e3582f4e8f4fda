import type { Notes } from './notes';
import { officeKey } from './post';
import type { NoteSettings } from './settings';

/** How many hold an office at a time, and whether it changes hands every year. `Infinity` where that is not known. */
export interface Office {
  readonly seats: number;
  readonly annual: boolean;
}

/**
 * What is known of an office by its name. It is *single* (one seat) where
 * 1. the front matter names it under `single:`, by the whole name or by its first words, and not under `shared:`;
 * 2. its name begins with the title of a post that by its nature one person holds at a time (`General Secretary of …`, `pope`), and says of
 *    what, where the title alone does not tell (`king of France`, not `king`).
 * It is never single where a word tells of several holders (`member`, `deputy`, `co-`, `joint`, `rival`). Anything else is held by an
 * unknown number: nothing is concluded from it. `consul` has two seats and, like the other yearly magistracies, ends with the year it is dated by.
 */
export function officeOf(written: string, settings: readonly NoteSettings[]): Office {
  const key = officeKey(written);
  if (isNamed(key, settings.map(({ shared }) => shared))) return untold;
  if (isNamed(key, settings.map(({ single }) => single))) return { seats: 1, annual: false };
  if (severalWords.test(key) || severalPlaces.test(key)) return untold;
  if (yearly.has(key)) return yearly.get(key)!;
  const bare = key.replace(/^(?:people's|first|supreme|grand|lord|high) (?=\p{L})/u, '');
  return isSingle(key) || isSingle(bare) ? { seats: 1, annual: false } : untold;
}

/** What is known of all offices under the front matters of the notes. It is another object when these change. */
export class Offices {
  private readonly known = new Map<string, Office>();

  constructor(private readonly settings: readonly NoteSettings[]) {}

  of(written: string): Office {
    const known = this.known.get(written);
    if (known) return known;
    const office = officeOf(written, this.settings);
    this.known.set(written, office);
    return office;
  }
}

const caches = new WeakMap<Notes, { readonly offices: Offices; readonly told: string; version: number }>();

/** The offices of all notes: front matter counts wherever it stands, for an office is the same in every note. */
export function officesOf(notes: Notes): Offices {
  const known = caches.get(notes);
  if (known?.version === notes.version) return known.offices;
  const settings = notes.documents().map((document) => document.settings).filter(({ single, shared }) => single !== undefined || shared !== undefined);
  const told = JSON.stringify(settings.map(({ single, shared }) => [single, shared]));
  if (known?.told === told) {
    known.version = notes.version;
    return known.offices;
  }
  const offices = new Offices(settings);
  caches.set(notes, { offices, told, version: notes.version });
  return offices;
}

const untold: Office = { seats: Infinity, annual: false };

function isNamed(key: string, lists: readonly (readonly string[] | undefined)[]): boolean {
  return lists.some((list) => list?.some((each) => key === officeKey(each) || key.startsWith(`${officeKey(each)} `)));
}

/** Words of posts that several hold at once, or that two claim. */
const severalWords =
  /(?:^|[ (-])(?:members?|deputy|deputies|vice|assistants?|candidates?|co|joint|jointly|one of|rival|claimant|pretender|titular|acting|honorary|designate|elect|anti|antipope|with)(?:$|[ )-])/;

/** Places and peoples that had two rulers at a time as a rule, or now and then. */
const severalPlaces = /\b(?:sparta|spartans|roman|romans|rome|egypt|andorra|san marino|byzantium|byzantine)\b/;

/** Magistracies of a year, by the number of their holders; `Infinity` where it changed. */
const yearly: ReadonlyMap<string, Office> = new Map(
  Object.entries({ consul: 2, 'consul without a colleague': 1, praetor: Infinity, 'praetor urbanus': 1, quaestor: Infinity, aedile: Infinity, 'curule aedile': 2, 'tribune of the plebs': 10, 'eponymous archon': 1 }).map(
    ([title, seats]) => [title, { seats, annual: true }],
  ),
);

/** Titles that say all: there is one at a time. */
const wholeTitles: ReadonlySet<string> = new Set(['pope', 'dalai lama', 'pontifex maximus', 'dictator', 'dictator for life', 'princeps', 'holy roman emperor']);

/** Titles that say enough together with what they are over: `king of France`, `Minister for War`. */
const singleTitles: readonly string[] = [
  'king', 'emperor', 'empress', 'tsar', 'tsarina', 'kaiser', 'sultan', 'shah', 'doge', 'duke', 'pope', 'bishop', 'archbishop', 'patriarch', 'abbot', 'president', 'prime minister', 'premier', 'chancellor', 'general secretary',
  'secretary general', 'secretary-general', 'first secretary', 'chairman', 'chairwoman', 'chairperson', 'mayor', 'lord mayor', 'governor', 'governor-general', 'viceroy', 'minister', 'commissar', 'foreign minister',
  'secretary of state', 'commander-in-chief', 'commander in chief', 'supreme commander', 'chief justice', 'chief of staff', 'chief of the general staff', 'editor-in-chief', 'könig', 'kaiser', 'bundeskanzler', 'präsident', 'roi', 'président', 'rey', 'presidente',
];
const relating = ['of', 'for', 'von', 'des', 'der', 'de', 'du', 'di', 'del'];
const singlePrefixes: ReadonlySet<string> = new Set(singleTitles);

function isSingle(key: string): boolean {
  if (wholeTitles.has(key)) return true;
  const words = key.split(' ');
  for (let count = 1; count <= 4 && count < words.length; count++) {
    if (relating.includes(words[count]!) && words.length > count + 1 && singlePrefixes.has(words.slice(0, count).join(' '))) return true;
  }
  return false;
}
