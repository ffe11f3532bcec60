// The worker's side: keeps the newest request of every key, and works on all of them in turns, giving way in between.
import { LabelWatcher } from '../engine/labels';
import { Turns } from './breathe';
import type { Reply, Request } from './messages';
import type { Port } from './port';
import type { Runner, Work } from './work';

type RunRequest = Extract<Request, { kind: 'run' }>;
type ContoursRequest = Extract<Request, { kind: 'field' }>;

/** Rows in a chunk: few in a run's first, so that something shows at once. */
export const chunkRows = { first: 256, rest: 4096 } as const;

/** Answers the requests that come through `port`, for as long as it lives. A fault in the work becomes a 'failed' reply. */
export function serve(port: Port, work: Work): void {
  const post = (reply: Reply, transfer: Transferable[] = []) => port.postMessage(reply, transfer);
  const server = new Server(post, work);
  port.onmessage = (event: MessageEvent<Request | null>) => {
    if (event.data) server.receive(event.data);
  };
  post({ kind: 'alive', token: null });
}

/** A run that was asked for. */
interface Asked {
  readonly request: RunRequest;
  /** null before its first turn. */
  running: { readonly run: Runner; readonly watcher: LabelWatcher } | null;
  /** The step somebody wants to see inside. */
  inspect: number | null;
}

class Server {
  readonly #post: (reply: Reply, transfer?: Transferable[]) => void;
  readonly #work: Work;
  /** In the order of their turns. Runs that ended stay, to be inspected. */
  readonly #runs = new Map<string, Asked>();
  #contours: { readonly request: ContoursRequest; done: number } | null = null;
  readonly #turns = new Turns(() => this.#turn());

  constructor(post: (reply: Reply, transfer?: Transferable[]) => void, work: Work) {
    this.#post = post;
    this.#work = work;
  }

  receive(request: Request): void {
    switch (request.kind) {
      case 'run':
        if (this.#isNewer(request)) {
          this.#runs.delete(request.key); // to the end of the turns
          this.#runs.set(request.key, { request, running: null, inspect: null });
        }
        break;
      case 'drop':
        if (this.#isNewer(request)) this.#runs.delete(request.key);
        break;
      case 'inspect': {
        const asked = this.#runs.get(request.key);
        if (asked?.request.generation === request.generation) asked.inspect = request.step;
        break;
      }
      case 'field':
        if (!this.#contours || request.generation > this.#contours.request.generation) {
          this.#contours = { request, done: 0 };
        }
        break;
      case 'ping':
        this.#post({ kind: 'alive', token: request.token });
        break;
    }
    this.#turns.begin();
  }

  #isNewer({ key, generation }: { readonly key: string; readonly generation: number }): boolean {
    const known = this.#runs.get(key);
    return !known || generation > known.request.generation;
  }

  /** One piece of work, the most urgent: what somebody points at, first looks, then the rest; last the fine contours, which take
   * longest. False when nothing is left. */
  #turn(): boolean {
    const runs = [...this.#runs.values()];
    const pointedAt = runs.find(({ running, inspect }) => {
      return inspect !== null && running && (running.run.end || running.run.row > inspect);
    });
    const fresh = runs.find(({ running }) => !running);
    const unfinished = runs.find(({ running }) => !running?.run.end);
    if (pointedAt) this.#workOn(pointedAt, 'inspect');
    else if (fresh) this.#workOn(fresh, 'advance');
    else if (this.#contours?.done === 0) this.#workOnContours(this.#contours);
    else if (unfinished) this.#workOn(unfinished, 'advance');
    else if (this.#contours) this.#workOnContours(this.#contours);
    else return false;
    return true;
  }

  #workOn(asked: Asked, what: 'inspect' | 'advance'): void {
    const { key, generation } = asked.request;
    this.#post({ kind: 'alive', token: null, busy: key });
    try {
      if (what === 'inspect') this.#inspect(asked);
      else this.#advance(asked);
    } catch (error) {
      this.#runs.delete(key);
      this.#post({ kind: 'failed', key, generation, says: sentence(error) });
    }
  }

  #advance(asked: Asked): void {
    const { key, generation, job, labels, have = 0 } = asked.request;
    const size = asked.running ? chunkRows.rest : chunkRows.first;
    asked.running ??= { run: this.#work.start(job), watcher: new LabelWatcher(labels) };
    const { run, watcher } = asked.running;
    const from = run.row;
    const rows = run.take(size);
    watcher.push(rows);
    if (run.row > have) this.#post({ kind: 'chunk', key, generation, from, rows }, [rows.buffer]);
    if (run.end) {
      const { end, evaluations } = run;
      this.#post({ kind: 'ended', key, generation, end, labels: watcher.labels, evaluations });
    }
    this.#runs.delete(key); // its next turn comes after everybody else's
    this.#runs.set(key, asked);
  }

  #inspect(asked: Asked): void {
    if (!asked.running || asked.inspect === null) return;
    const { key, generation } = asked.request;
    const step = Math.min(asked.inspect, asked.running.run.row - 1);
    asked.inspect = null;
    this.#post({ kind: 'inspected', key, generation, inspection: asked.running.run.inspect(step) });
  }

  #workOnContours(contours: { readonly request: ContoursRequest; done: number }): void {
    const { generation, surface, window, grids, scale } = contours.request;
    this.#post({ kind: 'alive', token: null, busy: null });
    try {
      const field = this.#work.contour({ surface, window, grid: grids[contours.done], scale });
      contours.done++;
      if (contours.done >= grids.length) this.#contours = null;
      const { thresholds, coordinates, rings, bands } = field;
      const buffers = [thresholds.buffer, coordinates.buffer, rings.buffer, bands.buffer];
      this.#post({ kind: 'field', generation, field }, buffers);
    } catch (error) {
      this.#contours = null;
      this.#post({ kind: 'field-failed', generation, says: sentence(error) });
    }
  }
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
