// The page's head: what it is, which surface, its formula, and the link of all this.
import type { ReactElement } from 'react';
import { HeadTools, SurfacePicker } from './controls/late';
import { lazily } from './lazily';
import './keys/keys.css';
import './settings/settings.css';
import './header.css';

const SurfaceFormula = lazily(
  () => import('./SurfaceFormula').then((module) => module.SurfaceFormula),
  <span className="surface-formula" />,
);

export function Header(): ReactElement {
  return (
    <header className="header">
      <h1>Downhill</h1>
      <SurfacePicker />
      <SurfaceFormula />
      <HeadTools />
    </header>
  );
}
