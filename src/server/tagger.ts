import * as name from '../core/name';
import * as parse from '../core/parse';
import * as syntax from '../core/syntax';
import * as days from '../dates/days';
import * as format from '../dates/format';
import * as lexicon from '../dates/lexicon';
import * as readDate from '../dates/readDate';
import type { Tagger } from '../service/tagger';

/** What the tagger's script has in common with the server, which it takes from here lest it be shipped twice (see esbuild.mjs). */
const shared = {
  'core/name': name,
  'core/parse': parse,
  'core/syntax': syntax,
  'dates/days': days,
  'dates/format': format,
  'dates/lexicon': lexicon,
  'dates/readDate': readDate,
};

interface TaggerScope {
  annalsShared?: typeof shared;
  annalsTagger?: Tagger;
}

/** Gives the tagger once its script has run; `load` runs it where it has not. Undefined where it cannot, which is reported. */
export function taggerLoader(load: () => void, report: (error: unknown) => void): () => Tagger | undefined {
  const scope = globalThis as TaggerScope;
  scope.annalsShared = shared;
  return () => {
    try {
      if (scope.annalsTagger === undefined) load();
    } catch (error) {
      // All else that the server does goes on without it.
      report(error);
    }
    return scope.annalsTagger;
  };
}
