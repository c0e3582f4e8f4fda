import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import { headings, lineOf, nodeAt, nodeText } from '../core/outline';
import type { TimelineData, TimelinePeriod, TimelinePerson } from '../protocol/timeline';
import { castOf, type Cast } from './cast';
import type { CancellationToken } from './cancellation';
import { whenWords } from './dateWords';
import { documentTitle } from './documentTitle';
import { clip } from './richText';
import { boundsOf, flagsOf } from './timelineBounds';
import { calendarsIn, isJulian } from './timelineCalendars';
import { ItemReader, longestText } from './timelineItems';

/** All that the timeline of one document draws: its dated events, facts and lives, and its headings with their periods. */
export function timelineData(notes: Notes, document: Document, token?: CancellationToken): TimelineData {
  return timelineOf(notes, { document, documents: [document], cast: castOf(notes, document.uri), token });
}

/** The same of several documents together, which speak of the same people; `document` is the one that the timeline belongs to. */
export function timelineOfSeveral(notes: Notes, document: Document, documents: readonly Document[], token?: CancellationToken): TimelineData {
  return timelineOf(notes, { document, documents, cast: castOf(notes), token });
}

interface TimelineScope {
  readonly document: Document;
  readonly documents: readonly Document[];
  readonly cast: Cast;
  readonly token: CancellationToken | undefined;
}

function timelineOf(notes: Notes, { document, documents, cast, token }: TimelineScope): TimelineData {
  const { items, offices } = new ItemReader(notes, documents, cast, token).read();
  return {
    uri: document.uri,
    version: document.version,
    title: documentTitle(document),
    items,
    people: cast.people.map((id): TimelinePerson => {
      const { memberships, isGroup } = cast.portrait(id);
      return { name: id, faction: memberships[0] ? cast.factions.indexOf(memberships[0].faction) : -1, group: isGroup };
    }),
    factions: cast.factions,
    topics: cast.topics.map(({ topic }) => topic),
    offices,
    documents: documents.map((each) => ({ uri: each.uri, title: documentTitle(each) })),
    sections: documents.flatMap(sections),
    periods: documents.flatMap((each, index) => periods(notes, each, index)),
    calendars: calendarsIn(documents, token),
    ...(isJulian(document) ? { calendar: 'julian' as const } : {}),
  };
}

function sections(document: Document, index: number): TimelineData['sections'] {
  return headings(document).map((place) => ({
    title: headingTitle(document, place),
    level: nodeAt(document, place).level,
    document: index,
    line: lineOf(document, place),
  }));
}

function periods(notes: Notes, document: Document, index: number): readonly TimelinePeriod[] {
  return notes.periods(document.uri).map(({ segment, item: { node, when } }) => {
    const place = { segment, node };
    return {
      title: headingTitle(document, place),
      when: whenWords(when),
      ...boundsOf(when),
      flags: flagsOf(when),
      document: index,
      line: lineOf(document, place),
      level: nodeAt(document, place).level,
    };
  });
}

/** The heading's text without the date that it gives. */
function headingTitle(document: Document, place: { readonly segment: number; readonly node: number }): string {
  const { when } = nodeAt(document, place);
  const text = nodeText(document, place);
  const title = when && text.endsWith(when.text) ? text.slice(0, -when.text.length).trim() : text;
  return clip(title === '' ? text : title, longestText);
}
