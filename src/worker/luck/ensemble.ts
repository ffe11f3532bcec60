// One run done many times: all members walk side by side, and of their rows nothing is kept but what is shown.
import { memberCount, memberJob } from '../../sweep/members';
import { Along } from './along';
import { ByStep, type Gather } from './by-step';
import { Member } from './member';
import type { EnsembleResult, EnsembleTask, Fan, MemberEnds } from './messages';

/** Rows of all members together between two looks at what else is wanted: a few milliseconds of most rules. */
const stretch = 4096;

export class Ensemble {
  readonly #task: EnsembleTask;
  readonly #members: readonly Member[];
  readonly #gather: Gather;
  readonly #block: number;
  #row = 0;

  /** Throws a FormulaError where a text does not compile. */
  constructor(task: EnsembleTask) {
    this.#task = task;
    const { job, members, labels, measures, axis, reach } = task;
    const count = memberCount(members);
    const minima = labels.stationary.flatMap(({ kind, at }) => (kind.endsWith('minimum') ? [at] : []));
    this.#members = Array.from({ length: count }, (_, i) => new Member(memberJob(job, members, i), minima, task));
    const knows = measures.map((_, i) => this.#members[0].gauge.knows(i));
    this.#gather = axis === 'step' ? new ByStep(knows, job.steps) : new Along(axis, reach, knows, job.steps, count);
    this.#block = Math.max(1, Math.floor(stretch / count));
  }

  /** How much is done, 0 to 1. */
  get share(): number {
    return this.#row / (this.#task.job.steps + 1);
  }

  /** The next rows of all members. False when there are no more. */
  advance(): boolean {
    const end = this.#task.job.steps + 1;
    const to = Math.min(end, this.#row + this.#block);
    this.#gather.take(this.#members, this.#row, to);
    this.#row = this.#members.every(({ lost }) => lost !== null) ? end : to;
    return this.#row < end;
  }

  result(): EnsembleResult {
    return { ...this.#gather.curves(this.#task.columns), ends: endsOf(this.#members), fan: fanOf(this.#members) };
  }
}

function endsOf(members: readonly Member[]): MemberEnds {
  return {
    losses: Float64Array.from(members, ({ loss }) => loss),
    steps: Float64Array.from(members, ({ good }) => good),
    reached: Uint8Array.from(members, ({ reached }) => Number(reached)),
    diverged: Uint8Array.from(members, ({ lost }) => Number(lost !== null)),
  };
}

function fanOf(members: readonly Member[]): Fan {
  const paths = members.map(({ fan }) => fan.points);
  const points = new Float32Array(paths.reduce((sum, path) => sum + path.length, 0));
  let at = 0;
  const ends = Int32Array.from(paths, (path) => {
    points.set(path, at);
    at += path.length;
    return at / 2;
  });
  return { points, ends };
}
