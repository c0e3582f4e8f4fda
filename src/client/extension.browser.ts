import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { activateAnnals, type Annals } from './activation';
import { clientId, clientName, languageClientOptions } from './languageClientOptions';

/** The names of the server's parts, which the build fills in. */
declare const ANNALS_PARTS: readonly string[];

let annals: Annals | undefined;

/** Called by VS Code in its web worker extension host, as on vscode.dev. */
export function activate(context: ExtensionContext): void {
  const scripts = ['server.browser.js', ...ANNALS_PARTS.map((name) => `parts/${name}.js`)].map((name) => Uri.joinPath(context.extensionUri, 'dist', name));
  const client = new LanguageClient(clientId, clientName, () => startServer(scripts), languageClientOptions());
  annals = activateAnnals(context, client);
}

/**
 * Starts the server in a worker. Its scripts are read as one and handed over, for this host starts no worker from the address of an extension
 * that lies on another machine; and the two ends are given rather than the worker, for this host's workers are no instances of `Worker`
 * in the eyes of the language client.
 */
async function startServer(scripts: readonly Uri[]): Promise<MessageTransports> {
  const sources = await Promise.all(scripts.map((script) => workspace.fs.readFile(script)));
  const address = URL.createObjectURL(new Blob(sources.flatMap((source) => [new Uint8Array(source), '\n']), { type: 'text/javascript' }));
  const worker = new Worker(address);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** Called by VS Code before it closes; waits until the server has ended. */
export async function deactivate(): Promise<void> {
  await annals?.stop();
}
