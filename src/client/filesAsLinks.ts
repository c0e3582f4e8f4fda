import { type CancellationToken, type Disposable, DocumentDropEdit, l10n, languages, type TextDocument } from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { type LinkTextParams, linkTextRequest } from '../protocol/writing';
import { annalsLanguageId } from './activeNotes';
import { offerToPaste } from './pasting';

/** The type under which files are dragged and copied: their addresses, one a line. */
const files = 'text/uri-list';

/** Writes files that are dropped on notes, or copied and pasted into them, as links. */
export function filesAsLinks(client: BaseLanguageClient): Disposable[] {
  const links = async (document: TextDocument, list: string, token: CancellationToken): Promise<string | undefined> => {
    const params: LinkTextParams = { uri: client.code2ProtocolConverter.asUri(document.uri), files: addressesIn(list) };
    return (await client.sendRequest<string | null>(linkTextRequest, params, token)) ?? undefined;
  };
  const drop = languages.registerDocumentDropEditProvider({ language: annalsLanguageId }, {
    async provideDocumentDropEdits(document, _position, data, token) {
      const list = await data.get(files)?.asString();
      const text = list === undefined ? undefined : await links(document, list, token);
      return text === undefined ? undefined : new DocumentDropEdit(text);
    },
  });
  return [drop, ...offerToPaste({ name: 'link', title: l10n.t('Paste as a link'), mimeType: files, comesSecond: false, text: links })];
}

/** Lines that begin with `#` are comments. */
function addressesIn(list: string): readonly string[] {
  return list.split(/\r\n|\r|\n/).filter((line) => line !== '' && !line.startsWith('#'));
}
