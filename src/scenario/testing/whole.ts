// Before every test file: the program's own registries are complete.
import { learn } from '../../formula/extension';
import { secondOrderLanguage } from '../../formula/second-order/language';
import { complete } from '../registries';
import { all } from '../rest';

complete(all);
learn(secondOrderLanguage);
