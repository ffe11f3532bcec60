// The page's entry: the store first, so that the worker computes while React mounts.
import { createRoot } from 'react-dom/client';
import { createApp } from './store/app';
import { listen, surroundings } from './store/browser';
import { App } from './ui/App';
import { watchPrinting } from './ui/print/paper';
import { wearTheme } from './ui/theme';

const app = createApp(surroundings());
listen(app);
wearTheme(app.store);
watchPrinting();

const root = document.getElementById('root');
if (!root) throw new Error('no element with the id root');
createRoot(root).render(<App app={app} />);
