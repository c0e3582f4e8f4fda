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

/** How a hover is to be written, and what it is to tell of. */
export interface HoverRequest {
  readonly markup: MarkupKind;
  /** The one document to look at, or all notes where there is none. */
  readonly scope: string | undefined;
  readonly token: CancellationToken | undefined;
}

/** What is to be told of the tag, the fact key, or the words of an office or a faction at a position; nothing between them. */
export function hoverAt(notes: Notes, document: Document, position: Position, request: HoverRequest): Hover | undefined {
  const { markup, scope } = request;
  const place = tagAt(document, position);
  if (place) return hoverOf(tagText(notes, document, position, place, request), tagRange(place.base, place.tag), markup);
  const key = factKeyAtPosition(document, position);
  if (key) return hoverOf(factKeyHover(notes, key), key.range, markup);
  const post = postAtPosition(document, position);
  return post && hoverOf(postHover(notes, post, scope), post.range, markup);
}

function hoverOf(text: RichText | undefined, range: Range, kind: MarkupKind): Hover | undefined {
  return text && { contents: markup(text, kind), range };
}

/** A text as the client can show it. */
export function markup(text: RichText, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === 'markdown' ? toMarkdown(text) : toPlainText(text) };
}

function tagText(notes: Notes, document: Document, position: Position, place: TagPlace, { scope, token }: HoverRequest): RichText | undefined {
  const { kind, value } = place.tag;
  if (kind === 'person') return personHover(notes, document, position, value, scope);
  if (kind === 'topic') return topicHover(notes, document, position, value, scope);
  if (kind === 'citation') return citationHover(notes, document, value);
  const date = readingOf(document, place);
  return date && dateHover(notes, date, { isReadable: (text) => readInPlace(document, place, text)?.ok === true, scope, token });
}
