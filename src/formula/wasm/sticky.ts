// Which states stay non-finite once they are: a run needs to look at those only now and then.
import { reachable } from '../order';
import type { Node } from '../trees';

/**
 * Whether `next` is infinite or NaN whenever the input is: then one look at the end tells about all steps before. True for
 * averages and sums, b*m + (1 - b)*g; not for max(v, u) or m/v in v.
 */
export function isSticky(next: Node, input: string): boolean {
  const passed = new Set<Node>();
  const passes = (node: Node): boolean => passed.has(node);
  for (const node of reachable([next])) {
    if (node.kind === 'input' ? node.name === input : node.kind === 'op' && passesOn(node, passes)) passed.add(node);
  }
  return passed.has(next);
}

/** Whether the value is not finite because an argument is not, whatever the others are: inf - inf, 0*inf and sin(inf) are NaN. */
function passesOn({ op, args }: Extract<Node, { kind: 'op' }>, passes: (node: Node) => boolean): boolean {
  switch (op) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'neg':
    case 'abs':
    case 'sqrt':
    case 'floor':
    case 'log':
    case 'sin':
    case 'cos':
    case 'tan':
      return args.some(passes);
    case 'div':
      return passes(args[0]);
    case 'select':
      return passes(args[1]) && passes(args[2]);
    default:
      return false;
  }
}
