// The page's side of sweeps: a few workers that share the cells of one plan. The latest plan wins.
import { cellCount } from '../../sweep/cells';
import type { Outcome, SweepPlan } from '../../sweep/types';
import type { WorkerPort } from '../port';
import { Watchdog, realClock, type Clock } from '../watchdog';
import type { SweepReply, SweepRequest } from './serve';

/** Makes a sweeping worker; it may have to be fetched. */
export type SpawnSweep = () => Promise<WorkerPort>;

/** What is told of a plan, until another takes its place. */
export interface SweepHandlers {
  /** What came of the cells from `from` on. Pieces come in any order. */
  readonly cells: (from: number, outcome: Outcome) => void;
  /** All cells have been told. */
  readonly done: () => void;
  /** There will be no more: one sentence. */
  readonly failed: (says: string) => void;
}

/** Steps of a piece: some 20 ms of most rules, so that another plan need not wait for longer. */
const pieceSteps = 2_000_000;
const mostCells = 2048;
const silent = 'a map of the starts took too long and was given up';

interface Hand {
  readonly port: WorkerPort;
  /** The plan it knows. */
  knows: number;
  busy: boolean;
  asked: Cells;
}

interface Cells {
  readonly from: number;
  readonly to: number;
}

interface Task {
  readonly id: number;
  readonly plan: SweepPlan;
  readonly on: SweepHandlers;
  readonly count: number;
  readonly piece: number;
  /** The first cell that nobody has been asked for. */
  next: number;
  /** Cells that have to be asked for again: a worker was not done with them. */
  readonly left: Cells[];
  told: number;
}

export class SweepPool {
  readonly #spawn: SpawnSweep;
  readonly #size: number;
  readonly #watchdog: Watchdog;
  #hands: Hand[] = [];
  #coming = 0;
  #task: Task | null = null;
  #ids = 0;

  /** @param size most workers at a time */
  constructor(spawn: SpawnSweep, size: number, clock: Clock = realClock) {
    this.#spawn = spawn;
    this.#size = size;
    this.#watchdog = new Watchdog(
      clock,
      () => this.#task !== null,
      () => this.#fail(silent),
    );
  }

  /** Has a worker ready, and its code run once, on a small plan: the first picture is not to wait for either. */
  warm(plan: SweepPlan): void {
    const nothing = () => undefined;
    this.run(plan, { cells: nothing, done: nothing, failed: nothing });
  }

  /** Runs all cells of a plan, in place of the plan before. */
  run(plan: SweepPlan, on: SweepHandlers): void {
    const count = cellCount(plan);
    const piece = Math.min(mostCells, Math.max(1, Math.floor(pieceSteps / (plan.job.steps + 1))));
    this.#task = { id: ++this.#ids, plan, on, count, piece, next: 0, left: [], told: 0 };
    this.#hire(Math.ceil(count / piece));
    for (const hand of this.#hands) this.#give(hand);
    this.#watchdog.watch();
  }

  /** Nothing is wanted any more; the workers stay for the next plan. */
  stop(): void {
    this.#task = null;
    this.#watchdog.stop();
  }

  /** Nothing is wanted for some time: one worker stays, so that the next first picture need not wait for one to be made. */
  rest(): void {
    this.stop();
    const kept = this.#hands.find(({ busy }) => !busy);
    for (const hand of this.#hands) if (hand !== kept) hand.port.terminate();
    this.#hands = kept ? [kept] : [];
  }

  /** Ends the workers. */
  close(): void {
    this.stop();
    for (const { port } of this.#hands) port.terminate();
    this.#hands = [];
  }

  #hire(pieces: number): void {
    while (this.#hands.length + this.#coming < Math.min(this.#size, pieces)) {
      this.#coming++;
      this.#spawn().then(
        (port) => {
          this.#coming--;
          const hand: Hand = { port, knows: 0, busy: false, asked: { from: 0, to: 0 } };
          this.#hands.push(hand);
          port.onmessage = ({ data }: MessageEvent<SweepReply>) => this.#heard(hand, data);
          port.onerror = (event) => {
            event.preventDefault(); // told as a sweep that failed
            this.#fail(event.message);
          };
          this.#give(hand);
        },
        () => {
          this.#coming--; // the page says that a part could not be had
        },
      );
    }
  }

  /** Gives a worker that has nothing to do the next piece. */
  #give(hand: Hand): void {
    const task = this.#task;
    if (!task || hand.busy) return;
    const cells = task.left.shift() ?? fresh(task);
    if (!cells) return;
    const post = (request: SweepRequest) => hand.port.postMessage(request);
    if (hand.knows !== task.id) post({ kind: 'plan', id: task.id, plan: task.plan });
    hand.knows = task.id;
    hand.busy = true;
    hand.asked = cells;
    post({ kind: 'piece', id: task.id, ...cells });
  }

  #heard(hand: Hand, reply: SweepReply): void {
    this.#watchdog.heard();
    hand.busy = false;
    const task = this.#task;
    if (task && task.id === reply.id) {
      if (reply.kind === 'failed') {
        this.#fail(reply.says);
        return;
      }
      const { to } = hand.asked;
      if (reply.to < to) task.left.push({ from: reply.to, to });
      // before this is drawn: the worker is not to wait for it
      this.#give(hand);
      task.told += reply.to - reply.from;
      task.on.cells(reply.from, reply.outcome);
      if (task.told === task.count && this.#task === task) {
        this.stop();
        task.on.done();
      }
      return;
    }
    this.#give(hand);
  }

  /** Tells that there is nothing more to come, and ends workers that may be stuck. */
  #fail(says: string): void {
    const task = this.#task;
    this.close();
    task?.on.failed(says);
  }
}

/** The next piece that nobody has been asked for. */
function fresh(task: Task): Cells | null {
  if (task.next >= task.count) return null;
  const from = task.next;
  task.next = Math.min(task.count, from + task.piece);
  return { from, to: task.next };
}
