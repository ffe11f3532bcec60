// `head,name=value,name=value`: the shape of a run, of a surface and of noise, in links and on the command line.
import { problem } from './problem';
import type { Problem } from './scenario';

export interface List {
  readonly head: string;
  /** Each name once, in the order of the text. */
  readonly pairs: ReadonlyMap<string, string>;
}

/** More pairs than any rule, surface or noise has: what follows is no longer looked at. */
const mostPairs = 64;

/** Splits a list; what is no pair, or names something again, is a problem and left out. */
export function readList(text: string, problems: Problem[]): List {
  const [head, ...rest] = text.split(',', mostPairs + 1);
  const pairs = new Map<string, string>();
  for (const pair of rest) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (at < 1) problems.push(problem('bad-pair', 'expected name=value', pair));
    else if (pairs.has(name)) problems.push(problem('given-twice', `${head} says a value twice`, name));
    else pairs.set(name, pair.slice(at + 1));
  }
  return { head, pairs };
}
