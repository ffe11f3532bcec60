// All rules, surfaces and modifiers, and the parser. A page that opens on the first visit does without them until the race is shown; tests and
// the command line begin with them.
import { optimizers } from '../optimizers/_index';
import { surfaces } from '../surfaces/_index';
import { addFunctions } from '../formula/functions';
import { names } from '../formula/second-order/names';
import { checkFormula } from './check-formula';
import { knownCharts } from './link-charts';
import { knownOver } from './link-over';
import { knownModifiers } from './modifying';
import type { Registries } from './registries';

// Some of the rules are second-order ones.
addFunctions(names);

export const all: Registries = {
  optimizers,
  surfaces,
  checkFormula,
  modifiers: knownModifiers,
  charts: knownCharts,
  over: knownOver,
};
