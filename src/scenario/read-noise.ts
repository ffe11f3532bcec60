// Noise as links and `--noise` spell it: `gauss,sigma=0.1,seed=1,own=1`.
import { checkNoiseNumber, noiseOf } from './noise';
import { noiseKinds } from './noise-kinds';
import { readNumber, readWhole } from './number-text';
import { problem } from './problem';
import { readList } from './read-list';
import { readFlag } from './read-setting';
import { unknown } from './refusals';
import { limits, type Noise, type NoiseKind, type Problem } from './scenario';
import { own } from './settings';

/** A kind of noise with its numbers, `seed` and `own` (each run draws for itself); what is left out has defaults. Null where `text` says none. */
export function readNoise(text: string, problems: Problem[]): Noise | null {
  const { head, pairs } = readList(text, problems);
  if (!isKind(head)) {
    problems.push(unknown('unknown-noise', 'noise', head, Object.keys(noiseKinds)));
    return null;
  }
  const set: Record<string, number> = {};
  let [seed, alone] = [1, false];
  for (const [name, value] of pairs) {
    const read = readPart(head, name, value);
    if (typeof read === 'object') problems.push(read);
    else if (typeof read === 'boolean') alone = read;
    else if (name === 'seed') seed = read;
    else set[name] = read;
  }
  return noiseOf(head, set, seed, alone);
}

/** A seed as links and `--seed` spell it. */
export function readSeed(text: string): number | Problem {
  return (
    readWhole(text, 0, limits.seed) ??
    problem('bad-seed', `the seed must be a whole number from 0 to ${limits.seed}`, text)
  );
}

function isKind(text: string): text is NoiseKind {
  return Object.hasOwn(noiseKinds, text);
}

function readPart(kind: NoiseKind, name: string, text: string): number | boolean | Problem {
  if (name === 'own') return readFlag(name, 'noise', text);
  if (name === 'seed') return readSeed(text);
  if (!own(noiseKinds[kind], name)) {
    const names = [...Object.keys(noiseKinds[kind]), 'seed', 'own'];
    return unknown('unknown-parameter', 'parameter of noise', name, names);
  }
  const value = readNumber(text);
  if (value === null) return problem('bad-number', `${name} of noise must be a number`, text);
  return checkNoiseNumber(kind, name, value) ?? value;
}
