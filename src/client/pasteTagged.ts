import * as vscode from 'vscode';
import { type CancellationToken, type DataTransfer, type Disposable, l10n, languages, type Range, type TextDocument } from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { type TaggedTextParams, taggedTextRequest } from '../protocol';
import { annalsLanguageId } from './activeNotes';

/** What VS Code has from 1.97 on to offer other ways to paste, as far as it is used here; `languages` and `vscode` of older ones lack it. */
interface PasteKind {
  append(...parts: string[]): PasteKind;
}

interface PasteEdit {
  readonly insertText: string;
  readonly title: string;
  readonly kind: PasteKind;
  /** Ways to paste that come first unless this one is chosen. */
  readonly yieldTo: readonly PasteKind[];
}

interface PasteProvider {
  provideDocumentPasteEdits(document: TextDocument, ranges: readonly Range[], data: DataTransfer, context: unknown, token: CancellationToken): Promise<readonly PasteEdit[] | undefined>;
}

interface PasteLanguages {
  registerDocumentPasteEditProvider?(
    selector: { readonly language: string },
    provider: PasteProvider,
    metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
  ): Disposable;
}

/** Longer texts are whole notes rather than pieces of one; they are tagged once they are there. */
const longestPaste = 200_000;

/** Offers to paste plain text into notes with its dates and people tagged, where this VS Code can. The plain text stays what is pasted first. */
export function pasteTagged(client: BaseLanguageClient): Disposable[] {
  const text = (vscode as { readonly DocumentDropOrPasteEditKind?: { readonly Text: PasteKind } }).DocumentDropOrPasteEditKind?.Text;
  const { registerDocumentPasteEditProvider: register } = languages as PasteLanguages;
  if (register === undefined || text === undefined) return [];
  const kind = text.append('annals', 'tagged');
  const provider: PasteProvider = {
    async provideDocumentPasteEdits(_document, _ranges, data, _context, token) {
      const plain = await data.get('text/plain')?.asString();
      if (plain === undefined || plain.length > longestPaste || token.isCancellationRequested) return undefined;
      const tagged = await client.sendRequest<string | null>(taggedTextRequest, { text: plain } satisfies TaggedTextParams, token);
      return tagged === null || tagged === plain ? undefined : [{ insertText: tagged, title: l10n.t('Paste with dates and people tagged'), kind, yieldTo: [text] }];
    },
  };
  return [register({ language: annalsLanguageId }, provider, { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] })];
}
