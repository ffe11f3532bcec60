// `npm run --silent sweep -- ...`: many runs, and what came of each.
import { run } from './command.mjs';

await run('sweep');
