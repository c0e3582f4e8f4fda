import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import type { Finding } from '../tagging/finding';
import type { NoteTags, TagEdit } from '../tagging/noteTags';

/** What finds the tags that plain notes lack (see `tagging/noteTags.ts`). It is handed in, for it is loaded only where it is asked for. */
export interface Tagger {
  noteTags(document: Document, notes?: Notes): NoteTags;
  tagEdits(findings: readonly Finding[], language: TagEdit | undefined): readonly TagEdit[];
  editedText(document: Document, edits: readonly TagEdit[]): string;
}
