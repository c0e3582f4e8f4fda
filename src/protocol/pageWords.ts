/** Words on the pages of the views. */

/** Words that the webview shows, translated by the editor side. Keys are the English sentences of `src/timeline/strings.ts`. */
export type TimelineStrings = Readonly<Record<string, string>>;
