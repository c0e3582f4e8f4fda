/** The tree in the sidebar, through the mouse. */
import type { Locator } from 'playwright-core';
import { waitUntil } from './waiting';
import { activityBarItem, type Workbench } from './workbench';

/** Shows the Annals sidebar by its icon. */
export async function showSidebar({ page }: Workbench): Promise<void> {
  const item = activityBarItem(page, 'Annals');
  const isOpen = ((await item.getAttribute('class')) ?? '').split(' ').includes('checked');
  if (!isOpen) await item.click();
  await page.locator('.part.sidebar .composite.title', { hasText: /annals/i }).waitFor();
}

/** The row whose label is exactly this, where it can be seen. Its `aria-label` tells what a screen reader says. */
export function treeRow({ page }: Workbench, label: string): Locator {
  return page
    .locator('.part.sidebar .monaco-list-row')
    .filter({ has: page.locator('.label-name', { hasText: exactly(label) }) })
    .first();
}

/** Opens a row by its arrow, unless it is open already. */
export async function expandRow(workbench: Workbench, label: string): Promise<void> {
  const row = treeRow(workbench, label);
  await row.waitFor();
  const isOpen = async (): Promise<boolean> => (await row.getAttribute('aria-expanded')) === 'true';
  await waitUntil(`"${label}" is open`, async () => {
    // The tree may be renewed between looking and clicking, so a click may come to nothing.
    if (await isOpen()) return true;
    await row.locator('.monaco-tl-twistie').click({ timeout: 2_000 }).catch(() => undefined);
    return row.and(workbench.page.locator('[aria-expanded=true]')).waitFor({ timeout: 1_000 }).then(() => true, () => false);
  });
}

/** Clicks a row, as one does to go to its line. */
export async function clickRow(workbench: Workbench, label: string): Promise<void> {
  await treeRow(workbench, label).click();
}

/** The labels of all rows that can be seen, from top to bottom. */
export function rowLabels({ page }: Workbench): Promise<string[]> {
  return page.locator('.part.sidebar .monaco-list-row').evaluateAll((rows) =>
    rows
      .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
      .map((row) => row.querySelector('.label-name')?.textContent ?? ''),
  );
}

function exactly(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
