// The rows of a run that are printed, in order, without keeping the others.
import { Run, type Row } from '../engine/run';
import type { RunJob } from '../engine/types';

/** Rows taken at a time where all are printed. */
const block = 4096;

/**
 * Row 0, each `every`-th and the last. Rows that are not printed are not even written: 10^8 of them cost what the steps cost.
 * Throws a FormulaError where a text does not compile.
 */
export function* rowsOf(job: RunJob, every: number): Generator<Row> {
  const run = new Run(job);
  if (every === 1) yield* allRows(run);
  else {
    // Row 0, then every n-th; the last time fewer are left.
    for (let rows = 1; run.skip(rows) > 0; rows = every) if (run.lastRow) yield run.lastRow;
  }
}

function* allRows(run: Run): Generator<Row> {
  while (!run.end) {
    const first = run.row;
    const rows = run.take(block);
    for (let i = 0; i < rows.length; i += 3) {
      yield { step: first + i / 3, x: rows[i], y: rows[i + 1], loss: rows[i + 2] };
    }
  }
}
