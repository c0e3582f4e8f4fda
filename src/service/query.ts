import type { Document } from '../core/document';
import type { Notes, PlacedFact } from '../core/notes';
import { placedFact, type Position } from '../core/position';
import { colleagues } from '../core/queries/colleagues';
import { between, type DossierEntry } from '../core/queries/dossier';
import { holders, offices } from '../core/queries/holders';
import type { StandingPosition } from '../core/standing';
import { formatDate } from '../dates/format';
import { asOf } from '../core/asOf';
import type { HistoricalDate } from '../dates/historicalDate';
import type { NotesQuery, QueryHit, QueryResult, QueryWords } from '../protocol/queries';
import { readAsked } from './askedDate';
import { castOf, otherNames } from './cast';
import { doubtWords } from './contenderStanding';
import { lifeWords, whenWords } from './dateWords';
import { fileName } from './documentTitle';
import { entryKey, entryWords } from './dossierWords';
import { factWhen } from './factWords';
import { factLocation, tagLocation } from './place';
import { clip } from './richText';
import { eventSources, factSources } from './sources';
import { capitalised } from './words';

/** No list of answers is longer. */
const mostHits = 2000;
const longestLabel = 300;

/** Who and what a question may be about. */
export function queryWords(notes: Notes, scope: string | undefined): QueryWords {
  const cast = castOf(notes, scope);
  const people = [...cast.people].sort((one, other) => one.localeCompare(other, 'en')).map((name) => {
    const { born, died } = cast.portrait(name);
    return { name, others: otherNames(notes, name), life: lifeWords(born, died) ?? '' };
  });
  return { people, offices: offices(notes, scope) };
}

/** The answers to a question, each with its line; where a date cannot be read, why. */
export function answerQuery(notes: Notes, document: Document, query: NotesQuery, scope: string | undefined): QueryResult {
  const asker = new Asker(notes, document, scope);
  const result = query.kind === 'holders' ? asker.holders(query) : query.kind === 'colleagues' ? asker.colleagues(query) : asker.between(query);
  return { ...result, hits: result.hits.slice(0, mostHits) };
}

type QueryOf<Kind extends NotesQuery['kind']> = Extract<NotesQuery, { readonly kind: Kind }>;

/** Asks questions of one document or of all; lives for one of them. */
class Asker {
  constructor(
    private readonly notes: Notes,
    private readonly document: Document,
    private readonly scope: string | undefined,
  ) {}

  holders({ office, at }: QueryOf<'holders'>): QueryResult {
    return this.dated(at, (date) => {
      const found = holders(this.notes, asOf(date), office, this.scope);
      const title = `Who held ${office === undefined ? 'an office' : `the office “${office}”`} as of ${formatDate(date)}`;
      return { title, hits: found.map((hit) => this.positionHit(hit.id, hit.position, hit.certainty, office === undefined ? capitalised(hit.position.value) : '')) };
    });
  }

  colleagues({ person, at }: QueryOf<'colleagues'>): QueryResult {
    return this.dated(at, (date) => {
      const id = this.notes.idOf(person);
      const found = colleagues(this.notes, id, asOf(date), this.scope);
      return { title: `Colleagues of ${id} in ${formatDate(date)}`, hits: found.map((hit) => this.positionHit(hit.id, hit.position, hit.certainty, capitalised(hit.position.value))) };
    });
  }

  between({ person, from, to }: QueryOf<'between'>): QueryResult {
    return this.dated(from, (first) =>
      this.dated(to, (last) => {
        const id = this.notes.idOf(person);
        const title = `Everything about ${id} between ${formatDate(first)} and ${formatDate(last)}`;
        if (last.latest < first.earliest) return { title, hits: [], problem: `${capitalised(formatDate(last))} is before ${formatDate(first)}.` };
        const entries = between(this.notes, id, { earliest: first.earliest, latest: last.latest }, this.scope);
        return { title, hits: entries.map((entry) => this.entryHit(id, entry)) };
      }),
    );
  }

  private dated(text: string, answer: (date: HistoricalDate) => QueryResult): QueryResult {
    const reading = readAsked(this.document, text);
    return reading.ok ? answer(reading.date) : { title: text, hits: [], problem: reading.problem.message };
  }

  private positionHit(id: string, position: Position, certainty: StandingPosition['certainty'], words: string): QueryHit {
    const fact = placedFact(this.notes, position.told);
    const description = [doubtWords(certainty), factWhen(fact.item)].filter((part) => part !== undefined).join(', ');
    return { label: clip(id, longestLabel), description, detail: detailOf([clip(words, longestLabel), placeWords(fact), ...factSources(fact)]), place: factLocation(fact) };
  }

  private entryHit(id: string, entry: DossierEntry): QueryHit {
    const words = clip(capitalised(entryWords(this.notes, id, entry)), longestLabel);
    const isFact = entry.kind === 'fact';
    const place = isFact ? factLocation(entry.fact) : tagLocation({ ...entry.event, item: entry.event.item.tag });
    const sources = isFact ? factSources(entry.fact) : eventSources(entry.event);
    return { label: words === '' ? capitalised(entryKey(entry)) : words, description: entry.when ? whenWords(entry.when) : '', detail: detailOf([entryKey(entry), placeWords(isFact ? entry.fact : entry.event), ...sources]), place };
  }
}

function detailOf(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').slice(0, 4).join(' · ');
}

/** `notes.annals:12`, as far as the file alone tells. */
function placeWords({ document, base, item }: Pick<PlacedFact, 'document' | 'base'> & { readonly item: { readonly line: number } | { readonly tag: { readonly line: number } } }): string {
  const line = 'tag' in item ? item.tag.line : item.line;
  return `${fileName(document.uri)}:${base + line + 1}`;
}
