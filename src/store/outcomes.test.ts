// The table of results: what it says, its order, and what other programs get.
import { describe, expect, it } from 'vitest';
import type { RunSpec } from '../scenario/scenario';
import type { Summary } from '../worker/series/messages';
import { cellText, columns, csvOf, minimumOf, ordered, type Outcome } from './outcomes';

const summary = (more: Partial<Summary> = {}): Summary => ({
  step: 500,
  loss: 0.25,
  evaluations: 1000,
  spent: { grad: 1000, f: 0, hess: 0 },
  length: 3.14159,
  good: { step: 1200, evaluations: 2400 },
  end: { kind: 'budget', step: 500 },
  ...more,
});
const outcome = (name: string, more: Partial<Outcome> = {}): Outcome => ({
  key: name,
  name,
  form: 'keras',
  colour: 0,
  summary: summary(),
  minimum: { at: [1, -0.5], kind: 'minimum', value: 0 },
  status: '500 steps taken',
  ...more,
});
const names = (list: readonly Outcome[]) => list.map(({ name }) => name).join('');

describe('a row of results', () => {
  it('says what a run came to', () => {
    expect(columns.map((column) => cellText(outcome('Adam'), column))).toEqual([
      'Adam',
      '1\u202f200',
      '2\u202f400',
      '0.25',
      '(1, −0.5)',
      '3.14',
      '500 steps taken',
    ]);
  });

  it('says nothing of what did not happen', () => {
    const lost = outcome('SGD', { summary: summary({ good: null, loss: Infinity, length: Infinity }), minimum: null });
    expect(columns.map((column) => cellText(lost, column)).slice(1, 6)).toEqual(['—', '—', '∞', '—', '∞']);
    expect(cellText(outcome('SGD', { summary: null }), 'loss')).toBe('—');
    const trap = outcome('SGD', { minimum: { at: [0, 2], kind: 'local minimum', value: 1 } });
    expect(cellText(trap, 'minimum')).toBe('local, (0, 2)');
  });

  it('names the minimum that its label names', () => {
    const stationary = [
      { at: [0, 0], kind: 'saddle', value: 1 },
      { at: [1, 1], kind: 'minimum', value: 0 },
    ] as const;
    const labels = { reached: { minimum: 1, step: 9 }, stalled: null, leftView: null };
    expect(minimumOf(labels, stationary)).toBe(stationary[1]);
    expect(minimumOf({ ...labels, reached: null }, stationary)).toBeNull();
    expect(minimumOf(null, stationary)).toBeNull();
  });
});

describe('the order of results', () => {
  const list = [
    outcome('C', { summary: summary({ good: null, loss: NaN }) }),
    outcome('B', { summary: summary({ good: { step: 7, evaluations: 70 }, loss: 3 }) }),
    outcome('A', { summary: summary({ good: { step: 9, evaluations: 9 }, loss: 3 }) }),
    outcome('D', { summary: null }),
  ];
  it('is that of the runs until somebody asks for another', () => expect(names(ordered(list, null))).toBe('CBAD'));
  it.each([
    ['name', 'ABCD', 'DCBA'],
    ['steps', 'BACD', 'ABCD'],
    ['evaluations', 'ABCD', 'BACD'],
    // equal ones stay as they stood, and what is not known is last both ways
    ['loss', 'BACD', 'BACD'],
  ] as const)('goes by %s, up and down', (column, up, down) => {
    expect(names(ordered(list, { column, rising: true }))).toBe(up);
    expect(names(ordered(list, { column, rising: false }))).toBe(down);
  });
});

it('becomes CSV with every number exact and what was compared', () => {
  const text = csvOf(
    [outcome('Adam'), outcome('SGD, "plain"', { summary: summary({ good: null, loss: Infinity }), minimum: null })],
    (key): RunSpec['set'] => (key === 'Adam' ? { lr: 1e-7, nesterov: true } : {}),
    { surface: 'rosenbrock b=10', tolerance: 1e-3, link: 'https://here/#v=1&p=1,2' },
  );
  expect(text.split('\n')).toEqual([
    'optimizer,form,settings,steps_to_tolerance,evaluations_to_tolerance,final_loss,minimum_x,minimum_y,minimum_kind,path_length,steps,evaluations,status,surface,tolerance,link',
    'Adam,keras,lr=1e-7 nesterov=1,1200,2400,0.25,1,-0.5,minimum,3.14159,500,1000,500 steps taken,rosenbrock b=10,0.001,"https://here/#v=1&p=1,2"',
    '"SGD, ""plain""",keras,,,,Infinity,,,,3.14159,500,1000,500 steps taken,rosenbrock b=10,0.001,"https://here/#v=1&p=1,2"',
    '',
  ]);
});
