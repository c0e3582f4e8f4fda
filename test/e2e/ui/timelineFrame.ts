/** The page inside the timeline's webview. */
import type { Frame, Page } from 'playwright-core';
import { waitUntil } from './waiting';

/**
 * The document of the Annals webview: VS Code puts it into a frame within a frame. Waits until it holds something that
 * `selector` finds; where several are open, `root` tells which is meant.
 */
export async function timelineFrame(workbench: { readonly page: Page }, selector = 'body *', timeoutMs = 30_000, root = 'main'): Promise<Frame> {
  let found: Frame | undefined;
  await waitUntil('the timeline is there', async () => {
    found = await activeFrame(workbench, root);
    return found !== undefined;
  }, timeoutMs);
  if (found === undefined) throw new Error('There is no timeline.');
  await found.locator(selector).first().waitFor();
  return found;
}

/** While a webview loads, its next document waits in a frame with another id. */
async function activeFrame({ page }: { readonly page: Page }, root: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame.parentFrame()?.url().includes('extensionId=annals.annals') !== true) continue;
    try {
      const element = await frame.frameElement();
      if ((await element.getAttribute('id')) === 'active-frame' && (await frame.locator(root).count()) > 0) return frame;
    } catch {
      // The frame was replaced while we looked at it; the next look finds its successor.
    }
  }
  return undefined;
}
