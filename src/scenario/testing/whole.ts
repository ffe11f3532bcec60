// Before every test file: the program's own registries are complete, and the language is whole.
import { learnAll } from '../../engine/whole';
import { complete } from '../registries';
import { all } from '../rest';

complete(all);
learnAll();
