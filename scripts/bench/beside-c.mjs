// Programs in C to compare with: as fast as gcc makes them here, and the same without contraction, which keeps the bits.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** How the faster one was compiled, and the one that keeps the bits. */
export const [fastest, exact] = ['gcc -O3 -march=native', 'gcc -O3 -march=native -ffp-contract=off'];

/** Runs a program and returns what it printed. Throws with what it said if it failed. */
export function output(command, parameters) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return stdout;
}

/** Compiles a file of this folder and calls `compare` with the two programs; where there is no gcc it says that `title` is left out. */
export function besideC(title, file, compare) {
  if (spawnSync('gcc', ['--version']).status !== 0) {
    console.log(`\n${title}\n  left out: gcc is not installed`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const programs = [fastest, exact].map((written, i) => {
      const [command, ...flags] = written.split(' ');
      const program = join(folder, `${i}`);
      output(command, [...flags, '-o', program, join(root, 'scripts', 'bench', file), '-lm']);
      return program;
    });
    compare(...programs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
