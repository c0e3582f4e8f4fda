import { parseArgs } from 'node:util';
import { asOf } from '../core/asOf';
import { namesAt } from '../core/namesOverTime';
import type { Notes } from '../core/notes';
import { placedFact } from '../core/position';
import { positionsOf } from '../core/positions';
import { colleagues } from '../core/queries/colleagues';
import { holders } from '../core/queries/holders';
import type { PersonStanding, StandingPosition } from '../core/standing';
import { formatDate } from '../dates/format';
import type { HistoricalDate } from '../dates/historicalDate';
import { standingInOrder, standingToJson } from '../exchange/standingJson';
import { ageWords } from '../service/dateWords';
import { factWhen, factWords, withDate } from '../service/factWords';
import { listWords } from '../service/words';
import { readArguments, UsageError, type Command } from './command';
import { readNoteFiles } from './noteFiles';
import { aligned, dateAsked, personAsked, printable, withYears } from './noteQuestion';
import type { World } from './world';

const help = `annals asof DATE FILES…

Tells how people stood as of a date: their age, and which offices, factions, stances and alliances the notes tell of,
each with the file and the line that it is told in. What is not certain says so: “possibly” where the dates are too
vague to tell, “last known” where it was so before and nothing is told since.
A year or a month is asked about as a whole; “c. 1924” and “1924?” are one moment in it. “-” reads standard input.

Options:
  --office OFFICE         only those who held that office then
  --colleagues-of NAME    only those who then shared an office or a faction with that person
  --lang CODE             read the words of this language in the date besides English: de, es, fr, it, la, ru
  --json                  write JSON; lines count from 1
  --help                  show this help

Exit codes: 0 told, 1 the notes name no such person, or several, 2 a file could not be read or the command makes no sense.
`;

const options = {
  office: { type: 'string' },
  'colleagues-of': { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** `annals asof`: who held what, stood where, thought what, with whom. */
export const asof: Command = {
  name: 'asof',
  summary: 'tell how people stood as of a date',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(() => parseArgs({ args: withYears(args), allowPositionals: true, options }));
    const [written, ...paths] = positionals;
    if (written === undefined) throw new UsageError('Give a date, in quotes where it has spaces');
    const date = dateAsked(written, values.lang);
    if (paths.length === 0) throw new UsageError('Name the files to ask');
    const { notes, documents, incomplete } = await readNoteFiles(paths, world);
    // Half of the answer would look like all of it.
    if (incomplete) return 2;
    const wanted = wantedPeople(notes, date, values.office, values['colleagues-of'], world);
    if (!wanted) return 1;
    const people = standingInOrder(notes, date).filter(({ id }) => wanted.every((ids) => ids.has(id)));
    if (values.json) world.print(`${JSON.stringify(standingToJson(notes, date, people, documents.length > 1 ? (uri) => uri : undefined), undefined, 2)}\n`);
    else tell(notes, date, people, world);
    return 0;
  },
};

/** Sets of people, in each of which one must be to be shown; nothing where a name is not understood. */
function wantedPeople(notes: Notes, date: HistoricalDate, office: string | undefined, colleague: string | undefined, world: World): readonly ReadonlySet<string>[] | undefined {
  const wanted = office === undefined ? [] : [new Set(holders(notes, asOf(date), office).map(({ id }) => id))];
  if (colleague === undefined) return wanted;
  const id = personAsked(notes, colleague, world);
  return id === undefined ? undefined : [...wanted, new Set(colleagues(notes, id, asOf(date)).map((each) => each.id))];
}

function tell(notes: Notes, date: HistoricalDate, people: readonly PersonStanding[], world: World): void {
  const shown = people.filter(({ positions }) => positions.some(isShown));
  if (shown.length === 0) world.print(`Nothing is told as of ${formatDate(date)}.\n`);
  else world.print([`As of ${formatDate(date)}\n`, ...shown.map((person) => personText(notes, date, person))].join('\n'));
}

const labels = { office: 'office', faction: 'faction', stance: 'stance', alliance: 'alliance', relation: undefined } as const;

function isShown({ position }: StandingPosition): boolean {
  return labels[position.kind] !== undefined;
}

function personText(notes: Notes, date: HistoricalDate, person: PersonStanding): string {
  const rows = Object.keys(labels).flatMap((kind) => person.positions.filter((entry) => isShown(entry) && entry.position.kind === kind).map((entry) => row(notes, person.id, entry)));
  const names = namesAt(notes, person.id, asOf(date));
  const title = names.length === 0 ? person.id : `${person.id}, known as ${listWords(names)}`;
  return `${printable(title)}${ageText(notes, date, person)}\n${aligned(rows)}`;
}

function ageText(notes: Notes, date: HistoricalDate, { id, alive }: PersonStanding): string {
  if (alive === 'no') return ', not alive';
  const age = ageWords(positionsOf(notes, id).life.born, date);
  return age === undefined ? '' : `, ${age}${alive === 'possibly' ? ' if alive' : ''}`;
}

function row(notes: Notes, id: string, { position, certainty }: StandingPosition): readonly string[] {
  const fact = placedFact(notes, position.told);
  const doubt = certainty === 'possible' ? 'possibly' : certainty === 'last known' ? 'last known' : undefined;
  const when = [doubt, factWhen(fact.item)].filter((words) => words !== undefined).join(', ');
  const words = withDate(factWords(notes, fact, id), when === '' ? undefined : when);
  return [labels[position.kind]!, `${fact.document.uri}:${fact.base + fact.item.line + 1}`, printable(words)];
}
