import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, eventually, openSampleFile } from './openNotes';

/** What the editor asks language features for, answered in this host by the real server. */
describe('language features', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    ({ document } = await openSampleFile('power-struggle.annals'));
  });
  afterEach(closeEverything);

  const at = (text: string, offset = 2): vscode.Position => document.positionAt(document.getText().indexOf(text) + offset);
  const ask = <Answer>(command: string, ...rest: readonly unknown[]): Promise<Answer> =>
    Promise.resolve(vscode.commands.executeCommand<Answer>(command, document.uri, ...rest));

  it('tell in a hover who somebody is', async () => {
    const hovers = await eventually('the hover is there', async () => {
      const found = await ask<vscode.Hover[]>('vscode.executeHoverProvider', at('@Stalin'));
      return found.length > 0 ? found : undefined;
    });
    const text = hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value)).join('\n');
    assert.match(text, /Joseph Stalin/);
    assert.match(text, /18 December 1878/);
    assert.ok(hovers.every(({ contents }) => contents.every((content) => (content as vscode.MarkdownString).isTrusted !== true)));
  });

  it('tell in a hover how a date was read', async () => {
    const [hover] = await eventually('the hover is there', async () => {
      const found = await ask<vscode.Hover[]>('vscode.executeHoverProvider', at('{late 1922}'));
      return found.length > 0 ? found : undefined;
    });
    assert.match((hover?.contents[0] as vscode.MarkdownString).value, /1922-39/);
  });

  it('lead to where a person is introduced, and to all mentions', async () => {
    const definitions = await ask<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', at('@Stalin'));
    const [target] = definitions.map((found) => ('targetRange' in found ? found.targetRange : found.range));
    assert.ok(target);
    assert.match(document.lineAt(target.start.line).text, /@\[Joseph Stalin\]/);
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', at('@Stalin'));
    assert.ok(references.length > 30, `${references.length} references`);
    const highlights = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', at('@Stalin'));
    assert.ok(highlights.length > 30, `${highlights.length} highlights`);
  });

  it('outline the notes, find people in them and fold them', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    assert.ok(symbols.some(({ name, children }) => /the last years/.test(name) && children.length > 0), symbols.map(({ name }) => name).join(', '));
    const people = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'krupskaya');
    assert.ok(people.some(({ name }) => name === 'Nadezhda Krupskaya'), people.map(({ name }) => name).join(', '));
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
    assert.ok(folds.length > 20);
  });

  it('complete people, topics, keys and dates', async () => {
    const end = document.lineAt(document.lineCount - 1).range.end;
    const offered = async (written: string): Promise<string[]> => {
      const edit = new vscode.WorkspaceEdit();
      const whole = new vscode.Range(end, document.lineAt(document.lineCount - 1).range.end);
      edit.replace(document.uri, whole, `\n\n# @[Leon Trotsky] {1925}\n${written}`);
      await vscode.workspace.applyEdit(edit);
      const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.lineAt(document.lineCount - 1).range.end);
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await offered('- @Zin')).includes('Grigory Zinoviev'));
    assert.ok((await offered('- #Per')).includes('Permanent Revolution'));
    assert.ok((await offered('- off')).includes('office'));
    assert.ok((await offered('- {')).some((label) => /1925/.test(label)));
  });

  it('mark what cannot be read, and offer what may be meant', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n- {3/4/1923} @Lenin writes\n');
    await vscode.workspace.applyEdit(edit);
    const problem = await eventually('the problem is shown', () => vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'date-ambiguous'));
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', problem.range);
    assert.ok(actions.length >= 2, actions.map(({ title }) => title).join(', '));

    const settings = vscode.workspace.getConfiguration('annals');
    await settings.update('problems.severity', { 'date-ambiguous': 'off' }, vscode.ConfigurationTarget.Global);
    try {
      await eventually('the problem is silent', () => (vscode.languages.getDiagnostics(document.uri).every(({ code }) => code !== 'date-ambiguous') ? true : undefined));
    } finally {
      await settings.update('problems.severity', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('tags plain notes by a code action, whatever host the server runs in', async () => {
    const { document } = await openSampleFile('plain-notes.annals');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, 'source.tagText.annals');
    const [tagging] = actions.filter(({ title }) => title === 'Tag dates and people');
    const changes = tagging?.edit?.get(document.uri) ?? [];
    assert.ok(changes.some(({ newText }) => newText.includes('{5 May 1789}')), JSON.stringify(changes.slice(0, 5)));
  });
});
