/**
 * Milliseconds that each of several works takes: medians of rounds in which each has its turn, so that a busy machine slows them alike.
 * No collection is forced between them: it would throw away compiled code along with the garbage.
 */
export function mediansMs(works, { rounds = 11, warmUps = 5 } = {}) {
  for (let round = 0; round < warmUps; round++) for (const work of works) work();
  const times = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, index) => times[index].push(timeMs(work)));
  }
  return times.map(median);
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
}

/** The value that a part (0 to 1) of all values are not above. */
export function percentile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function timeMs(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** A table in plain text; numbers stand to the right. */
export function printTable(head, rows) {
  const cells = [head, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? rounded(cell) : cell)))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  for (const row of cells) console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  '));
}

function rounded(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Processor time of a work, for wall time says more about what else the machine is doing. */
export function processorMs(work) {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
