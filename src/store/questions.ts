// What is asked of the worker about single steps: one question of a run is on its way at a time, whoever asks, and all hear the answers.
import type { Inspection } from '../engine/types';

export interface Answer {
  readonly key: string;
  readonly generation: number;
  readonly inspection: Inspection;
}

/** @param asked the step that was asked for; a run that ended before answers with its last */
type Listener = (answer: Answer, asked: number) => void;

export class Questions {
  readonly #send: (key: string, step: number) => void;
  /** Steps by run: first the one on its way. */
  readonly #open = new Map<string, number[]>();
  readonly #listeners = new Set<Listener>();

  constructor(send: (key: string, step: number) => void) {
    this.#send = send;
  }

  /** Calls `hear` with every answer. Returns the function that stops it. */
  listen(hear: Listener): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  ask(key: string, step: number): void {
    const open = this.#open.get(key);
    if (!open) {
      this.#open.set(key, [step]);
      this.#send(key, step);
    } else if (!open.includes(step)) open.push(step);
  }

  answered(answer: Answer): void {
    const { key } = answer;
    const [asked, ...later] = this.#open.get(key) ?? [answer.inspection.step];
    this.#open.delete(key);
    for (const step of later) this.ask(key, step);
    for (const hear of this.#listeners) hear(answer, asked);
  }

  /** No answer to a question will come: the runs may have changed. */
  forget(): void {
    this.#open.clear();
  }
}
