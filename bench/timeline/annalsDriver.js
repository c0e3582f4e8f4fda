/* Drives the timeline as the editor and a hand do: by messages and by wheel. */
window.acquireVsCodeApi = () => ({ postMessage: () => undefined, getState: () => undefined, setState: () => undefined });
const epoch = 2_305_448;
let shown;
let place = { from: 0, to: 0 };
const stage = () => document.querySelector('.stage');
const plot = () => {
  const left = document.querySelector('.stage').dataset.plotLeft;
  return { left: Number(left ?? 0), right: document.querySelector('.scroller').clientWidth };
};
const wheel = (options) => {
  const box = stage().getBoundingClientRect();
  const { left, right } = plot();
  stage().dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: box.left + (left + right) / 2, clientY: box.top + 20, ...options }));
};
/** A wheel turns time by a factor of e to the `exponent`; no single turn goes further than `longestTurn`. */
const longestTurn = 0.5;
const zoom = (exponent) => {
  const turns = Math.ceil(Math.abs(exponent) / longestTurn);
  for (let turn = 0; turn < turns; turn++) wheel({ deltaY: -exponent / turns / 0.0018 });
};
window.subject = {
  /** Packs the data as the server does, and types its columns as the editor side does. */
  prepared: ({ items, uri, version, title, calendars, ...tables }) => {
    const first = ([name, column]) => [name, column.slice(0, 100)];
    const head = { uri, version, title, calendars };
    shown = { head, serial: 1, items: Object.fromEntries(Object.entries(items).map(first)) };
    return { kind: 'whole', serial: 1, head, tables, items: packing.typed(packing.packed(items)) };
  },
  show: (slice) => {
    place = { from: -0.04 * 300 * 365, to: 1.04 * 300 * 365 };
    postMessage({ type: 'slice', slice }, '*');
  },
  isShown: () => !stage().hidden,
  /** By the wheel, as a hand would: first as wide as asked for, then to the place. */
  view: ({ from, to }) => {
    const factor = (place.to - place.from) / (to - from);
    if (Math.abs(factor - 1) > 1e-9) zoom(Math.log(factor));
    const middle = (place.from + place.to) / 2;
    const length = to - from;
    const { left, right } = plot();
    const pixels = (((from + to) / 2 - middle) / length) * (right - left);
    if (Math.abs(pixels) > 1e-9) wheel({ deltaX: pixels });
    place = { from, to };
  },
  /** What the server sends when a line of the notes has changed. */
  update: (number, text) => {
    const { items, head } = shown;
    items.text[number] = text;
    items.id[number] = `${items.kind[number]}:${items.when[number]}:${text}`;
    const from = shown.serial++;
    const slice = { kind: 'delta', from, serial: from + 1, head, moved: [], tables: {}, cuts: [{ at: number, removed: 1, added: 1 }], rows: packing.packed(items, [number]) };
    postMessage({ type: 'slice', slice }, '*');
  },
};
