import type { Hover, MarkupContent, Range } from 'vscode-languageserver-types';
import type { Document, Position } from '../core/document';
import { readingOf, tagAt, type TagPlace } from '../core/lookup';
import type { Notes } from '../core/notes';
import type { CancellationToken } from './cancellation';
import { citationHover } from './citationHover';
import { dateHover } from './dateHover';
import { readInPlace } from './dateRewriting';
import { factKeyAtPosition, factKeyHover } from './factKeyHover';
import { personHover } from './personHover';
import { tagRange } from './place';
import { postAtPosition, postHover } from './postHover';
import { toMarkdown, toPlainText, type RichText } from './richText';
import { topicHover } from './topicHover';

/** What a client can show. */
export type MarkupKind = 'markdown' | 'plaintext';

/** What is to be told of the tag, the fact key, or the words of an office or a faction at a position; nothing between them. */
export function hoverAt(notes: Notes, document: Document, position: Position, markup: MarkupKind, token?: CancellationToken): Hover | undefined {
  const place = tagAt(document, position);
  if (place) return hoverOf(tagText(notes, document, position, place, token), tagRange(place.base, place.tag), markup);
  const key = factKeyAtPosition(document, position);
  if (key) return hoverOf(factKeyHover(notes, key), key.range, markup);
  const post = postAtPosition(document, position);
  return post && hoverOf(postHover(notes, post), post.range, markup);
}

function hoverOf(text: RichText | undefined, range: Range, kind: MarkupKind): Hover | undefined {
  return text && { contents: markup(text, kind), range };
}

/** A text as the client can show it. */
export function markup(text: RichText, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === 'markdown' ? toMarkdown(text) : toPlainText(text) };
}

function tagText(notes: Notes, document: Document, position: Position, place: TagPlace, token: CancellationToken | undefined): RichText | undefined {
  const { kind, value } = place.tag;
  if (kind === 'person') return personHover(notes, document, position, value);
  if (kind === 'topic') return topicHover(notes, document, position, value);
  if (kind === 'citation') return citationHover(notes, document, value);
  const date = readingOf(document, place);
  return date && dateHover(notes, date, (text) => readInPlace(document, place, text)?.ok === true, token);
}
