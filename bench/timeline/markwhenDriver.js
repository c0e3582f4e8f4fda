/* Plays the editor that Markwhen's timeline talks to: answers its requests, hands it the state, asks it to go to a range. */
let state;
let serial = 0;
const app = { isDark: false, colorMap: {} };
const post = (message) => window.postMessage(message, '*');
const tell = (type, params) => post({ type, request: true, id: `markwhen_bench_${serial++}`, params });
window.acquireVsCodeApi = () => ({
  postMessage: ({ type, request, id }) => {
    if (!request) return;
    if (type === 'appState') post({ type, response: true, id, params: app });
    if (type === 'markwhenState' && state) post({ type, response: true, id, params: state });
  },
});
const iso = (day) => new Date(Date.UTC(1600, 0, 1) + day * 86_400_000).toISOString();
window.subject = {
  show: (data) => {
    state = data;
    tell('appState', app);
    tell('markwhenState', state);
  },
  view: ({ from, to }) => tell('jumpToRange', { dateRangeIso: { fromDateTimeIso: iso(from), toDateTimeIso: iso(to) } }),
  update: (number, text) => {
    const event = eventOf(number);
    const rest = ` ${text}`;
    state.rawText = state.rawText.replace(event.firstLine.rest, rest);
    Object.assign(event.firstLine, { rest, restTrimmed: text });
    state.transformed = state.parsed.events;
    tell('markwhenState', state);
  },
};

const known = new Map();

/** The event of an item, found once: afterwards it is called otherwise. */
function eventOf(number) {
  if (!known.has(number)) {
    const events = state.parsed.events.children.flatMap(({ children }) => children);
    known.set(number, events.find(({ firstLine }) => firstLine.rest.startsWith(` Item ${number} `)));
  }
  return known.get(number);
}
