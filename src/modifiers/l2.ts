// L2 weight decay: the slope of a bowl around the origin, added to the gradient.
import type { Modifier } from '../formula/define-modifier';
import { strength } from './_hyper';

const modifier: Modifier = {
  name: 'Weight decay, L2',
  idea: 'Adds the slope of a bowl around the origin to the gradient, so that the rule scales and averages it as well.',
  slot: 'g',
  unless: 'wd',
  hyper: { l2: strength('weight decay, L2', 'adds {value} times the position to the gradient', '\\lambda') },
  usual: 0.01,
  update: 'g = g + l2*theta',
};
export default modifier;
