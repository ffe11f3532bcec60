// The page's side of ensembles: a few workers, each with one task at a time. The latest question wins.
import type { WorkerPort } from '../port';
import { Watchdog, realClock, type Clock } from '../watchdog';
import type { EnsembleResult, EnsembleTask, LuckReply, LuckRequest } from './messages';

/** Makes a worker for ensembles; it may have to be fetched. */
export type SpawnLuck = () => Promise<WorkerPort>;

/** What is told of a question, until another takes its place. */
export interface LuckHandlers {
  /** What came of a task, by its place in the question; of one that cannot be done, why. */
  readonly result: (index: number, result: EnsembleResult | string) => void;
  /** How much of all tasks is done, 0 to 1. */
  readonly progress: (share: number) => void;
  readonly done: () => void;
  /** There will be no more: one sentence. */
  readonly failed: (says: string) => void;
}

const silent = 'it took too long and was given up';

interface Hand {
  readonly port: WorkerPort;
  /** The task it is at, by its place. */
  at: number | null;
}

interface Question {
  readonly id: number;
  readonly tasks: readonly EnsembleTask[];
  readonly on: LuckHandlers;
  /** By task, 0 to 1. */
  readonly shares: Float64Array;
  /** The first task that nobody has. */
  next: number;
  told: number;
}

export class LuckPool {
  readonly #spawn: SpawnLuck;
  readonly #size: number;
  readonly #watchdog: Watchdog;
  #hands: Hand[] = [];
  #coming = 0;
  #question: Question | null = null;
  #ids = 0;

  /** @param size most workers at a time */
  constructor(spawn: SpawnLuck, size: number, clock: Clock = realClock) {
    this.#spawn = spawn;
    this.#size = size;
    this.#watchdog = new Watchdog(
      clock,
      () => this.#question !== null,
      () => this.#fail(silent),
    );
  }

  /** Does these tasks, in place of those before. */
  run(tasks: readonly EnsembleTask[], on: LuckHandlers): void {
    this.#question = { id: ++this.#ids, tasks, on, shares: new Float64Array(tasks.length), next: 0, told: 0 };
    this.#hire(tasks.length);
    // what they are at is of no use any more
    for (const hand of this.#hands) this.#give(hand);
  }

  /** Nothing is wanted any more; the workers are ended. */
  close(): void {
    this.#question = null;
    this.#watchdog.stop();
    for (const { port } of this.#hands) port.terminate();
    this.#hands = [];
  }

  #hire(tasks: number): void {
    while (this.#hands.length + this.#coming < Math.min(this.#size, tasks)) {
      this.#coming++;
      this.#spawn().then(
        (port) => {
          this.#coming--;
          if (this.#question) this.#take(port);
          else port.terminate(); // it was closed meanwhile
        },
        () => {
          this.#coming--;
          if (this.#hands.length + this.#coming === 0) this.#fail('a part of the page could not be had');
        },
      );
    }
  }

  #take(port: WorkerPort): void {
    const hand: Hand = { port, at: null };
    this.#hands.push(hand);
    port.onmessage = ({ data }: MessageEvent<LuckReply>) => this.#heard(hand, data);
    port.onerror = (event) => {
      event.preventDefault(); // told as a question that failed
      this.#fail(event.message);
    };
    this.#give(hand);
  }

  /** Gives a worker the next task, in place of what it is at. */
  #give(hand: Hand): void {
    const { at } = hand;
    hand.at = null;
    const question = this.#question;
    const post = (request: LuckRequest) => hand.port.postMessage(request);
    if (question && question.next < question.tasks.length) {
      const index = question.next++;
      hand.at = index;
      post({ id: question.id, index, task: question.tasks[index] });
      this.#watchdog.watch();
    } else if (at !== null) post({ id: 0, index: 0, task: null });
  }

  #heard(hand: Hand, reply: LuckReply): void {
    this.#watchdog.heard();
    const question = this.#question;
    if (!question || question.id !== reply.id) return;
    const { on, shares } = question;
    const { index } = reply;
    shares[index] = reply.kind === 'progress' ? reply.share : 1;
    if (reply.kind !== 'progress') {
      hand.at = null;
      // before this is drawn: the worker is not to wait for it
      this.#give(hand);
      question.told++;
      on.result(index, reply.kind === 'result' ? reply.result : reply.says);
      if (this.#question !== question) return;
    }
    on.progress(shares.reduce((sum, share) => sum + share, 0) / shares.length);
    if (question.told < question.tasks.length) return;
    this.#question = null;
    this.#watchdog.stop();
    on.done();
  }

  /** Tells that there is nothing more to come, and ends workers that may be stuck. */
  #fail(says: string): void {
    const question = this.#question;
    this.close();
    question?.on.failed(says);
  }
}
