// Why a row is not finite: its numbers grew too large, or an operation has no value where it was applied.
import { Evaluator, firstUndefined, type Inputs } from '../formula/interpret';
import { show } from '../formula/show';
import type { Node } from '../formula/trees';
import type { End } from './types';

/**
 * @param step the row @param nodes what was computed for it @param inputs what it was computed from
 * @returns 'undefined' where the first fault is NaN from finite operands, and 'diverged' where it is an infinity
 */
export function whyNotFinite(step: number, nodes: readonly Node[], inputs: Inputs): End {
  const culprit = firstUndefined(nodes, inputs);
  if (!culprit || !Number.isNaN(new Evaluator([culprit]).evaluate(inputs)[0])) return { kind: 'diverged', step };
  return { kind: 'undefined', step, where: show(culprit) };
}
