// Puts the page on the screen. A download beside the entry's, so that the worker computes while React is read: see docs/adr/0011.
import { createRoot } from 'react-dom/client';
import type { App as Model } from '../store/app';
import { App } from './App';
import { Guard } from './Guard';
import { wearTheme } from './theme';

/** What the page shows, or the fault that kept it from being made. */
export type Made = { readonly app: Model } | { readonly fault: unknown };

export function mount(element: HTMLElement, made: Made): void {
  const root = createRoot(element);
  if ('fault' in made) {
    root.render(<Guard fault={made.fault} />);
    return;
  }
  const { app } = made;
  wearTheme(app.store);
  root.render(
    <Guard stop={app.close}>
      <App app={app} />
    </Guard>,
  );
}
