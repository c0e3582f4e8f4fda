import { listNotesRequest, readNotesRequest, type ListNotesParams, type ReadNotesParams } from '../protocol/notes';
import type { NoteFiles } from './noteFiles';
import type { Connection } from './rpc/connection';

/**
 * Notes as the editor reaches them, on whatever file system. What lies on the server's own disk is read there all the same, for that takes
 * no way over the connection; only which files count is the editor's to say, since the user may have excluded some.
 */
export function clientFiles(connection: Connection, disk: NoteFiles | undefined): NoteFiles {
  const ask = <Answer>(method: string, params: object): Promise<Answer | undefined> => connection.sendRequest<Answer>(method, params).catch(() => undefined);
  return {
    list: async (folder) => (await ask<readonly string[]>(listNotesRequest, { folder } satisfies ListNotesParams)) ?? [],
    read: async (uri) => {
      const isHere = disk !== undefined && uri.startsWith('file:');
      if (isHere) return disk.read(uri);
      const text = await ask<string | null>(readNotesRequest, { uri } satisfies ReadNotesParams);
      return typeof text === 'string' ? { kind: 'text', text } : { kind: 'gone' };
    },
  };
}
