// `npm start`: set up, build, serve, and print the address.
import { spawnSync } from 'node:child_process';
import { root, setup } from './setup.mjs';

await setup({ browser: false });
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const { serve } = await import('./serve.mjs');
const { address } = await serve(Number(process.env.PORT ?? 4173));
console.log(`Downhill is at ${address} (Ctrl-C stops it)`);
