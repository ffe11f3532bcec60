// Half a cosine from the learning rate down to a floor.
import type { Modifier } from '../formula/define-modifier';
import { floor, steps } from './_hyper';

const modifier: Modifier = {
  name: 'Cosine',
  idea: 'Takes the learning rate down along half a cosine: slowly, fast, and slowly again.',
  slot: 'lr',
  hyper: {
    T: steps('steps of the cosine', 'the rate is down after {value} steps', 'T'),
    floor: floor('\\eta_{\\min}'),
  },
  usual: 'steps',
  update: 'lr = floor + 1/2*(lr - floor)*(1 + cos(pi*min(t - 1, T)/T))',
  // PyTorch's goes on: after T steps the rate rises again.
  forms: { pytorch: 'lr = floor + 1/2*(lr - floor)*(1 + cos(pi*(t - 1)/T))' },
};
export default modifier;
