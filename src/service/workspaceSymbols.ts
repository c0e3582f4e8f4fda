import type { SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { foldName } from '../core/name';
import type { Notes } from '../core/notes';
import { castOf } from './cast';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { lifeWords, whenWords } from './dateWords';
import { wordsOfEvent } from './eventWords';
import { fuzzyRank } from './fuzzy';
import { introductionOf, topicIntroduction } from './introduction';
import { tagLocation } from './place';
import type { Place } from '../protocol/place';
import { clip } from './richText';

const mostSymbols = 200;
const longestName = 120;
/** Letters further on in an event are not looked at. */
const longestEvent = 400;
/** The numbers of the Language Server Protocol. */
const symbolKinds = { person: 5, topic: 20, event: 24 } as const satisfies Record<string, SymbolKind>;

interface Match {
  readonly rank: number;
  readonly kind: SymbolKind;
  readonly name: string;
  readonly container: string;
  readonly place: () => Place | undefined;
}

/** People, topics and events of all notes whose names hold the letters of a query, the best first; accents and case do not count. */
export function workspaceSymbols(notes: Notes, query: string, token?: CancellationToken): readonly SymbolInformation[] {
  const folded = foldName(query.trim());
  const matches = [...people(notes, folded), ...topics(notes, folded)];
  if (folded !== '') matches.push(...events(notes, folded, token));
  const best = matches.sort((one, other) => one.rank - other.rank || one.name.length - other.name.length).slice(0, mostSymbols);
  return best.flatMap(({ kind, name, container, place }) => {
    const location = place();
    return location ? [{ name, kind, location: { uri: location.uri, range: location.range }, ...(container === '' ? {} : { containerName: container }) }] : [];
  });
}

function people(notes: Notes, query: string): readonly Match[] {
  const cast = castOf(notes);
  return cast.people.flatMap((id) => {
    const ranks = notes.namesOf(id).flatMap((name) => fuzzyRank(foldName(name), query) ?? []);
    if (ranks.length === 0) return [];
    const { born, died } = cast.portrait(id);
    return [{ rank: Math.min(...ranks), kind: symbolKinds.person, name: id, container: lifeWords(born, died) ?? '', place: () => introductionOf(notes, id, undefined) }];
  });
}

function topics(notes: Notes, query: string): readonly Match[] {
  return castOf(notes).topics.flatMap(({ topic }) => {
    const rank = fuzzyRank(foldName(topic), query);
    return rank === undefined ? [] : [{ rank, kind: symbolKinds.topic, name: topic, container: '', place: () => topicIntroduction(notes, topic, undefined) }];
  });
}

/** Events come after people and topics that answer as well. */
function events(notes: Notes, query: string, token: CancellationToken | undefined): readonly Match[] {
  const matches: Match[] = [];
  for (const document of notes.documents()) {
    for (let segment = 0; segment < document.segments.length; segment++) {
      throwIfCancelled(token);
      for (const item of document.segments[segment]!.sense.events) {
        const words = clip(wordsOfEvent(document.segments[segment]!, item), longestEvent);
        const rank = fuzzyRank(foldName(words), query);
        if (rank === undefined || rank > 3) continue;
        const place = (): Place => tagLocation({ document, segment, base: document.segmentStarts[segment]!, item: item.tag });
        matches.push({ rank: rank + 0.5, kind: symbolKinds.event, name: clip(words, longestName), container: whenWords(item.when), place });
      }
    }
  }
  return matches;
}
