/** The parser that Markwhen's timeline is made for: the one it is installed with. */
export { parse } from '../node_modules/@markwhen/timeline/node_modules/@markwhen/parser/lib/index.js';
