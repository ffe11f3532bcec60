// What the schedule-free rules share.
import type { Hyper } from '../formula/define';

/** Where between the descending point and its average slopes are measured. */
export const averageShare: Hyper = {
  label: 'share of the average where slopes are measured',
  does: 'slopes are measured {share} of the way from z to the average x',
  symbol: '\\beta',
  range: [0.5, 0.999],
  scale: 'complement',
  limits: [1e-6, 1],
  default: 0.9,
};

/** How much later steps weigh in the average. */
export const averageWeight: Hyper = {
  label: 'power of time in the average',
  does: 'step t weighs as much as t to the power {value}: the larger, the sooner the start is forgotten',
  doesAtZero: 'all steps weigh the same in the average',
  symbol: 'r',
  range: [0, 5],
  scale: 'linear',
  limits: [0, Infinity],
  off: true,
  default: 0,
};

export const freeSymbols: Readonly<Record<string, string>> = {
  theta: 'y',
  gmax: '\\gamma^{\\max}',
  gnext: '\\gamma^{+}',
};

export const freeMeanings: Readonly<Record<string, string>> = {
  v: 'running average of the squared gradient',
  vhat: 'average square, corrected for its start at zero',
  gamma: 'learning rate of this step',
  gnext: 'learning rate of the next step',
  gmax: 'largest learning rate so far',
  w: 'weight of this step in the average',
  S: 'sum of all weights',
  c: 'share of the newest point in the average',
  z: 'point that descends',
  x: 'average of the descending point: the answer',
};
