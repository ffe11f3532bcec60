// Before every test file: the program's own registries have their parser, as on a page where it has come.
import { checkFormula } from '../check-formula';
import { registries } from '../registries';

registries.checkFormula = checkFormula;
