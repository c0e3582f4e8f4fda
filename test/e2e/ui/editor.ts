/** What a reader and a writer do in the text of the active editor. */
import type { Locator, Page } from 'playwright-core';
import { waitUntil } from './waiting';
import type { Workbench } from './workbench';

/** A rectangle on the screen, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a text stands, counting its occurrences in the file from 1. */
export interface TextPlace {
  readonly occurrence?: number;
}

const activeEditor = '.editor-group-container.active .editor-instance .monaco-editor';

/**
 * Finds a text of one line in the active editor, with the editor's own search, and scrolls to it. Answers where it is
 * on the screen. The text is selected afterwards.
 */
export async function revealText(workbench: Workbench, text: string, place: TextPlace = {}): Promise<Box> {
  const { page } = workbench;
  const find = page.locator(`${activeEditor} .find-widget.visible`);
  const box = find.locator('.find-part textarea, .find-part input').first();
  await waitUntil('the search takes what is typed', async () => {
    await focusEditor(workbench);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+F');
    return box.fill(text, { timeout: 3_000 }).then(() => true, () => false);
  });
  const occurrence = place.occurrence ?? 1;
  for (let nth = 1; nth <= occurrence; nth++) await box.press('Enter');
  await find.locator('.matchesCount', { hasText: new RegExp(`^${occurrence} of `) }).waitFor();
  await box.press('Escape');
  await find.waitFor({ state: 'hidden' });
  return selectionBox(workbench);
}

/** Clicks just before or just behind a text, so that the cursor stands there. */
export async function putCursorAt(
  workbench: Workbench,
  text: string,
  place: TextPlace & { readonly side?: 'before' | 'behind' } = {},
): Promise<void> {
  const box = await revealText(workbench, text, place);
  const x = place.side === 'behind' ? box.x + box.width : box.x;
  await workbench.page.mouse.click(x, box.y + box.height / 2);
  await workbench.page.locator(`${activeEditor} .selected-text`).first().waitFor({ state: 'hidden' });
}

/** Moves the mouse onto a text, waits for the hover to be filled, and answers with its words. */
export async function hoverText(workbench: Workbench, text: string, place: TextPlace = {}): Promise<string> {
  const { page } = workbench;
  await revealText(workbench, text, place);
  const hover = hoverWidget(workbench);
  // What an earlier look has left open tells of something else.
  if (await hover.isVisible()) await leaveHover(workbench);
  let words = '';
  let looks = 0;
  await waitUntil('the hover is filled', async () => {
    // Where the mouse finds nothing again and again, the editor's own command shows the same hover at the selection.
    if (++looks % 4 === 0) await showHover(page);
    else await rest(page, await selectionBox(workbench));
    words = await hover.innerText({ timeout: 1_000 }).catch(() => '');
    return !/^(Loading.*)?$/.test(words.trim());
  }, 60_000);
  return words;
}

async function showHover(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.press('ControlOrMeta+I');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
}

/**
 * Lets the mouse rest on a box for as long as a hover takes to appear. Moving there anew is what a reader does when the editor has closed the
 * hover, as it does whenever the text or its colours change.
 */
async function rest(page: Page, { x, y, width, height }: Box): Promise<void> {
  await page.mouse.move(x + width / 2, y + height / 2 + 60);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
}

/** The hover over the text, where one is open. */
export function hoverWidget({ page }: Workbench): Locator {
  return page.locator('.monaco-editor .monaco-hover:visible, .monaco-resizable-hover .monaco-hover:visible').first();
}

/** Moves the mouse away from the text and waits until no hover is left. */
export async function leaveHover(workbench: Workbench): Promise<void> {
  await workbench.page.mouse.move(5, 5);
  await workbench.page.keyboard.press('Escape');
  await hoverWidget(workbench).waitFor({ state: 'hidden' });
}

/** Types at the cursor, as a person does. An open suggestion is dismissed before a new line, never taken. */
export async function typeText({ page }: Workbench, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) {
      if (await page.locator('.suggest-widget.visible').isVisible()) await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type(line, { delay: 5 });
  }
}

/** Where the status bar says that the cursor is, counting from 1. */
export async function cursorPosition({ page }: Workbench): Promise<{ line: number; column: number }> {
  const words = await page.locator('.part.statusbar [id="status.editor.selection"]').innerText();
  const [, line, column] = /Ln ([\d,]+), Col ([\d,]+)/.exec(words) ?? [];
  return { line: Number(line), column: Number(column) };
}

/** Waits until the cursor stands on a line, counting from 1. */
export function untilCursorOnLine(workbench: Workbench, line: number): Promise<void> {
  return waitUntil(`the cursor is on line ${line}`, async () => (await cursorPosition(workbench)).line === line);
}

/** The lines of the active editor that can be seen, from top to bottom, with plain spaces. */
export function visibleLines({ page }: Workbench): Promise<string[]> {
  return page.locator(`${activeEditor} .view-lines .view-line`).evaluateAll((lines) =>
    lines
      .map((line) => ({ top: parseFloat((line as HTMLElement).style.top), text: line.textContent }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replace(/\u00a0/g, ' ')),
  );
}

/** The wavy lines under what is wrong, as far as they can be seen. */
export function squiggles({ page }: Workbench, severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
  return page.locator(`${activeEditor} .squiggly-${severity}`);
}

/** Puts the keyboard's focus into the text of the first editor group. */
export async function focusEditor({ page }: Workbench): Promise<void> {
  const focused = page.locator(`${activeEditor}.focused`);
  await waitUntil('the editor has the keyboard', async () => {
    // A webview that is just being laid out can take the keyboard back, so a press may have to be made again.
    await page.keyboard.press('ControlOrMeta+1');
    return focused.waitFor({ timeout: 2_000 }).then(() => true, () => false);
  });
}

/** Where the selection is drawn. The editor draws it in pieces, some of them empty; a selection over two rows counts as its longer part. */
async function selectionBox({ page }: Workbench): Promise<Box> {
  let widest: Box | undefined;
  await waitUntil('the selection is drawn', async () => {
    const boxes = await page.locator(`${activeEditor} .selected-text`).evaluateAll((pieces) =>
      pieces
        .map((piece) => piece.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ x, y, width, height }) => ({ x, y, width, height })),
    );
    widest = boxes.sort((a, b) => b.width - a.width)[0];
    return widest !== undefined;
  });
  if (widest === undefined) throw new Error('Nothing is selected.');
  return widest;
}
