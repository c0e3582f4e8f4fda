import type { Extent } from '../extent';
import { extentOf } from '../extent';
import type { Placed } from '../notes';
import type { Position } from '../position';
import type { Event } from '../sense';
import { eventAnchor, factAnchor, type Anchor } from './finding';
import type { PersonCase } from './personCase';

/** Something that only the living do, as it is told, whatever is known of the person's life. */
export interface Act {
  /** `the office of General Secretary`, `this`. */
  readonly what: string;
  readonly extent: Extent;
  readonly at: Anchor;
  /** Whether its first and its last day are the person's own; those of a line on several persons may be another's. */
  readonly own: boolean;
}

/**
 * Offices, factions, stances, alliances and marriages with a date of their own, and events whose line begins with the person and says what the
 * person does. What may be done with the dead is left out: inherited dates, sides that others take against them, honours, funerals, memory.
 */
export function actsOf(person: PersonCase): readonly Act[] {
  return [...person.positions.flatMap(positionAct), ...eventActs(person)];
}

function positionAct(position: Position): readonly Act[] {
  const { kind, relation, told } = position;
  const { fact, role } = told;
  const counts = kind !== 'relation' || relation === 'spouse';
  if (!counts || !fact.when || fact.inherited || (kind === 'alliance' && role === 'against') || posthumous.test(fact.value)) return [];
  const own = (kind === 'office' || relation === 'spouse') && fact.subjects.length === 1;
  return [{ what: whatOf(position), extent: extentOf(fact.when), at: factAnchor(told), own }];
}

function whatOf({ kind, value, topic }: Position): string {
  if (kind === 'office') return `the office “${value}”`;
  if (kind === 'faction') return `the faction “${value}”`;
  if (kind === 'stance') return topic === undefined ? 'this stance' : `this stance on ${topic}`;
  return kind === 'alliance' ? 'this alliance' : 'this marriage';
}

function eventActs({ notes, id }: PersonCase): readonly Act[] {
  return notes.eventsOf(id).flatMap((event): readonly Act[] => {
    if (!isAct(event, (name) => notes.idOf(name) === id)) return [];
    return [{ what: 'what this line tells', extent: extentOf(event.item.when), at: eventAnchor(event), own: false }];
  });
}

/** Whether a line begins with its date and the person, and goes on with what the person does. */
function isAct({ document, segment, item }: Placed<Event>, isPerson: (name: string) => boolean): boolean {
  const { syntax, sense } = document.segments[segment]!;
  const { leading } = sense.nodes[item.node]!;
  if (leading.date !== item.tag || !leading.end || !leading.subjects.some(isPerson)) return false;
  const text = syntax.lines.texts[leading.end.line]!.slice(leading.end.character, leading.end.character + longestLook);
  return doing.test(text) && !posthumous.test(text);
}

const longestLook = 200;

/** Only words that tell of a living person's own deed; a line that begins otherwise is let pass. */
const doing =
  /^ (?:himself |herself |now |then |again |still |also |secretly |openly )?(?:abdicat|accept|agree|allie|answer|appoint|argue|arrive|ask|attack|attend|beat|becam|becom|beg[ai]n|betray|build|built|burn|came|campaign|captur|carrie|come|command|conquer|cross|declare|defeat|defend|deliver|demand|dictat|dismiss|drive|drove|elect|emigrat|enter|escap|fight|flee|fled|fought|found(?:s|ed) |gave|give|go(?:es)? |govern|hear|invade|invit|join|kill|land(?:s|ed)|launch|lead|leave|led |left |lose|lost|made|make|march|marri|meet|met |move|negotiat|offer|oppos|order|persuad|praise|preach|promis|propos|publish|quarrel|read|receiv|refus|resign|return|rul(?:e|es|ed) |said|sail|say|send|sent |serv|settl|sign|speak|spoke|stud|support|surrender|swear|swore|take|taught|teach|tell|threaten|told|took|travel|tri(?:es|ed) |turn|visit|vote|walk|warn|went|wins |won |withdr|writ|wrot)/i;

/** Words of what is done for, to or with the dead. */
const posthumous =
  /posthum|funeral|buri|bury|grave|tomb|mausole|corpse|remains|body|ashes|memor|statue|monument|canoni|beatif|saint|deif|divin|rehabilit|in effigy|in name only|honou?r|legac|heirs|testament|\bwill\b|ghost|spirit|cult|myth|legend|anniversar|remember|denounce|embalm|exhum/i;
