import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';

/** The outline for clients that know no hierarchy: the same symbols in reading order, each with the name of what holds it. */
export function flatSymbols(uri: string, symbols: readonly DocumentSymbol[], container?: string): readonly SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container === undefined ? {} : { containerName: container }) },
    ...flatSymbols(uri, children ?? [], name),
  ]);
}
