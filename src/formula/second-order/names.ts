// The names of the functions that second-order rules have, with their types: enough to parse and print such a rule.
import { typed, type BuiltIn } from '../functions';

export const names: Readonly<Record<string, BuiltIn>> = {
  hess: typed('matrix', 'vector'),
  outer: typed('matrix', 'vector', 'vector'),
  transpose: typed('matrix', 'matrix'),
  diag: typed('vector', 'matrix'),
  eigmin: typed('scalar', 'matrix'),
  eigvecs: typed('matrix', 'matrix'),
  orth: typed('matrix', 'matrix'),
  descending: typed('matrix', 'vector'),
  norminf: typed('scalar', 'vector'),
  axis: typed('vector', 'scalar'),
  ranked: { arguments: [7, 7], typing: 'each', dialects: ['rule'] },
  gauss: typed('matrix', 'vector'),
  twoloop: typed('vector', 'vector', 'vector', 'vector', 'scalar'),
  newtonschulz: { ...typed('vector', 'vector', 'scalar'), arguments: [1, 2] },
  armijo: typed('scalar', 'vector', 'scalar', 'scalar', 'scalar'),
  wolfe: typed('scalar', 'vector', 'scalar', 'scalar', 'scalar'),
};
