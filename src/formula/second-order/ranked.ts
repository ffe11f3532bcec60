// Three things in the order of three numbers.
import type { Node, Trees } from '../trees';
import { calculator } from './calculator';

type Value = readonly Node[];

/** ranked(k, a, b, c, u, v, w): of u, v and w that whose number among a, b and c is the k-th from below; of equal ones the first. */
export function ranked(trees: Trees, ...[[place], [a], [b], [c], ...things]: readonly Value[]): Value {
  const op = calculator(trees);
  const [ba, ca, cb] = [op('lt', b, a), op('lt', c, a), op('lt', c, b)];
  const first = [op('and', op('not', ba), op('not', ca)), op('and', ba, op('not', cb))];
  const last = [op('and', ba, ca), op('and', op('not', ba), cb)];
  const middle = [0, 1].map((i) => op('and', op('not', first[i]), op('not', last[i])));
  const size = Math.max(...things.map(({ length }) => length));
  return Array.from({ length: size }, (_, i) => {
    const [u, v, w] = things.map((thing) => thing[thing.length === 1 ? 0 : i]);
    const of = ([isU, isV]: Value): Node => op('select', isU, u, op('select', isV, v, w));
    return op('select', op('eq', place, 1), of(first), op('select', op('eq', place, 2), of(middle), of(last)));
  });
}
