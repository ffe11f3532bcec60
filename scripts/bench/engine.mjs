// The engine's parts that are measured, and what makes links whole, as one module for Vite to bundle.
import { learnAll } from '../../src/engine/whole';

learnAll();

export { Machine } from '../../src/engine/machine';
export { programOf } from '../../src/engine/compile';
export { Run } from '../../src/engine/run';
export { whyUnfit } from '../../src/engine/unfit';
export { buildField } from '../../src/field/field';
export { ruleText } from '../../src/formula/define-optimizer';
export { optimizers } from '../../src/optimizers/_index';
export { surfaces } from '../../src/surfaces/_index';
export { Sweep } from '../../src/sweep/sweep';
export { checksum } from '../../src/scenario/checksum';
