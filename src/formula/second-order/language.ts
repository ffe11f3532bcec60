// What second-order rules add to the language.
import type { SecondOrder } from '../extension';
import { SearchedLoss } from './loss';
import { functions, power, product } from './matrix';

export const secondOrderLanguage: SecondOrder = {
  product,
  power,
  functions,
  loss: (objective) => new SearchedLoss(objective),
};
