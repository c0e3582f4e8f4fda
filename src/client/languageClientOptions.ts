import { type LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../protocol/notes';
import { annalsLanguageId } from './activeNotes';

/** The id of the language client, which is also the section of `annals.trace.server`. */
export const clientId = 'annals';
export const clientName = 'Annals';

/**
 * Notes of any scheme are served, so virtual workspaces work as local ones do. Hovers are never trusted:
 * `markdown` is left as it is, without command links and without HTML.
 */
export function languageClientOptions(): LanguageClientOptions {
  const options: ClientOptions = { files: true, showsPlaces: true };
  return { documentSelector: [{ language: annalsLanguageId }], initializationOptions: options };
}
