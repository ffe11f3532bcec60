// Measuring: things to compare take turns, so that a busy machine disturbs all of them alike, and medians are compared.

/** Milliseconds that `run` takes. */
export function milliseconds(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median milliseconds of each function of a table, over rounds in which each runs once. */
export function inTurns(table, rounds) {
  const times = Object.fromEntries(Object.keys(table).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(table)) times[name].push(milliseconds(run));
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/** Prints rows of cells in columns: the first left, the others right. */
export function print(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(`\n${title}\n${rows.map((row) => `  ${line(row)}`).join('\n')}`);
}
