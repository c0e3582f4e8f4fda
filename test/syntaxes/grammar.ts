import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

export const root = join(__dirname, '..', '..');
const grammarPath = join(root, 'syntaxes', 'annals.tmLanguage.json');
let loaded: Promise<IGrammar> | undefined;

/** The grammar as the editor runs it, on the editor's own regular-expression engine. Languages that only the editor knows stay plain. */
export function annalsGrammar(): Promise<IGrammar> {
  return (loaded ??= load());
}

async function load(): Promise<IGrammar> {
  const packagePath = createRequire(__filename).resolve('vscode-oniguruma/package.json');
  await loadWASM(readFileSync(join(dirname(packagePath), 'release', 'onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) => Promise.resolve(scope === 'text.annals' ? parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath) : null),
  });
  const grammar = await registry.loadGrammar('text.annals');
  if (!grammar) throw new Error('The grammar did not load.');
  return grammar;
}

/** A stretch of one line with its scopes, outermost first, without `text.annals`. */
export interface ScopedText {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Tokenizes whole lines, each carrying on the state of the one before. */
export function tokenize(grammar: IGrammar, lines: readonly string[]): readonly (readonly ScopedText[])[] {
  let state = INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes.slice(1) }));
  });
}
