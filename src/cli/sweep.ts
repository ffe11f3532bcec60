// `sweep`: many runs that differ in their start or in what is set, and what came of each, without a browser.
import type { Writable } from 'node:stream';
import { cellCount, startOf, valuesOf } from '../sweep/cells';
import { Sweep } from '../sweep/sweep';
import { diverged, reachedNone, type Outcome, type SweepPlan } from '../sweep/types';
import { command, say } from './command';
import type { Output } from './output';
import { exactText } from './print';
import { sweepHelp } from './sweep-help';
import { readSweep } from './sweep-request';

/** Cells run at a time. */
const piece = 1024;

/** Runs the command; resolves to its exit code, as `trace` does. */
export function sweep(parameters: readonly string[], out: Writable, err: Writable): Promise<number> {
  return command('sweep', out, err, async (output) => {
    const request = readSweep(parameters);
    if (request === 'help') {
      output.add(sweepHelp());
      return;
    }
    if (request.warning !== null) say(err, 'sweep', `--link: ${request.warning}`);
    await printCells(request.plan, output);
  });
}

async function printCells(plan: SweepPlan, output: Output): Promise<void> {
  const { axes, measure } = plan;
  const heads = axes.kind === 'hyper' ? axes.axes.map(({ name }) => name) : ['x', 'y'];
  const columns = { loss: ['loss'], steps: ['steps', 'loss'], minimum: ['minimum', 'steps', 'loss'] }[measure.kind];
  output.add(`${[...heads, ...columns].join()}\n`);
  const cells = new Sweep(plan);
  const words = wordsOf(plan);
  for (let from = 0; from < cellCount(plan); from += piece) {
    const outcome = cells.run(from, Math.min(from + piece, cells.count));
    for (let i = 0; i < outcome.loss.length; i++) {
      const values = axes.kind === 'hyper' ? valuesOf(axes.axes, from + i) : startOf(plan, from + i);
      output.add(`${[...values.map(exactText), ...words(outcome, i)].join()}\n`);
    }
    await output.flush();
    if (output.closed) return;
  }
}

/** What is printed of a cell. */
function wordsOf({ measure, labels }: SweepPlan): (outcome: Outcome, i: number) => readonly string[] {
  const minima = labels.stationary.flatMap(({ kind }, index) => (/minimum$/.test(kind) ? [index] : []));
  const status = (minimum: number): string => {
    if (minimum === diverged) return 'diverged';
    return minimum === reachedNone ? 'none' : String(minima.indexOf(minimum));
  };
  return ({ loss, minimum, steps }, i) => {
    const last = exactText(loss[i]);
    if (measure.kind === 'loss') return [last];
    if (measure.kind === 'minimum') return [status(minimum[i]), String(steps[i]), last];
    return [minimum[i] < 0 ? status(minimum[i]) : String(steps[i]), last];
  };
}
