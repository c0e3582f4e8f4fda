/** Skips the running test and says why, so that the summary of `npm test` can. */
export function skipBecause(context: Mocha.Context, reason: string): never {
  if (context.test !== undefined) context.test.title += ` (${reason})`;
  return context.skip();
}
