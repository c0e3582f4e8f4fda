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
  show: (data) => {
    shown = data;
    place = { from: -0.04 * 300 * 365, to: 1.04 * 300 * 365 };
    postMessage({ type: 'data', data }, '*');
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
  update: (number, text) => {
    shown.items.text[number] = text;
    shown.version++;
    postMessage({ type: 'data', data: shown }, '*');
  },
};
