// The page's side of the measuring worker: it is fetched when something is to be measured, and replaced where it hangs or breaks.
import type { WorkerPort } from '../port';
import { Watchdog, realClock, type Clock } from '../watchdog';
import type { Measured, MeasureRequest, ReadRequest, SeriesReply } from './messages';

/** Makes a measuring worker; it may have to be fetched. */
export type SpawnSeries = () => Promise<WorkerPort>;

/** Values at steps of runs. */
export type Read = Omit<Extract<SeriesReply, { kind: 'read' }>, 'kind'>;

export interface SeriesHandlers {
  readonly measured: (reply: Measured) => void;
  /** Nothing can be measured for now; the next request tries again. */
  readonly failed: (says: string) => void;
}

export class SeriesClient {
  readonly #spawn: SpawnSeries;
  readonly #on: SeriesHandlers;
  readonly #clock: Clock;
  #port: WorkerPort | null = null;
  #coming = false;
  #closed = false;
  #watchdog: Watchdog | null = null;
  /** Who waits for values: the worker answers in the order of the questions. */
  #readers: ((read: Read | null) => void)[] = [];
  /** The newest measurement, until all of it is there. */
  #due: MeasureRequest | null = null;

  constructor(spawn: SpawnSeries, on: SeriesHandlers, clock: Clock = realClock) {
    this.#spawn = spawn;
    this.#on = on;
    this.#clock = clock;
  }

  /** Measures, in place of what was measured before. */
  measure(request: MeasureRequest): void {
    this.#due = request;
    if (this.#port) this.#send(this.#port, request);
    else if (!this.#coming) this.#fetch();
  }

  /** Values of what was measured last; null while there is no worker, and where it is lost. */
  read(at: ReadRequest['at']): Promise<Read | null> {
    const port = this.#port;
    if (!port) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#readers.push(resolve);
      port.postMessage({ kind: 'read', at } satisfies ReadRequest);
    });
  }

  close(): void {
    this.#closed = true;
    this.#end();
  }

  #send(port: WorkerPort, request: MeasureRequest): void {
    port.postMessage(request);
    this.#watchdog?.watch();
  }

  #fetch(): void {
    this.#coming = true;
    this.#spawn().then(
      (port) => {
        this.#coming = false;
        if (this.#closed) port.terminate();
        else this.#take(port);
      },
      () => {
        this.#coming = false; // the notice line says that a part could not be had
      },
    );
  }

  #take(port: WorkerPort): void {
    this.#port = port;
    this.#watchdog = new Watchdog(this.#clock, () => this.#due !== null, () => this.#lose('it does not answer')); // prettier-ignore
    port.onmessage = ({ data }: MessageEvent<SeriesReply>) => {
      if (this.#port !== port) return;
      this.#watchdog?.heard();
      if (data.kind === 'read') this.#readers.shift()?.(data);
      else {
        if (data.done) this.#due = null;
        this.#on.measured(data);
      }
    };
    port.onerror = (event) => {
      event.preventDefault(); // told as a measurement that failed
      if (this.#port === port) this.#lose('it broke');
    };
    if (this.#due) this.#send(port, this.#due);
  }

  #lose(why: string): void {
    this.#due = null;
    this.#end();
    this.#on.failed(`the runs cannot be measured: ${why}`);
  }

  #end(): void {
    this.#watchdog?.stop();
    this.#port?.terminate();
    this.#port = null;
    for (const resolve of this.#readers.splice(0)) resolve(null);
  }
}
