import { nodeAt } from '../core/outline';
import type { Notes, Placed } from '../core/notes';
import type { Event } from '../core/sense';
import type { StorylineMark } from '../protocol/storyline';
import { whenWords } from './dateWords';
import { eventWords } from './eventWords';
import { tagLocation } from './place';
import { clip } from './richText';
import { eventSources } from './sources';
import { boundsOf } from './timelineBounds';

const longestText = 200;

/** Words by which notes tell that somebody was put out, in English and German; said of the subject, so only participles. */
const expelled = /\b(expelled|thrown out|driven out|exiled|banished|deported|outlawed|ostraci[sz]ed|proscribed|ausgeschlossen|ausgestoßen|verbannt|ausgewiesen|geächtet)\b/iu;

/**
 * Events that tell of an expulsion or an exile. They count for the persons whom their line is about, and only where it names nobody else:
 * in “@Stalin has @Trotsky expelled” it is not told in a form that we can read who was.
 */
export function expulsionsIn(notes: Notes, scope: string | undefined, people: readonly string[]): readonly StorylineMark[] {
  const indexOf = new Map(people.map((id, index) => [id, index]));
  return notes.events(scope).flatMap((event) => {
    const words = eventWords(event);
    if (!expelled.test(words)) return [];
    return expelledIn(notes, event).flatMap((id) => {
      const person = indexOf.get(id);
      return person === undefined ? [] : [markOf(event, person, words)];
    });
  });
}

function expelledIn(notes: Notes, { document, segment, item }: Placed<Event>): readonly string[] {
  const { context } = nodeAt(document, { segment, node: item.node });
  const subjects = new Set(context.subjects.map((name) => notes.idOf(name)));
  const named = [...new Set(item.people.map((name) => notes.idOf(name)))];
  return named.every((id) => subjects.has(id)) ? named : named.length === 1 ? named : [];
}

function markOf(event: Placed<Event>, person: number, words: string): StorylineMark {
  const { uri, range } = tagLocation({ ...event, item: event.item.tag });
  return {
    kind: 'expulsion',
    person,
    text: clip(words, longestText),
    when: whenWords(event.item.when),
    sources: eventSources(event).slice(0, 3).join('; '),
    uri,
    line: range.start.line,
    character: range.start.character,
    ...boundsOf(event.item.when),
  };
}
