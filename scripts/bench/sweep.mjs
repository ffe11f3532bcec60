// A basin map against the same work in C: momentum on Himmelblau from every start of a grid, and which minimum each run reaches.
import { besideC, exact, fastest, output } from './beside-c.mjs';
import { inTurns, print } from './measure.mjs';

const [size, steps, lr, beta] = [256, 500, 0.01, 0.9];

/** What `basins.c` prints, of an outcome of ours. */
function counted({ minimum, steps: needed }, count) {
  const counts = Array.from({ length: 6 }, (_, m) => minimum.filter((each) => each === [0, 1, 2, 3, -2, -1][m]).length);
  return [...counts, needed.reduce((sum, each) => sum + each, 0)].slice(0, count);
}

/** @param engine the bundle of engine.mjs */
export function basins({ Sweep, optimizers, ruleText, surfaces }, rounds) {
  const surface = surfaces.get('himmelblau');
  const rule = ruleText(optimizers.get('momentum').form('keras'), { lr, momentum: beta });
  const plan = {
    job: { rule, surface: surface.text({}), start: surface.start, steps, noise: { kind: 'none' } },
    axes: { kind: 'start', view: surface.view, size },
    measure: { kind: 'minimum' },
    labels: { stationary: surface.stationary({}), view: surface.view },
  };
  const run = (cells, each = cells) => {
    const sweep = new Sweep({ ...plan, axes: { ...plan.axes, size: cells } });
    const parts = [];
    for (let from = 0; from < sweep.count; from += each)
      parts.push(sweep.run(from, Math.min(sweep.count, from + each)));
    return parts;
  };
  const ours = {};
  const title = `momentum on Himmelblau, ${size} x ${size} starts, ${steps} steps, one thread, median of ${rounds}, relative to C`;
  besideC(title, 'basins.c', (fast, strict) => {
    const said = {};
    const c = (program) => () => (said[program] = output(program, [size, steps, lr, beta].map(String)));
    const table = {
      [fastest]: c(fast),
      [exact]: c(strict),
      'a sweep': () => (ours.whole = run(size, size * size)),
      'a sweep in pieces of 512 cells': () => (ours.pieces = run(size, 512)),
      'its coarse picture, 32 x 32': () => run(32, 1024),
    };
    inTurns(table, 1); // engines swap in faster code after a while
    const times = inTurns(table, rounds);
    const base = times[fastest];
    print(
      title,
      Object.entries(times).map(([name, time]) => [name, (time / base).toFixed(2), `${time.toFixed(0)} ms`]),
    );
    const counts = said[strict].trim();
    const same = counts === counted(ours.whole[0], 7).join();
    console.log(
      `  what C without contraction counts: ${same ? 'the same' : `${counts}, not ${counted(ours.whole[0], 7)}`}`,
    );
  });
}
