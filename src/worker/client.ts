// The page's side: sends requests, hands on what comes back, and replaces a worker that hangs or breaks.
import type { LabelContext, RunJob } from '../engine/types';
import { Ledger } from './ledger';
import type { FieldRequest, Reply, ReplyOf, Request } from './messages';
import { needsWhole } from './needs';
import type { WorkerPort } from './port';
import { isReply } from './reply';
import { Watchdog, realClock, type Clock } from './watchdog';

/** Told about what comes back: never anything older than the newest request of its key, never the same thing twice. */
export interface Handlers {
  /** Rows of one generation come in order and without gaps; those of a new generation begin again at row 0. */
  chunk(reply: ReplyOf<'chunk'>): void;
  ended(reply: ReplyOf<'ended'>): void;
  failed(reply: ReplyOf<'failed'>): void;
  inspected(reply: ReplyOf<'inspected'>): void;
  field(reply: ReplyOf<'field'>): void;
  fieldFailed(says: string): void;
  /**
   * This run took the worker down and is to be marked; the worker is replaced. `again`: the run is tried once more, and
   * its rows go on where they stopped if that works. Otherwise it waits for a new `run` of its key.
   */
  stopped(key: string, says: string, again: boolean): void;
  /** No worker can be had, and nothing is computed. A request tries again (after a pause), `retry` at once. */
  broken(says: string): void;
}

export interface Client {
  /** Runs a job under a key, in place of what the key had. Returns the generation its rows will carry. */
  run(key: string, job: RunJob, labels: LabelContext): number;
  /** Gives a key's run other labels: it is told anew how it ended, its rows stand. A question about it is forgotten. */
  relabel(key: string, labels: LabelContext): void;
  /** Forgets a key. */
  drop(key: string): void;
  /** Asks for the values at a step (or at the last row, if the run ends before it). Only the newest question is answered. */
  inspect(key: string, step: number): void;
  /** Asks for contours, coarse to fine, in place of those asked for before. */
  field(request: FieldRequest): void;
  /** Sees whether the worker still lives: for a page that comes back from the back-forward cache. */
  wake(): void;
  /** Tries once more to have a worker, if there is none and something is owed. */
  retry(): void;
  /** Ends the worker. */
  close(): void;
}

/** Workers that may be lost one after the other for no known reason. */
const patience = 2;
/** Begins the sentence for a page without a worker. */
const without = 'the runs cannot be computed';
/** After that no request starts another for so long, so that a drag does not start them by the hundred. Milliseconds. */
export const pause = 2000;

/** @param options.spawn makes a worker: the whole one, or the first @param options.clock timers, for tests */
export function createClient(options: {
  readonly spawn: (whole: boolean) => WorkerPort;
  readonly on: Handlers;
  readonly clock?: Clock;
}): Client {
  const keeper = new Keeper(options.spawn, options.on, options.clock ?? realClock);
  const { ledger } = keeper;
  return {
    run(key, job, labels) {
      const request = ledger.run(key, job, labels);
      if (needsWhole(job)) keeper.widen();
      keeper.send(request);
      return request.generation;
    },
    relabel: (key, labels) => keeper.send(ledger.relabel(key, labels)),
    drop: (key) => keeper.tell(ledger.drop(key)),
    inspect: (key, step) => keeper.send(ledger.inspect(key, step)),
    field: (request) => keeper.send(ledger.field(request)),
    wake: () => keeper.wake(),
    retry: () => keeper.retry(),
    close: () => keeper.close(),
  };
}

/** Keeps a worker alive while something is asked of it. */
class Keeper {
  readonly ledger = new Ledger();
  readonly #spawn: (whole: boolean) => WorkerPort;
  readonly #on: Handlers;
  readonly #clock: Clock;
  #worker: { readonly port: WorkerPort; readonly watchdog: Watchdog } | null = null;
  /** What the worker works on: a run's key, null for contours, undefined when that is not known. */
  #busy: string | null | undefined;
  /** The worker must have learnt all. */
  #whole = false;
  #lost = 0;
  /** Cuts the pause short in which no worker is started. */
  #endPause: (() => void) | null = null;
  #askedInPause = false;

  constructor(spawn: (whole: boolean) => WorkerPort, on: Handlers, clock: Clock) {
    this.#spawn = spawn;
    this.#on = on;
    this.#clock = clock;
  }

  /** Sends a request that the ledger holds and that is owed an answer. */
  send(request: Request | null): void {
    if (!request) return;
    if (!this.#worker) {
      if (this.#endPause) this.#askedInPause = true;
      else this.#start();
      return;
    }
    this.#worker.port.postMessage(request);
    this.#worker.watchdog.watch();
  }

  /** Sends a request that needs no answer. */
  tell(request: Request | null): void {
    if (request) this.#worker?.port.postMessage(request);
  }

  /** From here on the worker has learnt all. The next request starts it, and tells it all that is owed. */
  widen(): void {
    if (this.#whole) return;
    this.#whole = true;
    this.close();
  }

  wake(): void {
    if (this.#worker) this.send(this.ledger.ping());
    else this.retry();
  }

  retry(): void {
    this.#endPause?.();
    this.#endPause = null;
    if (!this.#worker && this.ledger.isDue) this.#start();
  }

  close(): void {
    this.#endPause?.();
    this.#endPause = null;
    const worker = this.#worker;
    this.#worker = null;
    worker?.watchdog.stop();
    worker?.port.terminate();
  }

  #start(): void {
    let port: WorkerPort;
    try {
      port = this.#spawn(this.#whole);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#giveUp(`${without}: no worker can be made: ${why}`);
      return;
    }
    const isDue = () => this.ledger.isDue;
    const watchdog = new Watchdog(this.#clock, isDue, () => this.#replace('the worker does not answer'));
    const worker = { port, watchdog };
    this.#worker = worker;
    this.#busy = undefined;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (this.#worker === worker && isReply(data)) this.#receive(data);
    };
    port.onerror = (event) => {
      event.preventDefault(); // handled here, with a sentence for the reader
      // A script that is blocked or cannot be fetched gives an event without a message.
      const why = (event.message as string | undefined) ?? '';
      if (this.#worker === worker)
        this.#replace(why === '' ? 'the worker was kept from starting' : `the worker failed: ${why}`);
    };
    for (const request of this.ledger.requests) port.postMessage(request);
    watchdog.watch();
  }

  #receive(reply: Reply): void {
    if (reply.kind === 'unable') {
      this.close();
      this.#giveUp(reply.says);
      return;
    }
    this.#worker?.watchdog.heard();
    // any other reply ends the piece of work that was announced
    this.#busy = reply.kind === 'alive' ? (reply.busy === undefined ? this.#busy : reply.busy) : undefined;
    const accepted = this.ledger.accept(reply);
    if (!this.ledger.isDue) this.#lost = 0;
    if (accepted) this.#handOn(accepted);
  }

  #handOn(reply: Reply): void {
    switch (reply.kind) {
      case 'field-failed':
        this.#on.fieldFailed(reply.says);
        break;
      case 'alive':
      case 'unable':
        break;
      default:
        // one handler per kind, each for its own kind of reply
        (this.#on[reply.kind] as (reply: Reply) => void)(reply);
    }
  }

  #giveUp(says: string): void {
    this.#lost = 0;
    this.#askedInPause = false;
    this.#endPause = this.#clock.after(pause, () => {
      this.#endPause = null;
      if (this.#askedInPause) this.#start();
    });
    this.#on.broken(says);
  }

  /** Ends a worker that hangs or broke, starts another, and tells whose fault it was. */
  #replace(says: string): void {
    const busy = this.#busy;
    this.close();
    this.ledger.forgetPing();
    const blamed = typeof busy === 'string' ? this.ledger.blame(busy) : null;
    if (busy === null) this.ledger.blameField();
    if (busy === undefined && ++this.#lost >= patience) {
      this.#giveUp(`${without}: ${says}`);
      return;
    }
    // started before anybody is told, who may ask for more
    if (this.ledger.isDue) this.#start();
    if (typeof busy === 'string' && blamed) this.#on.stopped(busy, says, blamed.again);
    if (busy === null) this.#on.fieldFailed(says);
  }
}
