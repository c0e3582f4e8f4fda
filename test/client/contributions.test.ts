import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPosterSentences } from '../../src/picture/posterWords';
import { sentences as positionsSentences } from '../../src/positions/strings';
import { sentences as timelineSentences } from '../../src/timeline/strings';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
}

interface Setting {
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly scope?: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly enumItemLabels?: readonly string[];
}

interface Contributions {
  readonly commands: readonly Command[];
  readonly menus: Readonly<Record<string, readonly { command: string; when?: string }[]>>;
  readonly keybindings: readonly { command: string; key: string; when?: string }[];
  readonly configuration: readonly { title: string; properties: Readonly<Record<string, Setting>> }[];
  readonly configurationDefaults: Readonly<Record<string, unknown>>;
  readonly semanticTokenTypes: readonly { id: string; superType?: string }[];
  readonly semanticTokenScopes: readonly { language: string; scopes: Readonly<Record<string, readonly string[]>> }[];
  readonly walkthroughs: readonly { steps: readonly { description: string; completionEvents: readonly string[] }[] }[];
}

const root = join(__dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string): Readonly<Record<string, string>> => JSON.parse(text(path)) as Readonly<Record<string, string>>;
const manifestText = text('package.json');
const { contributes } = JSON.parse(manifestText) as { contributes: Contributions };
const clientSource = readdirSync(join(root, 'src/client')).map((name) => text(`src/client/${name}`)).join('\n');
const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

describe('contributions', () => {
  it('name only files that are there', () => {
    const paths = [...manifestText.matchAll(/"(?:\.\/)?((?:media|syntaxes)\/[^"]+)"/g)].map(([, path]) => path!);
    assert.ok(paths.length > 5);
    assert.deepEqual(paths.filter((path) => !existsSync(join(root, path))), []);
  });

  it('give each command a title, the category and code behind it', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.match(title, /^%.+%$/, command);
      assert.equal(category, 'Annals', command);
      assert.ok(clientSource.includes(`registerCommand('${command}'`), command);
    }
  });

  it('name known commands in menus, keys and the walkthrough, and show an icon wherever there is room for one only', () => {
    const known = new Map(contributes.commands.map((command) => [command.command, command]));
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const events = steps.flatMap(({ completionEvents }) => completionEvents).flatMap((event) => /^onCommand:(.+)/.exec(event)?.[1] ?? []);
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(({ command }) => command);
    assert.deepEqual([...used, ...events].filter((command) => !known.has(command)), []);
    for (const place of ['editor/title', 'view/title']) {
      for (const { command } of contributes.menus[place]!.filter((item) => JSON.stringify(item).includes('navigation'))) {
        assert.match(known.get(command)?.icon ?? '', /^\$\([a-z-]+\)$/, command);
      }
    }
  });

  it('take no key without a condition, and Enter only where a list is to end', () => {
    assert.deepEqual(contributes.keybindings.map(({ key }) => key), ['ctrl+k v', 'enter']);
    for (const { when } of contributes.keybindings) assert.match(when ?? '', /editorLangId == annals/);
    assert.match(contributes.keybindings[1]?.when ?? '', /annals\.inEmptyDate/);
  });

  it('give each setting a default, a scope and a description, with words for each choice', () => {
    assert.ok(settings.length >= 5);
    for (const [name, setting] of settings) {
      assert.notEqual(setting.default, undefined, name);
      assert.match(setting.markdownDescription ?? '', /^%.+%$/, name);
      assert.ok(setting.scope, name);
      if (setting.enum === undefined) continue;
      assert.ok(setting.enum.includes(setting.default as string), name);
      assert.equal(setting.markdownEnumDescriptions?.length, setting.enum.length, name);
    }
  });

  it('change the defaults of no other language', () => {
    assert.deepEqual(Object.keys(contributes.configurationDefaults), ['[annals]']);
  });

  it('fall back on standard types and scopes for each semantic token', () => {
    for (const { id, superType } of contributes.semanticTokenTypes) {
      assert.ok(superType, id);
      assert.ok(contributes.semanticTokenScopes[0]?.scopes[id]?.[0], id);
    }
  });
});

describe('translations', () => {
  const english = json('package.nls.json');
  const german = json('package.nls.de.json');
  const bundle = json('l10n/bundle.l10n.de.json');

  it('word everything that the manifest asks for, and nothing else', () => {
    const asked = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!));
    assert.deepEqual(Object.keys(english).sort(), [...asked].sort());
    assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
  });

  it('word everything that the code says', () => {
    const said = [...clientSource.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, sentence]) => sentence!);
    assert.ok(said.length > 15);
    assert.deepEqual([...said, ...positionsSentences, ...timelineSentences, ...allPosterSentences].filter((sentence) => bundle[sentence] === undefined), []);
  });

  it('keep places for names and links to commands', () => {
    const links = (text: string): string[] => text.match(/\(command:[^)]+\)/g) ?? [];
    // Languages that write ordinals with a full stop take the bare number.
    const places = (text: string): string[] => text.replace('{number}.', '{ordinal}').match(/\{\w+\}/g)?.sort() ?? [];
    for (const [key, text] of Object.entries(english)) assert.deepEqual(links(german[key]!), links(text), key);
    for (const [sentence, translated] of Object.entries(bundle)) assert.deepEqual(places(translated), places(sentence), sentence);
  });
});
