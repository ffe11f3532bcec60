// Before every test file: the program's own registries are complete.
import { complete } from '../registries';
import { all } from '../rest';

complete(all);
