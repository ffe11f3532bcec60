// The part of a link that says that every run is done many times.
import { isRadius } from './many';
import { readNumber, readWhole } from './number-text';
import { problem } from './problem';
import { unknown } from './refusals';
import { limits, type Many, type Problem } from './scenario';

/** `seeds,20`, `starts,20` or `starts,20,0.5`; null, with a problem, for everything else. */
export function readMany(text: string, problems: Problem[]): Many | null {
  const [kind, number = '', ...rest] = text.split(',', 4);
  const far = rest.at(0);
  if (kind !== 'seeds' && kind !== 'starts') {
    problems.push(unknown('unknown-many', 'way to run many times', kind, ['seeds', 'starts']));
    return null;
  }
  const count = readWhole(number, 2, limits.many);
  const radius = far === undefined ? undefined : (readNumber(far) ?? NaN);
  if (count === null)
    problems.push(problem('bad-many', `many must be a whole number from 2 to ${limits.many}`, number));
  else if (rest.length > 1 || (kind === 'seeds' && far !== undefined))
    problems.push(problem('bad-many', 'many must be seeds,number or starts,number,radius', text));
  else if (!isRadius(radius)) problems.push(problem('bad-many', 'the radius of starts must be above 0', far));
  else return kind === 'starts' && radius !== undefined ? { kind, count, radius } : { kind, count };
  return null;
}
