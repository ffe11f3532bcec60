// What `sweep --help` prints.

/** The help text. */
export function sweepHelp(): string {
  return `Runs an optimizer many times, each time with something else set or from another start, and prints what came of it.

  npm run --silent sweep -- --surface rosenbrock --run adam --over lr=0.0001..1/64log --over beta1=0.5..0.999/64 --measure loss
  npm run --silent sweep -- --surface himmelblau --run momentum,lr=0.005 --over start --size 256 --measure minimum

  --over name=from..to/count     so many values of a parameter, both ends among them; a second one makes a map
  --over name=from..to/countlog  the same by equal factors
  --over start                   every start of the surface's view: the middles of size x size cells
  --size n                       default 64, at most 2048
  --measure loss                 the loss of the last step (default)
          steps                  the first step whose loss is within the tolerance of the lowest
          minimum                which minimum is reached and stayed at, counted from 0, and since which step
  --tolerance v                  default 0.001
  --surface --start --steps --noise --seed --link   as in trace, at most 1000000 steps; all runs see the same noise
  --run id[:form][,name=value]...  what all runs have in common; one
  --help

A run whose numbers grow out of all bounds is said to have diverged, one that does not get there has none. Every row is what
trace prints of that run alone, to the bit.
`;
}
