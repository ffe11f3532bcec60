// `npm run build`: the page into dist.
import { setup } from './setup.mjs';

await setup({ browser: false });
const { build } = await import('vite');
await build({ logLevel: 'warn' });
