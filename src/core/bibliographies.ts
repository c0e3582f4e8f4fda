import type { Bibliography } from '../sources/bibliography';
import type { Document } from './document';
import { resolveReference } from './uri';

/** A file of sources that a document names. */
export interface NamedBibliography {
  /** As it is written in the front matter. */
  readonly name: string;
  /** Undefined where the name is no path. */
  readonly uri: string | undefined;
  /** Undefined where the file has not been read yet. */
  readonly bibliography: Bibliography | undefined;
}

/** What the files of sources hold that notes name. */
export class Bibliographies {
  private readonly read = new Map<string, Bibliography>();

  set(uri: string, bibliography: Bibliography | undefined): void {
    if (bibliography) this.read.set(uri, bibliography);
    else this.read.delete(uri);
  }

  of({ uri: base, settings }: Document): readonly NamedBibliography[] {
    return settings.bibliography.map((name) => {
      const uri = resolveReference(base, name);
      return { name, uri, bibliography: uri === undefined ? { kind: 'outside' } : this.read.get(uri) };
    });
  }
}
