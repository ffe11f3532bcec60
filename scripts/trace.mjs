// `npm run --silent trace -- ...`: runs, step by step.
import { run } from './command.mjs';

await run('trace');
