// The command as people call it: a process with a pipe behind it.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function trace(parameters: string, pipe = '') {
  const command = `"${process.execPath}" scripts/trace.mjs ${parameters} ${pipe}`;
  return spawnSync('bash', ['-c', `set -o pipefail; ${command}`], { encoding: 'utf8' });
}

test('data goes to stdout and nothing else, and the second call needs no build', () => {
  const first = trace('--run sgd,lr=0.001 --steps 1 --start -1.2,1');
  expect(first.status).toBe(0);
  expect(first.stdout.split('\n')).toHaveLength(4);
  const second = trace('--run sgd,lr=0.001 --steps 1 --start -1.2,1');
  expect({ out: second.stdout, err: second.stderr, status: second.status }).toEqual({
    out: first.stdout,
    err: '',
    status: 0,
  });
});

test('a wrong argument is one line on stderr and exit code 2', () => {
  const { status, stdout, stderr } = trace('--steps many --run sgd');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('trace: --steps: the steps must be a whole number from 0 to 100000000: many\n');
});

test('`head` ends a long run at once, quietly', () => {
  const { status, stdout, stderr } = trace('--run sgd,lr=0.0001 --steps 100000000', '| head -n 2');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')[0]).toBe('run,optimizer,step,x,y,loss');
});
