// The measuring worker's side: walks through the runs asked for, all of them a stretch at a time, and posts their thinned series.
import { Turns } from '../breathe';
import type { Port } from '../port';
import type { Measured, MeasuredRun, MeasureRequest, ReadRequest, SeriesReply, SeriesRequest } from './messages';
import { thin } from './thin';
import { Walk } from './walk';

/** Rows of a run between two looks at the others. */
const stretch = 2048;
/** Between two posts of what there is so far. Milliseconds. */
const pace = 80;

interface Walked {
  /** What it was walked for: another request for the same finds it here. */
  readonly print: string;
  readonly walk: Walk | null;
  readonly failure: string | null;
}

/** Answers the requests that come through `port`; the newest measurement wins. @param now milliseconds */
export function serveSeries(port: Port, now: () => number): void {
  const post = (reply: SeriesReply, transfer: Transferable[] = []) => port.postMessage(reply, transfer);
  const server = new SeriesServer(post, now);
  port.onmessage = ({ data }: MessageEvent<SeriesRequest>) => server.receive(data);
}

class SeriesServer {
  readonly #post: (reply: SeriesReply, transfer?: Transferable[]) => void;
  readonly #now: () => number;
  #walks = new Map<string, Walked>();
  #request: MeasureRequest | null = null;
  /** The request that the walks belong to. */
  #last: MeasureRequest | null = null;
  #next: MeasureRequest | null = null;
  readonly #turns = new Turns(() => this.#turn());
  #posted = 0;
  /** Something of the request that is worked on has been posted. */
  #told = false;

  constructor(post: (reply: SeriesReply, transfer?: Transferable[]) => void, now: () => number) {
    this.#post = post;
    this.#now = now;
  }

  receive(request: SeriesRequest): void {
    if (request.kind === 'read') {
      this.#read(request);
      return;
    }
    this.#next = request;
    this.#turns.begin();
  }

  /** A stretch of each run. False when nothing is left. */
  #turn(): boolean {
    if (this.#next) {
      // Who asks anew all the time is to see something too.
      if (this.#request && !this.#told) this.#tell(this.#request, false);
      this.#begin(this.#next);
      this.#next = null;
    }
    const request = this.#request;
    if (!request) return false;
    let left = false;
    for (const { key } of request.runs) {
      const walk = this.#advance(key);
      if (walk && !walk.end) left = true;
    }
    if (!left || this.#now() - this.#posted >= pace) this.#tell(request, !left);
    if (!left) this.#request = null;
    return left;
  }

  #advance(key: string): Walk | null {
    const walked = this.#walks.get(key);
    if (!walked?.walk || walked.walk.end) return walked?.walk ?? null;
    try {
      walked.walk.advance(stretch);
      return walked.walk;
    } catch (error) {
      this.#walks.set(key, { print: walked.print, walk: null, failure: sentence(error) });
      return null;
    }
  }

  #begin(request: MeasureRequest): void {
    this.#request = request;
    this.#told = false;
    this.#posted = this.#now();
    const { runs, minima, measures } = request;
    const known = this.#walks;
    this.#walks = new Map();
    for (const { key, job } of runs) {
      const print = JSON.stringify([job, minima, measures]);
      const old = known.get(key);
      this.#walks.set(key, old?.print === print ? old : { print, ...begun(() => new Walk(job, minima, measures)) });
    }
    this.#last = request;
  }

  #tell(request: MeasureRequest, done: boolean): void {
    this.#told = true;
    this.#posted = this.#now();
    const { measures, axis, goal } = request;
    const most = this.#most(request);
    const runs = request.runs.map(({ key }) => this.#measured(key, request, most));
    const reply: Measured = { kind: 'measured', measures, axis, most, goal, runs, done };
    const curves = runs.flatMap((run) => run.curves);
    this.#post(reply, curves.flatMap(({ steps, points }) => [steps.buffer, points.buffer])); // prettier-ignore
  }

  #measured(key: string, { measures, axis, columns, goal, budget }: MeasureRequest, most: number): MeasuredRun {
    const { walk, failure } = this.#walks.get(key) ?? { walk: null, failure: null };
    const curves = walk
      ? measures.map((measure) => {
          const column = walk.column(measure);
          return column
            ? thin(walk.axis(axis), column, walk.within(budget), most, columns)
            : { steps: new Int32Array(0), points: new Float64Array(0) };
        })
      : [];
    return { key, curves, summary: walk?.summary(goal, budget) ?? null, failure };
  }

  /** Where the axis ends: at the budget, or where the runs have come; those that are lost are not followed for ever. */
  #most({ runs, axis, reach, budget }: MeasureRequest): number {
    if (axis === 'step') return Math.max(1, ...runs.map(({ job }) => job.steps));
    if (axis === 'evaluations' && budget !== null) return budget;
    const ends = runs.flatMap(({ key }) => {
      const walk = this.#walks.get(key)?.walk;
      if (!walk || walk.rows === 0) return [];
      const rows = walk.within(budget);
      const lost = walk.end !== null && walk.end.kind !== 'budget' && rows === walk.rows;
      const far = walk.axis(axis)[rows - 1];
      return [{ far, lost: lost && axis === 'length' }];
    });
    const settled = Math.max(0, ...ends.flatMap(({ far, lost }) => (lost ? [] : [far])));
    const most = Math.max(settled, ...ends.map(({ far, lost }) => (lost ? Math.min(far, reach) : 0)));
    return most > 0 ? most : 1;
  }

  #read({ at }: ReadRequest): void {
    const request = this.#last;
    if (!request) return;
    const { measures, axis, budget } = request;
    const readings = at.flatMap(({ key, step: wanted }) => {
      const walk = this.#walks.get(key)?.walk;
      const rows = walk ? walk.within(budget) : 0;
      const step = Math.min(wanted, rows - 1);
      if (!walk || step < 0 || (step < wanted && !walk.end && rows === walk.rows)) return [];
      const values = measures.map((measure) => walk.column(measure)?.[step] ?? NaN);
      return [{ key, step, at: walk.axis(axis)[step], values }];
    });
    this.#post({ kind: 'read', measures, readings });
  }
}

function begun(make: () => Walk): Pick<Walked, 'walk' | 'failure'> {
  try {
    return { walk: make(), failure: null };
  } catch (error) {
    return { walk: null, failure: sentence(error) };
  }
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
