// The equations say what a step computes: the gradient of a batch's loss, or one with noise added.
import { describe, expect, it } from 'vitest';
import { ruleText } from '../../formula/define-optimizer';
import { equations } from '../../formula/tex/equations';
import { noiseOf } from '../../scenario/noise';
import { registries } from '../../scenario/registries';
import type { Noise } from '../../scenario/scenario';
import { seenOf } from './seen';
import '../../scenario/rest';

const noises: readonly Noise[] = [{ kind: 'none' }, noiseOf('gauss'), noiseOf('student'), noiseOf('outlier'), noiseOf('batch', { size: 2 })]; // prettier-ignore
const data = {
  samples: [
    { formula: 'x', count: 1 },
    { formula: 'y', count: 1 },
  ],
};

function firstLine(id: string, surface: Parameters<typeof seenOf>[0], noise: Noise): string {
  const form = registries.optimizers.get(id)?.form('keras');
  if (!form) throw new Error(`no such rule: ${id}`);
  const seen = seenOf(surface, noise);
  return equations(form, ruleText(form, {}), { plain: true, ...(seen && { seen }) }).lines[0].tex;
}

describe('the gradient on the card', () => {
  it('is that of the loss, of a batch, or has noise', () => {
    expect(noises.map((noise) => firstLine('adam', data, noise))).toEqual([
      'g_t &= \\nabla f(\\theta_{t-1})',
      ...Array<string>(3).fill('g_t &= \\nabla f(\\theta_{t-1}) + \\xi_t'),
      'g_t &= \\nabla f_{B_t}(\\theta_{t-1})',
    ]);
  });

  it('is that of the step where the loss changes from step to step', () => {
    const changing = { inStep: 'x*t' };
    expect(noises.slice(0, 2).map((noise) => firstLine('adam', changing, noise))).toEqual([
      'g_t &= \\nabla f_t(\\theta_{t-1})',
      'g_t &= \\nabla f_t(\\theta_{t-1}) + \\xi_t',
    ]);
  });

  it('says what its letters are, in numbers as they are set', () => {
    expect(noises.map((noise) => seenOf(data, noise)?.says)).toEqual([
      undefined,
      'normal noise of size 0.1, drawn anew for each step',
      'noise with heavy tails, of size 0.1, drawn anew for each step',
      '0 in every step but step 100, where its length is 100',
      'the 2 samples drawn for step t',
    ]);
    expect(seenOf(data, noiseOf('batch', { size: 1 }))?.says).toBe('the sample drawn for step t');
  });

  it('has the noise in brackets where it is multiplied', () => {
    const plain = registries.optimizers.get('sgd')?.form('keras');
    if (!plain) throw new Error('no SGD');
    const seen = seenOf({}, noiseOf('gauss'));
    const form = { ...plain, update: 'theta = theta - lr*grad(theta - lr*g)' };
    const { lines } = equations(form, ruleText(plain, {}), { plain: true, ...(seen && { seen }) });
    expect(lines[1].tex).toBe('\\theta_t &= \\theta_{t-1} - \\eta \\, (\\nabla f(\\theta_{t-1} - \\eta g_t) + \\xi_t)');
  });
});
