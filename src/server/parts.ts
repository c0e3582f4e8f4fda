import * as name from '../core/name';
import * as parse from '../core/parse';
import * as syntax from '../core/syntax';
import * as days from '../dates/days';
import * as format from '../dates/format';
import * as lexicon from '../dates/lexicon';
import * as readDate from '../dates/readDate';
import type { exportedTimeline } from '../exchange/exportedTimeline';
import type { Tagger } from '../service/tagger';

/**
 * What is asked for so seldom that the server loads it only then: each part is a script of its own in `dist/`, by its name, which leaves what
 * it can do in `annalsParts`.
 */
export interface Parts {
  readonly tagger: Tagger;
  readonly exporter: { readonly exportedTimeline: typeof exportedTimeline };
}

export type PartName = keyof Parts;

/** What the parts have in common with the server, which they take from here lest it be shipped twice (see esbuild.mjs). */
const shared = {
  'core/name': name,
  'core/parse': parse,
  'core/syntax': syntax,
  'dates/days': days,
  'dates/format': format,
  'dates/lexicon': lexicon,
  'dates/readDate': readDate,
};

interface PartScope {
  annalsShared?: typeof shared;
  annalsParts?: Partial<Parts>;
}

const scope = globalThis as PartScope;

/** Lays out what the parts take from the server: before any of their scripts runs, be it one file with the server's. */
export function shareWithParts(): void {
  scope.annalsShared = shared;
}

/** Gives a part once its script has run. Undefined where it cannot, which is reported, and all else goes on without it. */
export type PartLoader = <Name extends PartName>(name: Name) => Parts[Name] | undefined;

/** `load` runs a part's script where it has not run with that of the server. */
export function partLoader(load: (name: PartName) => void, report: (name: PartName, error: unknown) => void): PartLoader {
  return (name) => {
    try {
      if (scope.annalsParts?.[name] === undefined) load(name);
    } catch (error) {
      report(name, error);
    }
    return scope.annalsParts?.[name];
  };
}
