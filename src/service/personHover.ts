import type { Document, Position } from '../core/document';
import { asOf, momentIn } from '../core/asOf';
import { whenAt } from '../core/lookup';
import { membersOf } from '../core/membership';
import { namesAt } from '../core/namesOverTime';
import { writeTag } from '../core/name';
import type { Notes, Placed, PlacedFact } from '../core/notes';
import type { Event } from '../core/sense';
import { lifeOf, standingOf, type Standing, type StandingFact } from '../core/standing';
import type { HistoricalDate } from '../dates/historicalDate';
import { castOf, otherNames } from './cast';
import { ageWords, lifeWords, whenWords } from './dateWords';
import { eventWords } from './eventWords';
import { factWhen, factWords, lifeEventWords, relationWords, withDate } from './factWords';
import { neighbours } from './nearbyEvents';
import { officeWords } from './postHover';
import { clip, list, paragraph, type RichText, type Span, type TextBlock } from './richText';
import { sectionAt } from './section';
import { isSide, sidesOf } from './sides';
import { eventSources, factSources } from './sources';
import { capitalised, countOf, listWords } from './words';

/** Who a person is, and how the person stood at the date of the place that is pointed at. */
export function personHover(notes: Notes, document: Document, position: Position, name: string, scope: string | undefined): RichText {
  const identity = notes.resolve(name);
  if (identity.kind === 'ambiguous') return ambiguousHover(notes, name, identity.candidates);
  const { id } = identity;
  const facts = notes.factsOf(id, scope);
  const events = notes.eventsOf(id, scope);
  const at = whenAt(document, position);
  const standing = standingOf(notes, id, at, scope);
  const around = at ? neighbours(events, at) : { before: undefined, after: undefined };
  const shown = [...standing.offices, ...standing.factions, ...standing.stances, ...standing.alliances, ...standing.relations].map(({ fact }) => fact);
  return [
    title(notes, id, at, scope),
    lifeParagraph(facts, at),
    ...standingBlocks(notes, id, standing, { at, scope }),
    aroundBlock(around),
    footer(notes, id, sourcesOf(shown, [around.before, around.after]), scope),
  ].filter((block) => block !== undefined);
}

/** As of when, and in which of the notes. */
interface Sight {
  readonly at: HistoricalDate | undefined;
  readonly scope: string | undefined;
}

const mostLines = 6;
const mostEntries = 6;
const mostMembers = 12;
const longestEntry = 160;
const mostSources = 4;

function ambiguousHover(notes: Notes, name: string, candidates: readonly string[]): RichText {
  const cast = castOf(notes);
  const items = candidates.slice(0, mostLines).map((id): readonly Span[] => {
    const { born, died } = cast.portrait(id);
    const life = lifeWords(born, died);
    return [{ code: writeTag('@', id) }, life === undefined ? '' : ` (${life})`];
  });
  return [paragraph({ strong: name }, ' may be any of these; write out which one is meant:'), list(items)];
}

/** With the names that a date says were used then. */
function title(notes: Notes, id: string, at: HistoricalDate | undefined, scope: string | undefined): TextBlock {
  const then = at ? namesAt(notes, id, asOf(at), scope) : [];
  const others = otherNames(notes, id).filter((name) => !then.includes(name));
  return paragraph({ strong: id }, then.length === 0 ? '' : `, then known as ${listWords(then, mostEntries)}`, others.length === 0 ? '' : `, also ${listWords(others, mostEntries)}`);
}

/** `Born 18 December 1878, Gori; died 5 March 1953, Kuntsevo. 45 years old in June 1924.` */
function lifeParagraph(facts: readonly PlacedFact[], at: HistoricalDate | undefined): TextBlock | undefined {
  const first = (key: string): PlacedFact | undefined => facts.find(({ item, role }) => item.key === key && role === 'subject');
  const life = lifeOf(facts);
  const told = [lifeEventWords('born', first('born')), lifeEventWords('died', first('died'))].filter((words) => words !== undefined);
  const age = at && ageSentence(life, at);
  const words = [told.length === 0 ? '' : `${capitalised(told.join('; '))}.`, age ?? ''].filter((part) => part !== '').join(' ');
  return words === '' ? undefined : paragraph(clip(words, 2 * longestEntry));
}

function ageSentence({ born, died }: ReturnType<typeof lifeOf>, at: HistoricalDate): string | undefined {
  if (died && at.earliest > died.latest) return undefined;
  if (born && at.latest < born.earliest) return 'Not yet born then.';
  const until = died && died.earliest <= at.latest ? { earliest: at.earliest, latest: Math.max(at.earliest, died.latest) } : at;
  const age = ageWords(born, until);
  return age === undefined ? undefined : `${capitalised(age)} then.`;
}

function standingBlocks(notes: Notes, id: string, standing: Standing, sight: Sight): readonly TextBlock[] {
  const { at, scope } = sight;
  const sides = sidesOf(notes, id, [...standing.alliances, ...standing.relations.filter(isSide)]);
  const lines = [
    standingLine(standing.offices.length === 1 ? 'Office' : 'Offices', standing.offices, (fact) => officeWords(notes, fact, id, scope)),
    standingLine('Faction', standing.factions, (fact) => factWords(notes, fact, id)),
    ...stanceLines(standing.stances),
    labelled('Allies', sides.allies),
    labelled('Opponents', sides.opponents),
    standingLine('Relations', standing.relations.filter((relation) => !isSide(relation)), (fact) => relationWords(notes, fact)),
    membersLine(notes, id, sight),
  ].filter((line) => line !== undefined);
  if (standing.alive === 'no' && at) return [paragraph({ emphasis: `Not alive in ${whenWords(at)}.` })];
  if (lines.length === 0) return [];
  const heading = at ? paragraph({ emphasis: `As of ${whenWords(at)}` }) : undefined;
  return heading ? [heading, list(lines)] : [list(lines)];
}

function standingLine(label: string, standing: readonly StandingFact[], words: (fact: PlacedFact) => string): readonly Span[] | undefined {
  return labelled(label, [...new Set(standing.map((entry) => entryWords(entry, words)))].filter((entry) => entry !== ''));
}

function labelled(label: string, entries: readonly string[]): readonly Span[] | undefined {
  if (entries.length === 0) return undefined;
  const shown = entries.slice(0, mostEntries).join('; ');
  const more = entries.length > mostEntries ? `; and ${countOf(entries.length - mostEntries, 'more', 'more')}` : '';
  return [{ strong: `${label}:` }, ` ${shown}${more}`];
}

/** Of a group, who belonged to it then, or ever. */
function membersLine(notes: Notes, id: string, { at, scope }: Sight): readonly Span[] | undefined {
  const members = membersOf(notes, id, at && momentIn(at), scope);
  const told = members.map(({ member, position, certainty }) => {
    const doubt = at === undefined || certainty === 'certain' ? undefined : certainty === 'possible' ? 'possibly' : 'last known';
    const when = [doubt, factWhen(position.told.fact)].filter((words) => words !== undefined).join(', ');
    return { member, when };
  });
  const times = [...new Set(told.map(({ when }) => when))];
  return labelled('Members', times.map((when) => withDate(listWords(told.filter((each) => each.when === when).map(({ member }) => member), mostMembers), when === '' ? undefined : when)));
}

/** A line for each topic. */
function stanceLines(stances: readonly StandingFact[]): readonly (readonly Span[] | undefined)[] {
  const topics = [...new Set(stances.map(({ fact }) => fact.item.topic ?? ''))];
  return topics.slice(0, mostLines).map((topic) => {
    const onTopic = stances.filter(({ fact }) => (fact.item.topic ?? '') === topic);
    return standingLine(topic === '' ? 'Stance' : `On ${topic}`, onTopic, ({ item }) => item.value);
  });
}

/** `General Secretary of the Party (3 April 1922 –)`; what is not certain says so. */
function entryWords({ fact, certainty }: StandingFact, words: (fact: PlacedFact) => string): string {
  const told = clip(words(fact), longestEntry);
  const when = factWhen(fact.item);
  if (told === '') return '';
  if (certainty === 'certain') return withDate(told, when);
  return withDate(told, [certaintyWords[certainty], when].filter((part) => part !== undefined).join(', '));
}

const certaintyWords = { possible: 'possibly', 'last known': 'last known' } as const;

function aroundBlock({ before, after }: ReturnType<typeof neighbours>): TextBlock | undefined {
  const lines = [neighbourLine('Before', before), neighbourLine('After', after)].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : list(lines);
}

function neighbourLine(label: string, event: Placed<Event> | undefined): readonly Span[] | undefined {
  return event && [{ strong: `${label}:` }, ` ${whenWords(event.item.when)}, ${clip(eventWords(event), longestEntry)}`];
}

function sourcesOf(facts: readonly PlacedFact[], events: readonly (Placed<Event> | undefined)[]): readonly string[] {
  const ofFacts = facts.flatMap(factSources);
  const ofEvents = events.flatMap((event) => (event ? eventSources(event) : []));
  return [...new Set([...ofFacts, ...ofEvents])];
}

/** `Named 74 times in 20 sections, and in 3 other files. Sources: @service2000; @powerstruggle, section by Talal.` */
function footer(notes: Notes, id: string, sources: readonly string[], scope: string | undefined): TextBlock {
  const everywhere = notes.mentionsOf(id);
  const mentions = scope === undefined ? everywhere : everywhere.filter(({ document }) => document.uri === scope);
  const others = new Set(everywhere.map(({ document }) => document)).size - new Set(mentions.map(({ document }) => document)).size;
  const elsewhere = others === 0 ? '' : `, and in ${countOf(others, 'other file')}`;
  const documents = new Set(mentions.map(({ document }) => document));
  const sections = new Set(mentions.map(({ document, base, item }) => `${document.uri} ${sectionAt(document, base + item.line)}`));
  const where = `${countOf(sections.size, 'section')}${documents.size > 1 ? ` of ${countOf(documents.size, 'file')}` : ''}`;
  const named = mentions.length === 0 ? 'Not tagged anywhere.' : `Named ${mentions.length === 1 ? 'once' : `${countOf(mentions.length, 'time')} in ${where}`}${elsewhere}.`;
  const rests = sources.length === 0 ? '' : ` Sources: ${listOfSources(sources)}.`;
  return paragraph({ emphasis: clip(named + rests, 4 * longestEntry) });
}

function listOfSources(sources: readonly string[]): string {
  return sources.slice(0, mostSources).join('; ') + (sources.length > mostSources ? `; and ${sources.length - mostSources} more` : '');
}

