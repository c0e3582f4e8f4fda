import type { Notes } from '../core/notes';
import { isIn } from '../core/uri';
import { readBibliography } from '../sources/bibliography';
import { Debounce } from './debounce';
import { logError } from './guard';
import { textIn, type NoteFiles } from './noteFiles';
import type { Connection } from './rpc/connection';

const quietMs = 100;

/** The address that waits to be looked at is all of them. */
const all = '';

/**
 * Reads the files of sources that notes name, and reads them anew when they change. Only files in a folder of the workspace are read; where none is open, only
 * those in the folder of the note or below it. `changed` is called when sources have come or changed.
 */
export class BibliographyFiles {
  private readonly known = new Set<string>();
  private readonly lookSoon = new Debounce(quietMs, () => {
    this.look();
  });

  constructor(
    private readonly connection: Connection,
    private readonly notes: Notes,
    private readonly source: NoteFiles | undefined,
    private readonly folders: () => readonly string[],
    private readonly changed: () => void,
  ) {}

  /** Notes have come or changed, and may name other files. */
  notesChanged(): void {
    if (this.source !== undefined) this.lookSoon.trigger(all);
  }

  /** Files have come, changed or gone. */
  filesChanged(uris: readonly string[]): void {
    for (const uri of uris) if (this.known.has(uri)) this.readSoon(uri);
  }

  private look(): void {
    for (const document of this.notes.documents()) {
      for (const { uri } of this.notes.bibliographiesOf(document)) {
        if (uri === undefined || this.known.has(uri)) continue;
        this.known.add(uri);
        if (this.mayRead(uri, document.uri)) this.readSoon(uri);
        else this.set(uri, { kind: 'outside' });
      }
    }
  }

  private mayRead(uri: string, note: string): boolean {
    const folders = this.folders();
    return (folders.length > 0 ? folders : [note.slice(0, note.lastIndexOf('/'))]).some((folder) => isIn(folder, uri));
  }

  private readSoon(uri: string): void {
    this.source?.read(uri).then((reading) => {
      const text = textIn(reading);
      this.set(uri, text === undefined ? { kind: 'missing' } : readBibliography(uri, text));
    }).catch((error: unknown) => {
      logError(this.connection, 'bibliography', error);
    });
  }

  private set(uri: string, bibliography: Parameters<Notes['setBibliography']>[1]): void {
    this.notes.setBibliography(uri, bibliography);
    this.changed();
  }
}
