// The whole command line against the same loop in C: a long Adam run on Rosenbrock.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { inTurns, print } from './measure.mjs';

const source = join(root, 'scripts', 'bench', 'adam.c');

/** Runs a program and returns what it printed. Throws with what it said if it failed. */
function output(command, parameters) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return stdout;
}

/** The last `count` numbers of the last line. */
function lastNumbers(text, count) {
  return text.trim().split('\n').at(-1).split(',').slice(-count).map(Number);
}

/** Prints times relative to C, and whether the run ends in the same bits. */
export function againstC(steps, rounds) {
  const title = `Adam on Rosenbrock, ${steps.toLocaleString('en')} steps, whole process, median of ${rounds}, relative to C`;
  if (spawnSync('gcc', ['--version']).status !== 0) {
    console.log(`\n${title}\n  left out: gcc is not installed`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const [fast, strict] = ['fast', 'strict'].map((name) => join(folder, name));
    output('gcc', ['-O3', '-march=native', '-o', fast, source, '-lm']);
    output('gcc', ['-O3', '-march=native', '-ffp-contract=off', '-o', strict, source, '-lm']);
    const run = (count) => [
      ...['--surface', 'rosenbrock', '--start', '-1.2,1', '--run', 'adam:keras'],
      ...['--steps', `${count}`, '--every', `${count}`],
    ];
    output('node', ['scripts/trace.mjs', ...run(1)]); // builds it, if need be
    const ends = {};
    const command = (name, program, parameters) => () => (ends[name] = lastNumbers(output(program, parameters), 3));
    const times = inTurns(
      {
        'gcc -O3 -march=native': command('c', fast, [`${steps}`]),
        'gcc -O3 -march=native -ffp-contract=off': command('strict', strict, [`${steps}`]),
        'npm run --silent trace': command('npm', 'npm', ['run', '--silent', 'trace', '--', ...run(steps)]),
        'node scripts/trace.mjs': command('node', 'node', ['scripts/trace.mjs', ...run(steps)]),
      },
      rounds,
    );
    const base = times['gcc -O3 -march=native'];
    print(
      title,
      Object.entries(times).map(([name, time]) => [name, (time / base).toFixed(2), `${(time / 1000).toFixed(2)} s`]),
    );
    const same = ends.npm.every((value, i) => Object.is(value, ends.strict[i]));
    console.log(
      `  end bits of trace and of C without contraction: ${same ? 'equal' : `differ: ${ends.npm} and ${ends.strict}`}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
