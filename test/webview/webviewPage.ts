import { strict as assert } from 'node:assert';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, type Page } from 'playwright-core';
import { type PageTheme, themes } from './themes';

const axeSource = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');

/** What VS Code's webview offers to its script; keeps what was sent and the state where the test can read it. */
const fakeEditor = `
  window.sent = [];
  window.refused = [];
  document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.violatedDirective + ' ' + event.blockedURI));
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.sent.push(message),
    getState: () => window.kept,
    setState: (state) => { window.kept = state; },
  });`;

/** Runs in the page: done when the messages posted before have been handled, for messages come in the order they were sent. */
const messagesArrived = `new Promise((done) => {
  addEventListener('message', function arrived({ data }) {
    if (data !== 'annals-test-arrived') return;
    removeEventListener('message', arrived);
    done();
  });
  postMessage('annals-test-arrived', '*');
})`;

/** A webview's script and styles, as they are shipped. */
export interface Bundle {
  readonly js: string;
  readonly css: string;
}

export async function bundleOf(entry: string): Promise<Bundle> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, format: 'iife', target: 'es2022', outdir: 'out', write: false, logLevel: 'error' });
  const textOf = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { js: textOf('.js'), css: textOf('.css') };
}

export interface PageOptions {
  readonly theme?: PageTheme;
  readonly width?: number;
  readonly height?: number;
  readonly kept?: unknown;
  readonly reducedMotion?: boolean;
  readonly forcedColours?: boolean;
}

/** A webview's page in a browser, under the policy that it has in the editor. */
export class WebviewPage<Sent extends { readonly type: string }, State> {
  private constructor(
    readonly page: Page,
    private readonly errors: readonly string[],
  ) {}

  static async open<Sent extends { readonly type: string }, State>(browser: Browser, files: Bundle, rootId: string, options: PageOptions = {}): Promise<WebviewPage<Sent, State>> {
    const { theme = themes.light, width = 1280, height = 760, kept, reducedMotion = true, forcedColours = false } = options;
    const origin = 'https://webview.annals.test';
    const shell = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Annals</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${origin}; script-src 'nonce-abc'">
      <link rel="stylesheet" href="${origin}/page.css"></head>
      <body class="${theme.body}"><main id="${rootId}"></main><script nonce="abc" src="${origin}/page.js"></script></body></html>`;
    const errors: string[] = [];
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: reducedMotion ? 'reduce' : 'no-preference', forcedColors: forcedColours ? 'active' : 'none' });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route(`${origin}/**`, (route) => {
      const url = route.request().url();
      if (url.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: files.js });
      if (url.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: files.css });
      return route.fulfill({ contentType: 'text/html', body: shell });
    });
    await page.clock.install();
    await page.addInitScript(`${fakeEditor}; window.kept = ${JSON.stringify(kept)};`);
    await page.goto(`${origin}/`);
    await page.evaluate((variables) => {
      for (const name of Object.keys(variables)) document.documentElement.style.setProperty(name, variables[name] ?? '');
    }, theme.variables);
    return new WebviewPage(page, errors);
  }

  async send(...messages: readonly unknown[]): Promise<void> {
    for (const message of messages) await this.page.evaluate((value) => window.postMessage(value, '*'), message);
    await this.settle();
  }

  /** Lets all that the page was told arrive, then its own clock run on, so that a slow machine sees what a fast one does. */
  async settle(milliseconds = 300): Promise<void> {
    await this.page.evaluate(messagesArrived);
    await this.page.clock.runFor(milliseconds);
  }

  /** Turns the wheel by so many notches, towards the reader for more than 0, and waits until the page has heard of it. */
  async wheel(notches: number): Promise<void> {
    await this.page.evaluate(`void (window.wheeled = new Promise((done) => addEventListener('wheel', () => done(), { once: true })))`);
    await this.page.mouse.wheel(0, notches * 120);
    await this.page.evaluate('window.wheeled');
  }

  kept(): Promise<State> {
    return this.page.evaluate<State>('window.kept');
  }

  async sent<Type extends Sent['type']>(type: Type): Promise<Extract<Sent, { readonly type: Type }>[]> {
    const all = await this.page.evaluate<Sent[]>('window.sent');
    return all.filter((message): message is Extract<Sent, { readonly type: Type }> => message.type === type);
  }

  /** What axe-core finds wrong, one sentence each. */
  async accessibilityProblems(): Promise<readonly string[]> {
    await this.page.evaluate(axeSource);
    const found = await this.page.evaluate<{ violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[] }>(
      `axe.run(document, { rules: { 'page-has-heading-one': { enabled: true } } })`,
    );
    return found.violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${help} ${html.slice(0, 160)} ${failureSummary}`));
  }

  /** Nothing threw, and the policy refused nothing. */
  async close(): Promise<void> {
    const refused = await this.page.evaluate('window.refused');
    await this.page.close();
    assert.deepEqual(refused, [], 'the content security policy refused something');
    assert.deepEqual(this.errors, []);
  }
}
