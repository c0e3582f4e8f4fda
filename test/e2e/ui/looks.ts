/** How it looks, and whether it can be used without looking. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { outputFolder } from '../../host/project';
import { changeSettings, type Workbench } from './workbench';

export type Theme = 'light' | 'dark' | 'high contrast dark' | 'high contrast light';

/** VS Code's name of each theme, and the class by which its page tells the kind. */
const themes: Readonly<Record<Theme, { readonly name: string; readonly cssClass: string }>> = {
  light: { name: 'Light Modern', cssClass: 'vs' },
  dark: { name: 'Dark Modern', cssClass: 'vs-dark' },
  'high contrast dark': { name: 'Default High Contrast', cssClass: 'hc-black' },
  'high contrast light': { name: 'Default High Contrast Light', cssClass: 'hc-light' },
};

/** Switches the theme and waits until the workbench wears it. */
export async function useTheme(workbench: Workbench, theme: Theme): Promise<void> {
  const { name, cssClass } = themes[theme];
  await changeSettings(workbench, { 'workbench.colorTheme': name });
  await workbench.page.locator(`.monaco-workbench.${cssClass}`).waitFor();
}

/** Saves a picture of the whole window as `test-output/screenshots/NAME.png` and answers with its path. */
export async function screenshot({ page }: Workbench, name: string): Promise<string> {
  const path = join(outputFolder, 'screenshots', `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** What axe-core finds wrong in a frame, one sentence each; empty when all is well. */
export async function accessibilityProblems(frame: Frame): Promise<string[]> {
  await frame.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await frame.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
}

/** The part of axe's answer that is used here. */
interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly (string | readonly string[])[] }[];
  }[];
}
