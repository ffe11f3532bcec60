// Before every test file: the program's own registries are complete, and the language is whole.
import { learnSecondOrder } from '../../engine/second-order';
import { complete } from '../registries';
import { all } from '../rest';

complete(all);
learnSecondOrder();
