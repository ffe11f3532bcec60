// Everything a link may leave out, as the program means it now: to be held against frozen.txt.
import type { ResolvedForm } from '../../formula/define';
import { defaultSteps, defaultSurface, raceOn, startOf, viewOf } from '../defaults';
import { defaultCharts } from '../charts';
import { plainMeasures, usualScale } from '../link-charts';
import { noiseOf } from '../noise';
import { noiseKinds, numbersOf } from '../noise-kinds';
import { numberText } from '../number-text';
import { registries } from '../registries';
import { limits, type NoiseKind, type Scenario, type SurfaceChoice } from '../scenario';
import { defaultsOf, widened } from '../settings';
import { linkText } from './link-text';

const pair = (name: string, value: number | boolean): string => `${name}=${numberText(Number(value))}`;
const numbers = (values: readonly number[]): string => values.map(numberText).join();

/** What the link of a scenario says after a key. */
function part(scenario: Scenario, key: string): string {
  return new RegExp(`&${key}=([^&]*)`).exec(linkText({ scenario, step: null, theme: null }))?.[1] ?? '';
}

/** View, start and race of a surface when a link says none of them. */
function scene(name: string, surface: SurfaceChoice, parameters: readonly string[]): [string, string][] {
  const start = startOf(surface);
  const runs = raceOn(surface);
  const scenario: Scenario = { surface, start, view: null, steps: 1, noise: { kind: 'none' }, runs };
  return [
    [name, [...parameters, `view=${numbers(viewOf(surface).flat())}`, `start=${numbers(start)}`].join(' ')],
    [`${name} without r`, part(scenario, 'r')],
  ];
}

function widenedAdam(): ResolvedForm {
  const form = registries.optimizers.get('adam')?.form('keras');
  if (!form) throw new Error('no Adam');
  return widened(form, registries);
}

/** By name; a value is a list of words. The longest link written is no part of it: what is read is what counts. */
export function released(): ReadonlyMap<string, string> {
  const rules = [...registries.optimizers].flatMap(([id, optimizer]): [string, string][] => [
    [`rule ${id}`, optimizer.formNames.join(' ')],
    ...optimizer.formNames.map((name): [string, string] => {
      const form = optimizer.form(name);
      return [`form ${id}:${name}`, form ? defaultsOf(form).map((each) => pair(...each)).join(' ') : ''];
    }),
  ]); // prettier-ignore
  const surfaces = [...registries.surfaces].flatMap(([id, { parameters }]) =>
    scene(
      `surface ${id}`,
      { kind: 'named', id, parameters: {} },
      Object.entries(parameters).map(([name, declared]) => pair(name, declared.default)),
    ),
  );
  // Adam takes all of them.
  const wide = Object.entries(widenedAdam().hyper);
  const modifiers = [...(registries.modifiers?.all.keys() ?? [])].map((id): [string, string] => {
    const own = wide.filter(([name, { needs }]) => name === id || needs === id);
    return [`modifier ${id}`, own.map(([name, { default: value }]) => pair(name, value)).join(' ')];
  });
  return new Map([
    ['steps', numberText(defaultSteps)],
    ['surface', defaultSurface.kind === 'named' ? defaultSurface.id : defaultSurface.text],
    ...(Object.keys(noiseKinds) as NoiseKind[]).map((kind): [string, string] => {
      const noise = noiseOf(kind);
      const numbers = numbersOf(noise).map(([name, value]) => pair(name, value));
      return [`noise ${kind}`, [...numbers, pair('seed', noise.seed), pair('own', noise.own)].join(' ')];
    }),
    ['charts', [`m=${defaultCharts.list.map(({ measure }) => measure).join(';')}`, `axis=${defaultCharts.axis}`, pair('tol', defaultCharts.tolerance)].join(' ')],
    ['scales', [...plainMeasures, 'state:m' as const].map((measure) => `${measure}=${usualScale(measure)}`).join(' ')],
    ['most', Object.entries(limits).filter(([name]) => name !== 'linkWritten').map(([name, value]) => pair(name, value)).join(' ')],
    ...scene('a formula', { kind: 'formula', text: 'x^2 + y^2' }, []),
    ...surfaces,
    ...rules,
    ...modifiers,
  ]); // prettier-ignore
}
