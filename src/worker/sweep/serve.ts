// A sweeping worker's side: it is told a plan once, and then runs the cells it is asked for.
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
  | ({ readonly kind: 'cells'; readonly outcome: Outcome } & Piece)
  /** The texts do not compile: one sentence. */
  | ({ readonly kind: 'failed'; readonly says: string } & Pick<Piece, 'id'>);

/** What the server needs of a sweep. */
export interface Sweeper {
  run(from: number, to: number): Outcome;
}

/** Answers what comes through `port`, in order. A new plan takes the place of the one before. */
export function serveSweep(port: Port, sweepOf: (plan: SweepPlan) => Sweeper): void {
  let current: { readonly id: number; readonly sweep: Sweeper } | null = null;
  const post = (reply: SweepReply, transfer: Transferable[] = []) => port.postMessage(reply, transfer);
  port.onmessage = ({ data }: MessageEvent<SweepRequest>) => {
    try {
      if (data.kind === 'plan') {
        current = { id: data.id, sweep: sweepOf(data.plan) };
        return;
      }
      const { id, from, to } = data;
      if (current?.id !== id) return;
      const outcome = current.sweep.run(from, to);
      const { loss, minimum, steps } = outcome;
      post({ kind: 'cells', id, from, to, outcome }, [loss.buffer, minimum.buffer, steps.buffer]);
    } catch (error) {
      post({ kind: 'failed', id: data.id, says: error instanceof Error ? error.message : String(error) });
    }
  };
}
