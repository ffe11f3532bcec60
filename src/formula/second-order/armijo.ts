// Backtracking: steps get shorter until one makes the loss small enough.
import type { Found, Ray } from '../extension';
import type { Node, Trees } from '../trees';
import { calculator } from './calculator';
import { loop } from './loop';

/** After so many trials the search gives up, and nothing moves. */
const most = 1000;

/**
 * The first of t0, b t0, b^2 t0, ... at which the loss has gone down by at least the share c of what the slope promises; 0 where
 * none has. A loss that is NaN has not gone down.
 */
export function armijo(trees: Trees, ray: Ray, ...settings: readonly Node[]): Found {
  const [t0, c, b] = settings;
  const {
    at: [x, y],
    direction: [dx, dy],
    loss,
    gradient: [gx, gy],
  } = ray;
  const op = calculator(trees);
  const slope = op('add', op('mul', gx, dx), op('mul', gy, dy));
  const t = trees.input('search t');
  const there = ray.value(op('add', x, op('mul', t, dx)), op('add', y, op('mul', t, dy)));
  const isLow = op('le', there, op('add', loss, op('mul', op('mul', c, t), slope)));
  const [length, trials, found] = loop(
    trees,
    [
      { input: 'search t', initial: t0, next: op('select', isLow, t, op('mul', b, t)) },
      { input: 'search trials', initial: trees.number(0), next: op('add', 'search trials', 1) },
      { input: 'search found', initial: trees.number(0), next: op('select', isLow, 1, 0) },
    ],
    op('and', op('eq', 'search found', 0), op('lt', 'search trials', most)),
  );
  return { length: op('mul', length, found), trials };
}
