// What second-order rules add to the language.
import type { SecondOrder } from '../extension';
import { SearchedLoss } from './loss';
import { functions, power, product } from './matrix';
import { names } from './names';

export const secondOrderLanguage: SecondOrder = {
  product,
  power,
  functions,
  names,
  loss: (objective) => new SearchedLoss(objective),
};
