// Workers of maps for tests: what they are asked is kept, and answered when a test lets them.
import { vi } from 'vitest';
import { Sweep } from '../../sweep/sweep';
import type { SweepPlan } from '../../sweep/types';
import type { SweepHandlers, SweepPool } from '../../worker/sweep/pool';

export class FakePool implements Pick<SweepPool, 'run' | 'warm' | 'stop' | 'rest' | 'close'> {
  readonly asked: { readonly plan: SweepPlan; readonly on: SweepHandlers }[] = [];
  readonly warmed: SweepPlan[] = [];
  stopped = 0;
  rested = 0;
  closed = 0;
  readonly #steps: number;

  /** @param steps runs are no longer than that: tests need not wait */
  constructor(steps = Infinity) {
    this.#steps = steps;
  }

  run(plan: SweepPlan, on: SweepHandlers): void {
    this.asked.push({ plan, on });
  }

  warm(plan: SweepPlan): void {
    this.warmed.push(plan);
  }

  stop(): void {
    this.stopped++;
  }

  rest(): void {
    this.rested++;
  }

  close(): void {
    this.closed++;
  }

  /** Cells along an axis of each map. */
  get sizes(): readonly (number | null)[] {
    return this.asked.map(({ plan: { axes } }) =>
      axes.kind === 'start' ? axes.size : axes.kind === 'hyper' ? axes.axes[0].values.length : null,
    );
  }

  /** Does what was asked last, in two pieces, the last one first. */
  answer(): void {
    const { plan, on } = this.asked[this.asked.length - 1];
    const steps = Math.min(this.#steps, plan.job.steps);
    const sweep = new Sweep({ ...plan, job: { ...plan.job, steps } });
    const middle = Math.floor(sweep.count / 2);
    on.cells(middle, sweep.run(middle, sweep.count));
    on.cells(0, sweep.run(0, middle));
    on.done();
    // what gets finer may wait until the coarse is drawn
    if (vi.isFakeTimers()) vi.runAllTimers();
  }
}
