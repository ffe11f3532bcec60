// What the worker's server asks for.
import type { End, Inspection, Rows, RunJob } from '../engine/types';
import type { ContourRequest } from '../field/field';
import type { FieldData } from '../field/types';

/** What the server needs of a run. */
export interface Runner {
  /** Number of the next row. */
  readonly row: number;
  readonly end: End | null;
  readonly evaluations: { readonly f: number; readonly grad: number; readonly hess: number };
  take(count: number): Rows;
  inspect(step: number): Inspection;
}

/** The kinds of work. All may throw; the sentence goes to the page. */
export interface Work {
  start(job: RunJob): Runner;
  contour(request: ContourRequest): FieldData;
}
