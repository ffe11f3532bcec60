// The search for a step that meets the strong Wolfe conditions: first outwards until a good step lies in between, then inwards. The
// method, its safeguards and constants are those of PyTorch's L-BFGS, which has them from Mark Schmidt's minFunc.
import type { Found, Ray } from '../extension';
import type { Node, Trees } from '../trees';
import { calculator, type Calculator } from './calculator';
import { loop, type Variable } from './loop';

/** Most trials after the first. */
const most = 25;
/** A bracket is not searched where the points at its ends are nearer to each other than this. */
const nearest = 1e-9;

/** A length with the loss there, and its slope along the direction. */
type Trial = readonly [t: Node, f: Node, slope: Node];

const outwards = 0;
const inwards = 1;
const finished = 2;

/** @param settings the first length, and c1 and c2 of the conditions */
export function wolfe(trees: Trees, ray: Ray, ...settings: readonly Node[]): Found {
  const [t0, c1, c2] = settings;
  const op = calculator(trees);
  const choose = (condition: Node, yes: Trial, no: Trial): Trial => [
    op('select', condition, yes[0], no[0]),
    op('select', condition, yes[1], no[1]),
    op('select', condition, yes[2], no[2]),
  ];
  const { at, direction } = ray;
  const [dx, dy] = direction;
  const along = ([gx, gy]: readonly Node[]): Node => op('add', op('mul', gx, dx), op('mul', gy, dy));
  const input = (name: string): Node => trees.input(`search ${name}`);
  const trialOf = (name: string): Trial => [input(`${name} t`), input(`${name} f`), input(`${name} slope`)];

  const start: Trial = [trees.number(0), ray.loss, along(ray.gradient)];
  const [t, phase, count] = [input('t'), input('phase'), input('count')];
  const [x, y] = [op('add', at[0], op('mul', t, dx)), op('add', at[1], op('mul', t, dy))];
  const now: Trial = [t, ray.value(x, y), along(ray.slope(x, y))];
  const [before, first, second] = [trialOf('before'), trialOf('first'), trialOf('second')];
  const lowIsFirst = op('ne', input('low'), 0);
  const [low, high] = [choose(lowIsFirst, first, second), choose(lowIsFirst, second, first)];

  const isHigh = op('lt', op('add', start[1], op('mul', op('mul', c1, t), start[2])), now[1]);
  const isFlat = op('le', op('abs', now[2]), op('mul', op('neg', c2), start[2]));
  const isOutwards = op('eq', phase, outwards);
  const isLast = op('eq', count, most);

  // Outwards: the bracket is the last step, or, at the very end, everything.
  const noLower = op('and', op('lt', 1, count), op('le', before[1], now[1]));
  const isBracket = op('or', op('or', isHigh, noLower), op('le', 0, now[2]));
  const isGood = op('and', op('not', op('or', isHigh, noLower)), isFlat);
  const outFirst = choose(isLast, start, choose(isGood, now, before));
  const outPhase = op('select', op('or', isLast, isGood), finished, op('select', isBracket, inwards, outwards));
  const outLowIsFirst = op('or', op('and', isGood, op('not', isLast)), op('le', outFirst[1], now[1]));

  // Inwards: what has just been tried takes the place of one end.
  const replacesHigh = op('or', isHigh, op('le', low[1], now[1]));
  const turns = op('le', 0, op('mul', now[2], op('sub', high[0], low[0])));
  const inLow = choose(replacesHigh, low, now);
  const inHigh = choose(replacesHigh, now, choose(op('and', op('not', isFlat), turns), low, high));
  const [inFirst, inSecond] = [choose(lowIsFirst, inLow, inHigh), choose(lowIsFirst, inHigh, inLow)];
  const inLowIsFirst = op(
    'or',
    op('and', replacesHigh, op('le', inFirst[1], inSecond[1])),
    op('and', op('not', replacesHigh), lowIsFirst),
  );
  const isDone = op('or', op('and', op('not', replacesHigh), isFlat), op('le', most, count));

  const nextFirst = choose(isOutwards, outFirst, inFirst);
  const nextSecond = choose(isOutwards, now, inSecond);
  const nextPhase = op('select', isOutwards, outPhase, op('select', isDone, finished, inwards));
  const width = op('mul', op('abs', op('sub', nextSecond[0], nextFirst[0])), op('max', op('abs', dx), op('abs', dy)));
  const isSmall = op('and', op('eq', nextPhase, inwards), op('or', op('lt', width, nearest), op('le', most, count)));
  const inner = between(op, nextFirst, nextSecond, op('select', isOutwards, 0, input('close')));
  const farther = cubic(op, before, now, op('add', t, op('mul', 0.01, op('sub', t, before[0]))), op('mul', t, 10));

  const three = (name: string, initial: Trial, next: Trial): readonly Variable[] =>
    trialOf(name).map((node, i) => ({
      input: node.kind === 'input' ? node.name : '',
      initial: initial[i],
      next: next[i],
    }));
  const one = (name: string, initial: Node, next: Node): Variable => ({ input: `search ${name}`, initial, next });
  const zero = trees.number(0);
  const [, trials, lowAtEnd, , , firstAtEnd, , , secondAtEnd] = loop(
    trees,
    [
      one('phase', zero, op('select', isSmall, finished, nextPhase)),
      one('count', zero, op('add', count, 1)),
      one(
        'low',
        zero,
        op(
          'select',
          op('or', op('and', isOutwards, outLowIsFirst), op('and', op('not', isOutwards), inLowIsFirst)),
          1,
          0,
        ),
      ),
      one('t', t0, op('select', op('eq', nextPhase, outwards), farther, inner.t)),
      one('close', zero, inner.close),
      ...three('first', start, nextFirst),
      ...three('second', start, nextSecond),
      ...three('before', start, now),
    ],
    op('lt', phase, finished),
  );
  return { length: op('select', op('ne', lowAtEnd, 0), firstAtEnd, secondAtEnd), trials };
}

/** The lowest point of the cubic through two trials, within bounds; their middle where it has none. */
function cubic(op: Calculator, [x1, f1, g1]: Trial, [x2, f2, g2]: Trial, from: Node, to: Node): Node {
  const d1 = op('sub', op('add', g1, g2), op('div', op('mul', 3, op('sub', f1, f2)), op('sub', x1, x2)));
  const square = op('sub', op('mul', d1, d1), op('mul', g1, g2));
  const d2 = op('sqrt', square);
  const part = (own: Node, other: Node): Node =>
    op('div', op('sub', op('add', own, d2), d1), op('add', op('sub', own, other), op('mul', 2, d2)));
  const right = op('sub', x2, op('mul', op('sub', x2, x1), part(g2, g1)));
  const left = op('sub', x1, op('mul', op('sub', x1, x2), part(g1, g2)));
  const lowest = op('select', op('le', x1, x2), right, left);
  const middle = op('div', op('add', from, to), 2);
  return op('select', op('le', 0, square), op('min', op('max', lowest, from), to), middle);
}

/**
 * The next length to try within a bracket. Where the cubic's is near an end, it is moved a tenth of the bracket away from it, the
 * first time only if it is at the end itself.
 * @param close not 0 where the trial before was near an end and stayed there
 */
function between(op: Calculator, first: Trial, second: Trial, close: Node): { readonly t: Node; readonly close: Node } {
  const [from, to] = [op('min', first[0], second[0]), op('max', first[0], second[0])];
  const t = cubic(op, first, second, from, to);
  const margin = op('mul', 0.1, op('sub', to, from));
  const isNear = op('lt', op('min', op('sub', to, t), op('sub', t, from)), margin);
  const isOver = op('or', op('ne', close, 0), op('or', op('le', to, t), op('le', t, from)));
  const nearerTo = op('lt', op('abs', op('sub', t, to)), op('abs', op('sub', t, from)));
  const inside = op('select', nearerTo, op('sub', to, margin), op('add', from, margin));
  return {
    t: op('select', op('and', isNear, isOver), inside, t),
    close: op('select', op('and', isNear, op('not', isOver)), 1, 0),
  };
}
