import type { DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams, InitializeParams } from 'vscode-languageserver-protocol';
import { URI } from 'vscode-uri';
import type { Notes } from '../core/notes';
import { parse } from '../core/parse';
import type { ClientSupport } from './clientSupport';
import { guarded, logError } from './guard';
import { noteSuffix, type NoteFiles } from './noteFiles';
import type { Connection } from './rpc/connection';

/** Notes beyond these are left out, which the log tells. */
const mostFiles = 20_000;
/** How many files are waited for at once. */
const readers = 8;
/** How often a long first reading lets the views show what has been read so far. */
const tellMs = 500;

/** How the Language Server Protocol numbers what happens to a file. */
const deleted = 3;

/** Who wants to know what happens in the folders of the workspace. */
export interface WorkspaceListener {
  /** Notes have come, changed or gone. */
  changed(): void;
  /** Files of any kind that are watched have come, changed or gone. */
  filesChanged(uris: readonly string[]): void;
}

/**
 * Keeps the notes of the workspace that no editor has open: reads all of them in the background once the editor is ready, and follows what
 * happens to the files. A document that is open is the editor's alone; once it is closed, its file speaks again.
 */
export class WorkspaceNotes {
  private folders: readonly string[];
  /** Notes that were read from files, or are being read. */
  private readonly files = new Set<string>();
  private readonly open = new Set<string>();
  /** Counts the readings of each file, so that an answer which comes late is thrown away. */
  private readonly readings = new Map<string, number>();

  constructor(
    private readonly connection: Connection,
    private readonly notes: Notes,
    private readonly source: NoteFiles | undefined,
    { workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>,
    private readonly listener: WorkspaceListener,
  ) {
    this.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
  }

  /** The folders of the workspace; none where single files are open. */
  get roots(): readonly string[] {
    return this.folders;
  }

  /** Begins once the client says that it is ready. */
  follow({ fileWatchers }: ClientSupport): void {
    const { connection } = this;
    const on = <Params>(method: string, action: (params: Params) => void): void => {
      connection.onNotification(method, guarded(connection, method, action));
    };
    on('workspace/didChangeWatchedFiles', ({ changes }: DidChangeWatchedFilesParams) => {
      this.followFiles(changes);
    });
    on('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }: DidChangeWorkspaceFoldersParams) => {
      this.followFolders(added.map(({ uri }) => uri), removed.map(({ uri }) => uri));
    });
    if (fileWatchers) watchFiles(connection);
    this.readAll(this.folders);
  }

  /** An editor has opened a document: its file is looked at no more. */
  opened(uri: string): void {
    this.open.add(uri);
    const same = canonical(uri);
    // Another editor may write the address of the file in another way than it was listed.
    if (same !== uri && this.notes.get(same)) this.notes.delete(same);
  }

  /** An editor has closed a document: what it had not saved is gone, and its file speaks again. */
  closed(uri: string): void {
    this.open.delete(uri);
    const same = canonical(uri);
    if (same !== uri || !this.files.has(same)) this.notes.delete(uri);
    if (this.files.has(same)) this.readSoon([same]);
  }

  private followFiles(changes: DidChangeWatchedFilesParams['changes']): void {
    const gone = changes.filter(({ type }) => type === deleted).map(({ uri }) => canonical(uri));
    this.listener.filesChanged(changes.map(({ uri }) => canonical(uri)));
    this.forget((uri) => gone.some((each) => uri === each || uri.startsWith(`${each}/`)));
    this.readSoon(changes.filter(({ uri, type }) => type !== deleted && uri.endsWith(noteSuffix)).map(({ uri }) => canonical(uri)));
  }

  private followFolders(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter((uri) => !removed.includes(uri)), ...added];
    const isIn = (uri: string, folders: readonly string[]): boolean => folders.some((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
    this.forget((uri) => isIn(uri, removed) && !isIn(uri, this.folders));
    this.readAll(added);
  }

  private forget(isGone: (uri: string) => boolean): void {
    const gone = [...this.files].filter(isGone);
    for (const uri of gone) {
      this.files.delete(uri);
      this.count(uri);
      if (!this.isOpen(uri)) this.notes.delete(uri);
    }
    if (gone.length > 0) this.listener.changed();
  }

  private readAll(folders: readonly string[]): void {
    const { source } = this;
    if (source === undefined) return;
    const listed = Promise.all(folders.map((folder) => source.list(folder)));
    listed.then(async (lists) => {
      await this.read([...new Set(lists.flat())]);
      // Only of whole folders can be told which notes are not there.
      if (this.files.size < mostFiles) this.notes.setWhole(this.folders);
      this.listener.changed();
    }).catch((error: unknown) => {
      logError(this.connection, 'workspace', error);
    });
  }

  private readSoon(uris: readonly string[]): void {
    this.read([...new Set(uris)]).catch((error: unknown) => {
      logError(this.connection, 'workspace', error);
    });
  }

  private async read(uris: readonly string[]): Promise<void> {
    const { source } = this;
    if (source === undefined || uris.length === 0) return;
    const waiting = uris.slice(0, Math.max(mostFiles - this.files.size, 0) + uris.filter((uri) => this.files.has(uri)).length);
    if (waiting.length < uris.length) logError(this.connection, 'workspace', `There are more than ${mostFiles} files of notes; the rest is left out.`);
    let told = Date.now();
    const readOn = async (): Promise<void> => {
      for (let uri = waiting.shift(); uri !== undefined; uri = waiting.shift()) {
        await this.readFile(source, uri);
        if (Date.now() - told < tellMs) continue;
        told = Date.now();
        this.listener.changed();
      }
    };
    await Promise.all(Array.from({ length: readers }, readOn));
    this.listener.changed();
  }

  private async readFile(source: NoteFiles, uri: string): Promise<void> {
    this.files.add(uri);
    const reading = this.count(uri);
    const text = await source.read(uri);
    if (reading !== this.readings.get(uri)) return;
    if (text === undefined) this.files.delete(uri);
    if (this.isOpen(uri)) return;
    if (text !== undefined) this.notes.set(parse(uri, 0, text));
    else if (this.notes.get(uri)) this.notes.delete(uri);
  }

  private count(uri: string): number {
    const reading = (this.readings.get(uri) ?? 0) + 1;
    this.readings.set(uri, reading);
    return reading;
  }

  private isOpen(uri: string): boolean {
    return this.open.has(uri) || [...this.open].some((each) => canonical(each) === uri);
  }
}

/** One way to write an address that can be written in several, the one that VS Code takes. */
function canonical(uri: string): string {
  return URI.parse(uri).toString();
}

/** Every change of a file of notes, and the end of whatever else, for a folder that goes takes its notes along. */
function watchFiles(connection: Connection): void {
  const method = 'workspace/didChangeWatchedFiles';
  const onlyDelete = 4;
  const watchers = [{ globPattern: `**/*${noteSuffix}` }, { globPattern: '**/*.{bib,bibtex,json}' }, { globPattern: '**', kind: onlyDelete }];
  connection.sendRequest('client/registerCapability', { registrations: [{ id: method, method, registerOptions: { watchers } }] }).catch((error: unknown) => {
    logError(connection, method, error);
  });
}
