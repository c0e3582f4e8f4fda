import type { DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams, InitializeParams } from 'vscode-languageserver-protocol';
import { URI } from 'vscode-uri';
import type { Notes } from '../core/notes';
import { parse } from '../core/parse';
import { isIn } from '../core/uri';
import { readAllNotification, stopReadingNotification } from '../protocol/notes';
import { clientOf, type ClientSupport } from './clientSupport';
import { guarded, logError } from './guard';
import { noteSuffix, type NoteFiles } from './noteFiles';
import { ReadingQueue } from './readingQueue';
import type { Connection } from './rpc/connection';
import { WorkDone } from './workDone';

/** Notes beyond these are left out, which the log tells. */
const mostFiles = 20_000;

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
  /** Notes that were read from files, or are to be. */
  private readonly files = new Set<string>();
  /** What editors have open, and how the address of each would be listed. */
  private readonly open = new Map<string, string>();
  /** Counts the readings of each file, so that an answer which comes late is thrown away. */
  private readonly readings = new Map<string, number>();
  private readonly queue: ReadingQueue;
  /** How many lists of files are waited for. */
  private listings = 0;

  constructor(
    private readonly connection: Connection,
    private readonly notes: Notes,
    private readonly source: NoteFiles | undefined,
    params: InitializeParams,
    private readonly listener: WorkspaceListener,
  ) {
    const { workspaceFolders, rootUri } = params;
    this.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
    const stop = (): void => {
      this.queue.stop();
    };
    this.queue = new ReadingQueue(
      connection,
      {
        read: (uri, turn) => this.readFile(uri, turn),
        told: () => {
          this.tell();
        },
        failed: (error) => {
          logError(connection, 'workspace', error);
        },
      },
      clientOf(params).workDoneProgress ? new WorkDone(connection, 'Annals: reading notes', stop) : undefined,
    );
    this.on(stopReadingNotification, stop);
  }

  /** The folders of the workspace; none where single files are open. */
  get roots(): readonly string[] {
    return this.folders;
  }

  /** Begins once the client says that it is ready. */
  follow({ fileWatchers }: ClientSupport): void {
    this.on('workspace/didChangeWatchedFiles', ({ changes }: DidChangeWatchedFilesParams) => {
      this.followFiles(changes);
    });
    this.on('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }: DidChangeWorkspaceFoldersParams) => {
      this.followFolders(added.map(({ uri }) => uri), removed.map(({ uri }) => uri));
    });
    this.on(readAllNotification, () => {
      this.queue.goOn();
      this.lookAgain();
    });
    if (fileWatchers) watchFiles(this.connection);
    this.lookInto(this.folders, () => true);
  }

  private on<Params>(method: string, action: (params: Params) => void): void {
    this.connection.onNotification(method, guarded(this.connection, method, action));
  }

  /** An editor has opened a document: its file is looked at no more. */
  opened(uri: string): void {
    const same = canonical(uri);
    this.open.set(uri, same);
    // Another editor may write the address of the file in another way than it was listed.
    if (same !== uri && this.notes.get(same)) this.notes.delete(same);
  }

  /** An editor has closed a document: what it had not saved is gone, and its file speaks again. */
  closed(uri: string): void {
    this.open.delete(uri);
    const same = canonical(uri);
    if (same !== uri || !this.files.has(same)) this.notes.delete(uri);
    if (this.files.has(same)) this.queue.add([same]);
  }

  private followFiles(changes: DidChangeWatchedFilesParams['changes']): void {
    const events = changes.map(({ uri, type }) => ({ uri: canonical(uri), type }));
    this.listener.filesChanged(events.map(({ uri }) => uri));
    const gone = new Set(events.filter(({ type }) => type === deleted).map(({ uri }) => uri));
    if (gone.size > 0) this.forget((uri) => isBelow(uri, gone));
    const there = events.filter(({ uri, type }) => type !== deleted && uri.endsWith(noteSuffix)).map(({ uri }) => uri);
    this.queue.add(there.filter((uri) => this.files.has(uri)));
    const unknown = new Set(there.filter((uri) => !this.files.has(uri)));
    // Whether a new file is one of the user's notes is told by the list alone.
    if (unknown.size > 0) this.lookInto(this.folders.filter((folder) => there.some((uri) => isIn(folder, uri))), (uri) => unknown.has(uri));
  }

  private followFolders(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter((uri) => !removed.includes(uri)), ...added];
    const isInAny = (uri: string, folders: readonly string[]): boolean => folders.some((folder) => isIn(folder, uri));
    this.forget((uri) => isInAny(uri, removed) && !isInAny(uri, this.folders));
    this.lookInto(added, () => true);
  }

  private forget(isGone: (uri: string) => boolean): void {
    const gone = [...this.files].filter(isGone);
    for (const uri of gone) {
      this.files.delete(uri);
      this.count(uri);
      if (!this.isOpen(uri)) this.notes.delete(uri);
    }
    this.queue.drop((uri) => !this.files.has(uri));
    if (gone.length > 0) this.listener.changed();
  }

  /** Which notes are the user's may have changed. */
  private lookAgain(): void {
    this.list(this.folders, (found) => {
      const listed = new Set(found);
      this.forget((uri) => !listed.has(uri));
      return found;
    });
  }

  private lookInto(folders: readonly string[], isWanted: (uri: string) => boolean): void {
    this.list(folders, (found) => found.filter(isWanted));
  }

  private list(folders: readonly string[], choose: (found: readonly string[]) => readonly string[]): void {
    const { source } = this;
    if (source === undefined) return;
    this.listings++;
    const listed = Promise.all(folders.map((folder) => source.list(folder)));
    listed.then((lists) => {
      this.listings--;
      this.read(choose([...new Set(lists.flat().map(canonical))]));
      if (this.queue.isDone) this.tell();
    }).catch((error: unknown) => {
      logError(this.connection, 'workspace', error);
    });
  }

  private read(uris: readonly string[]): void {
    const unknown = uris.filter((uri) => !this.files.has(uri));
    const wanted = unknown.slice(0, mostFiles - this.files.size);
    if (wanted.length < unknown.length) logError(this.connection, 'workspace', `There are more than ${mostFiles} files of notes; the rest is left out.`);
    for (const uri of wanted) this.files.add(uri);
    this.queue.add(wanted);
  }

  private tell(): void {
    // Only of whole folders can be told which notes are not there.
    if (this.queue.isDone && this.listings === 0 && this.files.size < mostFiles) this.notes.setWhole(this.folders);
    this.listener.changed();
  }

  private async readFile(uri: string, turn: () => Promise<void>): Promise<void> {
    const reading = this.count(uri);
    const found = (await this.source?.read(uri)) ?? { kind: 'gone' };
    if (found.kind === 'text') await turn();
    if (reading !== this.readings.get(uri)) return;
    if (found.kind !== 'text') this.files.delete(uri);
    if (found.kind === 'left out') logError(this.connection, 'workspace', `${uri} is left out: ${found.reason}.`);
    if (this.isOpen(uri)) return;
    if (found.kind === 'text') this.notes.set(parse(uri, 0, found.text));
    else if (this.notes.get(uri)) this.notes.delete(uri);
  }

  private count(uri: string): number {
    const reading = (this.readings.get(uri) ?? 0) + 1;
    this.readings.set(uri, reading);
    return reading;
  }

  private isOpen(uri: string): boolean {
    if (this.open.has(uri)) return true;
    for (const same of this.open.values()) if (same === uri) return true;
    return false;
  }
}

/** Whether a file is one of those that are gone, or lies in one of them. */
function isBelow(uri: string, gone: ReadonlySet<string>): boolean {
  for (let path = uri; path.includes('/'); path = path.slice(0, path.lastIndexOf('/'))) if (gone.has(path)) return true;
  return false;
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
