// Forms as people call them.
import type { FormName } from '../formula/define';

const titles: Readonly<Record<FormName, string>> = {
  keras: 'Keras',
  pytorch: 'PyTorch',
  optax: 'Optax',
  paper: 'paper',
  authors: 'authors',
  scipy: 'SciPy',
  jettify: 'torch_optimizer',
  textbook: 'textbook',
  'fletcher-reeves': 'Fletcher-Reeves',
  'polak-ribiere': 'Polak-Ribière+',
  original: '1983',
  rectified: 'rectified',
  bb1: 'long step',
  bb2: 'short step',
};

export function formTitle(form: string): string {
  return Object.hasOwn(titles, form) ? titles[form as FormName] : form;
}
