import { type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateAnnals, type Annals } from './activation';
import { clientId, clientName, languageClientOptions } from './languageClientOptions';

let annals: Annals | undefined;

/** Called by VS Code in its Node extension host. */
export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.node.js'), transport: TransportKind.ipc };
  const client = new LanguageClient(clientId, clientName, server, languageClientOptions());
  annals = activateAnnals(context, client);
}

/** Called by VS Code before it closes; waits until the server has ended. */
export async function deactivate(): Promise<void> {
  await annals?.stop();
}
