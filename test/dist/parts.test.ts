import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../host/project';

interface Meta {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
}

describe('parts of the server', () => {
  const { outputs }: Meta = JSON.parse(readFileSync(join(projectRoot, 'dist', 'meta.json'), 'utf8')) as Meta;
  /** What a bundle holds of the language and of its dates. */
  const lowModules = (bundle: string): readonly string[] => Object.keys(outputs[bundle]!.inputs).filter((path) => /^src\/(core|dates)\//.test(path));

  it('hold nothing that the server has already', () => {
    const ofServer = new Set(lowModules('dist/server.node.js'));
    assert.ok(ofServer.size > 100, `the server has ${ofServer.size}`);
    const twice = Object.keys(outputs).filter((path) => path.startsWith('dist/parts/')).flatMap((part) => lowModules(part).filter((path) => ofServer.has(path)));
    assert.deepEqual(twice, []);
  });
});
