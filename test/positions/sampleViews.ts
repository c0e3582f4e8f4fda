import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import type { PositionsData } from '../../src/protocol/positions';
import type { StorylineData } from '../../src/protocol/storyline';
import { createLanguageService, type LanguageService } from '../../src/service/languageService';

/** One document and the service over it. */
export interface Asked {
  readonly uri: string;
  readonly service: LanguageService;
  positions(at?: string, since?: string): PositionsData;
  storyline(): StorylineData;
}

export function sample(name: 'power-struggle' | 'roman-republic'): Asked {
  return asked(readFileSync(join(__dirname, `../../samples/${name}.annals`), 'utf8'), `file:///${name}.annals`);
}

export function asked(text: string, uri = 'file:///notes.annals'): Asked {
  const notes = new Notes();
  notes.set(parse(uri, 1, text));
  const service = createLanguageService({ notes });
  return {
    uri,
    service,
    positions: (at, since) => service.positions({ uri, scope: 'document', at, since })!,
    storyline: () => service.storyline({ uri, scope: 'document' })!,
  };
}
