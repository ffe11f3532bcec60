// All rules, surfaces and modifiers, and the parser. A page that opens on the first visit does without them until the race is shown; tests and
// the command line begin with them.
import { modifiable } from '../formula/modify';
import { modifiers } from '../modifiers/_index';
import { optimizers } from '../optimizers/_index';
import { surfaces } from '../surfaces/_index';
import { checkFormula } from './check-formula';
import type { Registries } from './registries';

export const all: Registries = {
  optimizers,
  surfaces,
  checkFormula,
  modifiers: { all: modifiers, of: (form) => modifiable(form, modifiers) },
};
