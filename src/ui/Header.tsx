// The page's head: what it is, which surface, its formula, and the link of all this.
import type { ReactElement } from 'react';
import { CopyLink } from './CopyLink';
import { KeysButton } from './keys/KeysButton';
import { lazily } from './lazily';
import { SurfacePicker } from './SurfacePicker';
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
      <div className="head-tools">
        <KeysButton />
        <CopyLink />
      </div>
    </header>
  );
}
