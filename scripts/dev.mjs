// `npm run dev`: the page with live reload.
import { setup } from './setup.mjs';

await setup({ browser: false });
const { createServer } = await import('vite');
const server = await createServer();
await server.listen();
server.printUrls();
