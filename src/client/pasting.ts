import * as vscode from 'vscode';
import { type CancellationToken, type DataTransfer, type Disposable, languages, type Range, type TextDocument } from 'vscode';
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

/** A way to paste into notes. */
export interface WayToPaste {
  /** By which users may prefer it: `text.annals.NAME`. */
  readonly name: string;
  readonly title: string;
  readonly mimeType: string;
  /** Whether plain text is pasted unless this way is chosen. */
  readonly comesSecond: boolean;
  /** What is pasted; nothing where this way has nothing of its own to offer. */
  text(document: TextDocument, data: string, token: CancellationToken): Promise<string | undefined>;
}

/** Offers a way to paste where this VS Code can. */
export function offerToPaste({ name, title, mimeType, comesSecond, text }: WayToPaste): Disposable[] {
  const plain = (vscode as { readonly DocumentDropOrPasteEditKind?: { readonly Text: PasteKind } }).DocumentDropOrPasteEditKind?.Text;
  const { registerDocumentPasteEditProvider: register } = languages as PasteLanguages;
  if (register === undefined || plain === undefined) return [];
  const kind = plain.append('annals', name);
  const provider: PasteProvider = {
    async provideDocumentPasteEdits(document, _ranges, data, _context, token) {
      const given = await data.get(mimeType)?.asString();
      const insertText = given === undefined || token.isCancellationRequested ? undefined : await text(document, given, token);
      return insertText === undefined ? undefined : [{ insertText, title, kind, yieldTo: comesSecond ? [plain] : [] }];
    },
  };
  return [register({ language: annalsLanguageId }, provider, { providedPasteEditKinds: [kind], pasteMimeTypes: [mimeType] })];
}
