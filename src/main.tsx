// The page's entry: the store first, so that the worker computes while React mounts.
import { createRoot } from 'react-dom/client';
import { createApp } from './store/app';
import { listen, surroundings } from './store/browser';
import { keepOffline } from './store/offline';
import { whenReadable } from './store/rest';
import { App } from './ui/App';
import { Guard } from './ui/Guard';
import { wearTheme } from './ui/theme';

const element = document.getElementById('root');
if (!element) throw new Error('no element with the id root');
const root = createRoot(element);
whenReadable(location.hash, () => {
  try {
    const app = createApp(surroundings());
    listen(app);
    keepOffline();
    wearTheme(app.store);
    root.render(
      <Guard stop={app.close}>
        <App app={app} />
      </Guard>,
    );
  } catch (fault) {
    root.render(<Guard fault={fault} />);
  }
});
