// A sweeping worker's side: it is told a plan once, and then runs the cells it is asked for.
import { emptyOutcome, putInto } from '../../sweep/outcome';
import type { Outcome, SweepPlan } from '../../sweep/types';
import type { Port } from '../port';

export interface Piece {
  /** Which plan. */
  readonly id: number;
  /** Cells from ... to - 1. */
  readonly from: number;
  readonly to: number;
}

export type SweepRequest =
  { readonly kind: 'plan'; readonly id: number; readonly plan: SweepPlan } | ({ readonly kind: 'piece' } & Piece);

export type SweepReply =
  /** Of a piece that takes long only the first cells: the rest is to be asked for again. */
  | ({ readonly kind: 'cells'; readonly outcome: Outcome } & Piece)
  /** The texts do not compile: one sentence. */
  | ({ readonly kind: 'failed'; readonly says: string } & Pick<Piece, 'id'>);

/** What the server needs of a sweep. */
export interface Sweeper {
  run(from: number, to: number): Outcome;
}

/** After so long a piece is answered as far as it is done: a newer plan, and whoever watches over the worker, are not to wait. Milliseconds. */
const turn = 40;
/** Steps between two looks at the clock: quick rules take 0.1 ms for them, the slowest 0.3 s. */
const glance = 40_000;
/** Cells that are run side by side. */
const lanes = 4;

/** Answers what comes through `port`, in order. A new plan takes the place of the one before. @param now milliseconds */
export function serveSweep(port: Port, sweepOf: (plan: SweepPlan) => Sweeper, now: () => number): void {
  let current: { readonly id: number; readonly sweep: Sweeper; readonly cells: number } | null = null;
  const post = (reply: SweepReply, transfer: Transferable[] = []) => port.postMessage(reply, transfer);
  port.onmessage = ({ data }: MessageEvent<SweepRequest>) => {
    try {
      if (data.kind === 'plan') {
        const cells = lanes * Math.max(1, Math.floor(glance / (lanes * (data.plan.job.steps + 1))));
        current = { id: data.id, sweep: sweepOf(data.plan), cells };
        return;
      }
      const { id, from } = data;
      if (current?.id !== id) return;
      const { sweep, cells } = current;
      const began = now();
      const parts: Outcome[] = [];
      let to = from;
      while (to < data.to && (to === from || now() - began < turn)) {
        const end = Math.min(data.to, to + cells);
        parts.push(sweep.run(to, end));
        to = end;
      }
      const outcome = joined(parts, to - from);
      const { loss, minimum, steps } = outcome;
      post({ kind: 'cells', id, from, to, outcome }, [loss.buffer, minimum.buffer, steps.buffer]);
    } catch (error) {
      post({ kind: 'failed', id: data.id, says: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** Cells that follow each other, as one. */
function joined(parts: readonly Outcome[], count: number): Outcome {
  if (parts.length === 1) return parts[0];
  const whole = emptyOutcome(count);
  let at = 0;
  for (const part of parts) {
    putInto(whole, at, part);
    at += part.loss.length;
  }
  return whole;
}
