// What second-order rules add to the language.
import type { SecondOrder } from '../extension';
import { armijo } from './armijo';
import { functions, power, product } from './matrix';
import { wolfe } from './wolfe';

export const secondOrderLanguage: SecondOrder = { product, power, functions, searches: { armijo, wolfe } };
