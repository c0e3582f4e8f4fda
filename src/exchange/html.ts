import { titleWords, type PosterWords } from '../picture/posterWords';
import { type EraStyle } from '../picture/ticks';
import type { TimelineData } from '../protocol/timeline';
import type { TimelineState } from '../protocol/timelineState';
import { printable } from './printable';
import { escapeXml } from './xml';

export interface HtmlChoice {
  readonly data: TimelineData;
  /** How the page shows the timeline at first. */
  readonly state: Omit<TimelineState, 'uri'>;
  readonly words: PosterWords;
  /** Translations of what the page says; English where empty. */
  readonly strings: Readonly<Record<string, string>>;
  readonly eraStyle: EraStyle;
  /** Absent for that of the reader's system. */
  readonly theme: 'light' | 'dark' | undefined;
  /** BCP 47 tag of what the page says. */
  readonly language: string;
}

/**
 * The timeline as one HTML file that needs nothing else. `template` is `dist/offline.html`, which the build makes of the webview's own code under a policy that
 * lets only that code run, by its hash, and nothing load. Notes stand in it as JSON, in which no character can end the element that holds it. The paths of
 * files stay out of it: only their names are told.
 */
export function timelineToHtml(template: string, { data, state, words, strings, eraStyle, theme, language }: HtmlChoice): string {
  const shown = withoutPaths(data);
  const values: Readonly<Record<string, string>> = {
    title: escapeXml(printable(titleWords(shown, words))),
    language: escapeXml(language),
    data: inertJson({ data: shown, state: { ...state, uri: shown.uri }, strings, eraStyle, theme }),
  };
  // All in one pass, so that what is filled in is not filled again.
  return template.replace(/\{\{annals-(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** JSON whose text is printable and holds no `<`, so that no parser of HTML finds a tag or a comment in it. */
function inertJson(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? printable(each) : each));
  return text.replace(/</g, '\\u003c').replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

function withoutPaths(data: TimelineData): TimelineData {
  return { ...data, uri: fileName(data.uri), documents: data.documents.map(({ uri, title }) => ({ uri: fileName(uri), title })) };
}

/** The last part of a path or a URI. */
export function fileName(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
