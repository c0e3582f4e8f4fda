import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly license: string;
  readonly icon: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly main: string;
  readonly browser: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly virtualWorkspaces: unknown;
    readonly untrustedWorkspaces: { readonly supported: unknown };
  };
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[]; readonly configuration?: string }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Readonly<
      Record<string, readonly { readonly id: string; readonly icon?: string; readonly contextualTitle?: string }[]>
    >;
    readonly commands: readonly { readonly command: string }[];
  };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('manifest', () => {
  it('says who it is', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, 'annals.annals');
    assert.match(manifest.version, /^\d+[.]\d+[.]\d+$/);
    assert.equal(manifest.license, 'MIT');
    assert.deepEqual(manifest.categories, ['Programming Languages', 'Visualization', 'Education']);
    assert.ok(manifest.description.length <= 145, 'a description is one short sentence');
  });

  it('names each of the files that start it', () => {
    assert.deepEqual(
      [manifest.main, manifest.browser, manifest.bin.annals],
      ['./dist/extension.node.js', './dist/extension.browser.js', 'dist/annals.js'],
    );
  });

  it('wakes for its notes, commands and views alone, and for a restored panel', () => {
    // VS Code derives all other events, that of a language only where it has a configuration.
    assert.deepEqual(manifest.activationEvents, ['onWebviewPanel:annals.timeline', 'onWebviewPanel:annals.positions']);
    for (const { configuration } of manifest.contributes.languages) assert.ok(configuration);
  });

  it('claims its own language and files, and no others', () => {
    assert.deepEqual(
      manifest.contributes.languages.map(({ id, extensions }) => [id, extensions]),
      [['annals', ['.annals']]],
    );
  });

  it('keeps the names that users hold on to in its own space', () => {
    const commands = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      commands.filter((command) => !command.startsWith('annals.')),
      [],
    );
    assert.deepEqual(
      manifest.contributes.viewsContainers.activitybar.map(({ id }) => id),
      ['annals'],
    );
    assert.ok(manifest.contributes.views.annals?.some(({ id }) => id === 'annals.contenders'));
  });

  it('gives each view an icon and a title for wherever it is dragged', () => {
    for (const view of Object.values(manifest.contributes.views).flat()) {
      assert.ok(view.icon && view.contextualTitle, view.id);
    }
  });

  it('runs on folders that are not trusted or not on disk', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });

  it('has a square icon of 128 pixels or more, as PNG', () => {
    const png = readFileSync(join(root, manifest.icon));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.equal(width, height);
    assert.ok(width >= 128, `${width} pixels`);
  });

  it('is checked against the oldest VS Code that it runs on', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('needs nothing at run time that is not in its bundles, and pins what builds them', () => {
    assert.deepEqual(manifest.dependencies ?? {}, {});
    const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d/.test(version));
    assert.deepEqual(loose, []);
  });

  it('is locked without naming a place to get packages from', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved": "http/);
  });
});
