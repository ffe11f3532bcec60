// The picture in numbers: what the table of runs says of each at the playhead.
import type { RunSpec } from '../scenario/scenario';
import { nearest } from './facts';
import type { Stationary } from './facts';
import { count, fixed, short } from './format';
import type { Path } from './path';
import type { Status } from './status';

/** Decimals of a coordinate, so that columns do not jump. */
const decimals = 3;
const nothing = '—';

/** The cells that change with the playhead, as text. */
export interface Report {
  readonly step: string;
  readonly x: string;
  readonly y: string;
  readonly loss: string;
  readonly distance: string;
  /** What holds now, then what else does. */
  readonly status: string;
}

/** A run at a step; one that has ended keeps its last row, and one that is hidden says only that. */
export function report(
  { hidden }: Pick<RunSpec, 'hidden'>,
  path: Path | null,
  step: number,
  stationary: Stationary,
  status: Status,
): Report {
  const row = path ? Math.min(step, path.length - 1) : -1;
  if (hidden || !path || row < 0) {
    const none = { step: nothing, x: nothing, y: nothing, loss: nothing, distance: nothing };
    return { ...none, status: hidden ? 'hidden' : status.brief };
  }
  const near = nearest(path, row, stationary);
  return {
    step: count(row),
    x: fixed(path.x(row), decimals),
    y: fixed(path.y(row), decimals),
    loss: short(path.loss(row)),
    distance: near === null ? nothing : short(near.far),
    status: [status.brief, ...status.also].join('; '),
  };
}
