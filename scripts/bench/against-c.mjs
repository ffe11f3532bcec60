// The whole command line against the same loop in C: a long Adam run on Rosenbrock.
import { besideC, exact, fastest, output } from './beside-c.mjs';
import { inTurns, print } from './measure.mjs';

/** The last `count` numbers of the last line. */
function lastNumbers(text, count) {
  return text.trim().split('\n').at(-1).split(',').slice(-count).map(Number);
}

/** Prints times relative to C, and whether the run ends in the same bits. */
export function againstC(steps, rounds) {
  const title = `Adam on Rosenbrock, ${steps.toLocaleString('en')} steps, whole process, median of ${rounds}, relative to C`;
  besideC(title, 'adam.c', (fast, strict) => {
    const run = (count) => [
      ...['--surface', 'rosenbrock', '--start', '-1.2,1', '--run', 'adam:keras'],
      ...['--steps', `${count}`, '--every', `${count}`],
    ];
    output('node', ['scripts/trace.mjs', ...run(1)]); // builds it, if need be
    const ends = {};
    const command = (name, program, parameters) => () => (ends[name] = lastNumbers(output(program, parameters), 3));
    const times = inTurns(
      {
        [fastest]: command('c', fast, [`${steps}`]),
        [exact]: command('strict', strict, [`${steps}`]),
        'npm run --silent trace': command('npm', 'npm', ['run', '--silent', 'trace', '--', ...run(steps)]),
        'node scripts/trace.mjs': command('node', 'node', ['scripts/trace.mjs', ...run(steps)]),
      },
      rounds,
    );
    const base = times[fastest];
    print(
      title,
      Object.entries(times).map(([name, time]) => [name, (time / base).toFixed(2), `${(time / 1000).toFixed(2)} s`]),
    );
    const same = ends.npm.every((value, i) => Object.is(value, ends.strict[i]));
    console.log(
      `  end bits of trace and of C without contraction: ${same ? 'equal' : `differ: ${ends.npm} and ${ends.strict}`}`,
    );
  });
}
