import type { Page } from 'playwright-core';
import { waitUntil } from '../e2e/ui/waiting';

/**
 * Asks the page until it says yes. Playwright's own way to wait asks again by `eval`, which the policy of our pages forbids unless the first
 * answer is yes.
 */
export function untilInPage<Argument>(page: Page, isSo: (argument: Argument) => boolean, argument: Argument): Promise<void> {
  const ask = isSo as (argument: unknown) => boolean;
  return waitUntil(`the page says yes to ${isSo.toString().slice(0, 120)}`, () => page.evaluate(ask, argument as unknown));
}
