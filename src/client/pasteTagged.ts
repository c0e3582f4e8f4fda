import { type Disposable, l10n } from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { type TaggedTextParams, taggedTextRequest } from '../protocol/tagging';
import { offerToPaste } from './pasting';

/** Longer texts are whole notes rather than pieces of one; they are tagged once they are there. */
const longestPaste = 200_000;

/** Offers to paste plain text into notes with its dates and people tagged. The plain text stays what is pasted first. */
export function pasteTagged(client: BaseLanguageClient): Disposable[] {
  return offerToPaste({
    name: 'tagged',
    title: l10n.t('Paste with dates and people tagged'),
    mimeType: 'text/plain',
    comesSecond: true,
    async text(_document, plain, token) {
      if (plain.length > longestPaste) return undefined;
      const tagged = await client.sendRequest<string | null>(taggedTextRequest, { text: plain } satisfies TaggedTextParams, token);
      return tagged === null || tagged === plain ? undefined : tagged;
    },
  });
}
