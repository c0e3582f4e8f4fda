import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { focusEditor, putCursorAt, typeText, untilCursorOnLine, visibleLines } from './editor';
import { screenshot } from './looks';
import { openQuarrel, quarrelFile } from './quarrelNotes';
import { timelineFrame } from './timelineFrame';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, runCommand, type Workbench } from './workbench';

describe('the timeline beside the notes', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(() => resetWorkbench(workbench));

  /** Opens the short notes and, by the icon above them, their timeline. */
  async function openTimeline(): Promise<Frame> {
    await openQuarrel(workbench);
    await workbench.page.locator('.editor-actions .action-label[aria-label^="Show Timeline"]').click();
    return timelineFrame(workbench, '[role=option]');
  }

  it('opens by the icon above the notes, beside them', async () => {
    const frame = await openTimeline();
    assert.equal(await workbench.page.locator('.part.editor .editor-group-container').count(), 2);
    await workbench.page.locator('.tab', { hasText: `Timeline: ${quarrelFile}` }).waitFor();
    await frame.getByRole('option', { name: /North opens the harbour/ }).waitFor({ state: 'attached' });
  });

  it('shows a new dated line while it is typed', async () => {
    const frame = await openTimeline();
    await focusEditor(workbench);
    await workbench.page.keyboard.press('Control+End');
    await typeText(workbench, '- {8 August 1904} @North speaks to the crowd');
    await frame.getByRole('option', { name: /North speaks to the crowd/ }).waitFor({ state: 'attached' });
    await screenshot(workbench, 'timeline-typed');
  });

  it('leads from an event to its line, in the notes’ own column', async () => {
    const { page, folder } = workbench;
    await writeFile(join(folder, 'one-event.annals'), '# Nothing here\n\nNor here.\n\n- {7 June 1904} @South leaves the hall\n');
    await openFile(workbench, 'one-event.annals');
    await runCommand(workbench, 'Annals: Show Timeline');
    const frame = await timelineFrame(workbench, '[role=option]');
    const mark = await findMark(frame);
    await page.mouse.move(mark.x, mark.y);
    await frame.locator('.card', { hasText: 'South leaves the hall' }).waitFor();
    await page.mouse.click(mark.x, mark.y);
    // The keyboard stays in the timeline after one click, and the status bar tells of the cursor only where the keyboard is.
    await focusEditor(workbench);
    await untilCursorOnLine(workbench, 5);
    assert.equal(await page.locator('.tab', { hasText: 'Timeline: one-event.annals' }).count(), 1);
    assert.equal(await page.locator('.part.editor .editor-group-container').count(), 2);
  });

  it('marks what stands at the cursor', async () => {
    const frame = await openTimeline();
    await putCursorAt(workbench, '# Contenders');
    const unmarked = await steadyPicture(frame);
    await putCursorAt(workbench, '@South leaves');
    await waitUntil('the event is marked', async () => (await picture(frame)) !== unmarked);
    await putCursorAt(workbench, '# Contenders');
    await waitUntil('the mark is gone', async () => (await picture(frame)) === unmarked);
  });

  it('changes the date in the notes when the event is dragged, and one undo takes it back', async () => {
    const { page, folder } = workbench;
    await writeFile(join(folder, 'dragged.annals'), '# Nothing here\n\n- {7 June 1904} @South leaves the hall\n- {early 1905} @South is back\n');
    await openFile(workbench, 'dragged.annals');
    await runCommand(workbench, 'Annals: Show Timeline');
    const frame = await timelineFrame(workbench, '[role=option]');
    const mark = await findMark(frame);
    await page.mouse.click(mark.x, mark.y);
    await frame.locator('[role=option][aria-selected=true]').waitFor({ state: 'attached' });
    await page.mouse.move(mark.x, mark.y);
    await page.mouse.down();
    await page.mouse.move(mark.x + 20, mark.y, { steps: 4 });
    await page.mouse.move(mark.x + 60, mark.y, { steps: 4 });
    await screenshot(workbench, 'timeline-dragging');
    await page.mouse.up();
    await focusEditor(workbench);
    const hasMoved = (lines: readonly string[]): boolean => lines.some((line) => /\{\d+ (?:June|July|August|September|October|November) 1904\}/.test(line)) && !lines.some((line) => line.includes('{7 June 1904}'));
    await waitUntil('the date has changed', async () => hasMoved(await visibleLines(workbench)));
    await page.keyboard.press('Control+Z');
    await waitUntil('the date is back', async () => (await visibleLines(workbench)).some((line) => line.includes('{7 June 1904}')));
  });

  it('shows a second axis in the calendar of the notes, until it is told not to', async () => {
    const { folder } = workbench;
    await writeFile(join(folder, 'old-style.annals'), '---\ncalendar: russia\n---\n- {2 March 1917} the Tsar abdicates\n- {25 October 1917} the Winter Palace falls\n');
    await openFile(workbench, 'old-style.annals');
    await runCommand(workbench, 'Annals: Show Timeline');
    const frame = await timelineFrame(workbench, '[role=option]');
    const withAxis = await steadyPicture(frame);
    await screenshot(workbench, 'timeline-second-axis');
    const choice = frame.locator('.calendar-choice');
    await waitUntil('the choice is open', async () => {
      if (!(await choice.isVisible())) await frame.locator('.time-button').click();
      return choice.isVisible();
    });
    assert.equal(await choice.inputValue(), 'julian');
    await choice.selectOption('none');
    await waitUntil('the axis is gone', async () => (await picture(frame)) !== withAxis);
    await choice.selectOption('julian');
    await waitUntil('the axis is back', async () => (await picture(frame)) === withAxis);
  });

  it('colours positions, each in its own, and says which in the legend', async () => {
    await openFile(workbench, 'power-struggle.annals');
    await runCommand(workbench, 'Annals: Show Timeline');
    const frame = await timelineFrame(workbench, '[role=option]');
    await frame.locator('.lanes-choice').selectOption('topic');
    const byFaction = await steadyPicture(frame);
    const choice = frame.locator('.colour-choice');
    await waitUntil('the legend is open', async () => {
      if (!(await choice.isVisible())) await frame.locator('.legend-toggle').click();
      return choice.isVisible();
    });
    await choice.selectOption('stance');
    await frame.locator('.legend-colours li', { hasText: 'NEP: ' }).first().waitFor();
    await waitUntil('the bars have other colours', async () => (await picture(frame)) !== byFaction);
    await screenshot(workbench, 'timeline-positions');
    await choice.selectOption('faction');
    await frame.locator('.lanes-choice').selectOption('person');
  });

  it('is there again after a reload, zoomed as it was', async function () {
    this.timeout(240_000);
    const { page } = workbench;
    const frame = await openTimeline();
    const whole = await steadyPicture(frame);
    await frame.getByRole('button', { name: 'Zoom in' }).click();
    await waitUntil('it is zoomed', async () => (await picture(frame)) !== whole);
    await putCursorAt(workbench, '# Contenders');
    await page.mouse.move(5, 5);
    const zoomed = await steadyPicture(frame);
    await runCommand(workbench, 'Developer: Reload Window');
    await waitUntil('the old page is gone', () => Promise.resolve(frame.isDetached()), 60_000);
    const restored = await timelineFrame(workbench, '[role=option]', 120_000);
    await waitUntil('the picture is the same', async () => (await picture(restored)) === zoomed, 60_000);
  });

});

/** The canvas as it is now. */
function picture(frame: Frame): Promise<string> {
  return frame.locator('canvas').first().evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/** The canvas once nothing moves on it any more. */
async function steadyPicture(frame: Frame): Promise<string> {
  let before = '';
  await waitUntil('the picture is steady', async () => {
    const last = before;
    before = await picture(frame);
    await new Promise((resolve) => setTimeout(resolve, 150));
    return before === last;
  });
  return before;
}

/** The place on the screen of the one mark below the names of periods. */
async function findMark(frame: Frame): Promise<{ readonly x: number; readonly y: number }> {
  const stage = frame.locator('.stage');
  await steadyPicture(frame);
  const box = await stage.boundingBox();
  const spot = await stage.evaluate(spotOverMark);
  if (box === null || spot === undefined) throw new Error('The timeline shows no mark.');
  return { x: box.x + spot.x, y: box.y + spot.y };
}

/** Runs in the page: asks the picture itself where its first mark is. */
function spotOverMark(stage: Element): { readonly x: number; readonly y: number } | undefined {
  const { left, top, width, height } = stage.getBoundingClientRect();
  const target = stage.querySelector('.scroller') ?? stage;
  for (let y = 70; y < height; y += 4) {
    for (let x = 0; x < width; x += 4) {
      target.dispatchEvent(new PointerEvent('pointermove', { clientX: left + x, clientY: top + y, bubbles: true, pointerType: 'mouse' }));
      if (stage.classList.contains('over-mark')) return { x: x + 2, y: y + 2 };
    }
  }
  return undefined;
}
