import assert from 'node:assert/strict';
import { freshNonce } from '../../src/client/nonce';
import { webviewHtml } from '../../src/client/webviewHtml';

const shell = {
  rootId: 'annals-timeline',
  cspSource: "'self' https://*.vscode-cdn.net",
  nonce: 'abc123',
  scriptUri: 'https://host/dist/timeline.js',
  styleUri: 'https://host/dist/timeline.css',
  language: 'de',
  title: 'Zeitleiste',
};

/** The directives of the page's policy, by name. */
function policy(html: string): ReadonlyMap<string, string> {
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Map(content.split('; ').map((directive) => [directive.split(' ')[0]!, directive.slice(directive.indexOf(' ') + 1)]));
}

describe('shell of a webview', () => {
  const html = webviewHtml(shell);

  it('lets one script and the own styles run, and nothing else', () => {
    const directives = policy(html);
    assert.equal(directives.get('default-src'), "'none'");
    assert.equal(directives.get('script-src'), "'nonce-abc123'");
    assert.equal(directives.get('style-src'), shell.cspSource);
    for (const name of ['img-src', 'font-src', 'connect-src', 'form-action', 'base-uri']) {
      assert.equal(directives.get(name), "'none'", name);
    }
    assert.doesNotMatch(html, /unsafe-inline|unsafe-eval/);
  });

  it('holds no script, style or handler of its own', () => {
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script nonce="abc123" src="https:\/\/host\/dist\/timeline\.js"><\/script>/);
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=/i);
  });

  it('is a whole page in the language of the editor, with the place to draw in', () => {
    assert.match(html, /^<!DOCTYPE html>\n<html lang="de">/);
    assert.match(html, /<title>Zeitleiste<\/title>/);
    assert.match(html, /<main id="annals-timeline"><\/main>/);
    assert.match(html, /<link rel="stylesheet" href="https:\/\/host\/dist\/timeline\.css">/);
  });

  it('escapes whatever it is given', () => {
    const hostile = webviewHtml({ ...shell, title: '</title><script>alert(1)</script>', language: '"><img src=x>' });
    assert.equal(hostile.match(/<script/g)?.length, 1);
    assert.doesNotMatch(hostile, /<img/);
  });
});

describe('nonce', () => {
  it('is 128 bits in hexadecimal and never the same', () => {
    const nonces = Array.from({ length: 500 }, freshNonce);
    assert.equal(new Set(nonces).size, 500);
    for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
  });
});
