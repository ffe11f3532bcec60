// Noise as links and `--noise` spell it: `gauss,sigma=0.1,seed=1,own=1`.
import { noiseDefaults } from './defaults';
import { readNumber, readWhole } from './number-text';
import { problem, unknown } from './problem';
import { readList } from './read-list';
import { limits, type Noise, type Problem } from './scenario';
import { readFlag } from './settings';

/** Gaussian noise on every gradient: `sigma`, `seed` and `own` (each run its own stream) have defaults; null where `text` says none. */
export function readNoise(text: string, problems: Problem[]): Noise | null {
  const { head, pairs } = readList(text, problems);
  if (head !== 'gauss') {
    problems.push(unknown('unknown-noise', 'noise', head, ['gauss']));
    return null;
  }
  let { sigma, seed, own } = noiseDefaults;
  for (const [name, value] of pairs) {
    const read = readPart(name, value);
    if (typeof read === 'object') problems.push(read);
    else if (typeof read === 'boolean') own = read;
    else if (name === 'sigma') sigma = read;
    else seed = read;
  }
  return { kind: 'gauss', sigma, seed, own };
}

/** A seed as links and `--seed` spell it. */
export function readSeed(text: string): number | Problem {
  return (
    readWhole(text, 0, limits.seed) ??
    problem('bad-seed', `the seed must be a whole number from 0 to ${limits.seed}`, text)
  );
}

function readPart(name: string, text: string): number | boolean | Problem {
  if (name === 'own') return readFlag(name, 'noise', text);
  if (name === 'seed') return readSeed(text);
  if (name !== 'sigma') return unknown('unknown-parameter', 'parameter of noise', name, ['sigma', 'seed', 'own']);
  const sigma = readNumber(text);
  return sigma !== null && sigma >= 0 ? sigma : problem('bad-number', 'sigma of noise must be at least 0', text);
}
