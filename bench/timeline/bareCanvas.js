/*
 * The limit: the same items drawn on a canvas with nothing around them. Culled by a sorted column, aggregated per pixel, each label
 * where there is room for it.
 */
const canvas = document.createElement('canvas');
document.body.append(canvas);
canvas.width = innerWidth;
canvas.height = innerHeight;
const context = canvas.getContext('2d', { alpha: false });
const laneHeight = innerHeight / 40;
let lanes = [];

/** Columns for each lane, ascending by start. `longest` bounds how far back an item can begin that still reaches into view. */
function read(items) {
  const byLane = Array.from({ length: 40 }, () => []);
  for (const item of items) byLane[item.lane].push(item);
  lanes = byLane.map((own) => {
    own.sort((a, b) => a.start - b.start);
    const starts = Float64Array.from(own, ({ start }) => start);
    const ends = Float64Array.from(own, ({ start, end }) => end ?? start);
    return { starts, ends, texts: own.map(({ text }) => text), longest: own.reduce((most, { start, end }) => Math.max(most, (end ?? start) - start), 0) };
  });
}

function firstFrom(column, limit) {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function draw({ from, to }) {
  const scale = canvas.width / (to - from);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = '12px sans-serif';
  lanes.forEach((lane, index) => drawLane(lane, index * laneHeight, from, to, scale));
}

function drawLane({ starts, ends, texts, longest }, top, from, to, scale) {
  let pixel = -1;
  let labelEnd = 0;
  for (let i = firstFrom(starts, from - longest); i < starts.length && starts[i] < to; i++) {
    if (ends[i] < from) continue;
    const x = (starts[i] - from) * scale;
    const width = Math.max(1, (ends[i] - starts[i]) * scale);
    if (x + width <= pixel + 1) continue;
    pixel = Math.floor(x + width);
    context.fillStyle = '#7aa6c8';
    context.fillRect(x, top + 2, width, laneHeight - 6);
    if (x < labelEnd) continue;
    context.fillStyle = '#222222';
    context.fillText(texts[i], x + 2, top + laneHeight - 8);
    labelEnd = x + 340;
  }
}

window.subject = {
  show: (items) => {
    window.items = items;
    read(items);
    draw({ from: 0, to: 300 * 365 });
  },
  view: draw,
  update: (number, text) => {
    window.items[number] = { ...window.items[number], text };
    read(window.items);
    draw({ from: 0, to: 300 * 365 });
  },
};
