// Decoupled weight decay.
import type { Modifier } from '../formula/define-modifier';
import { strength } from './_hyper';

const modifier: Modifier = {
  name: 'Weight decay, decoupled',
  idea: 'Pulls the position itself towards the origin each step, past the rule and its averages.',
  slot: 'theta',
  unless: 'wd',
  hyper: {
    wd: strength(
      'weight decay, decoupled',
      'takes this share of the learning rate off the position each step',
      '\\lambda',
    ),
  },
  usual: 0.01,
  update: 'theta = theta - lr*wd*theta',
};
export default modifier;
