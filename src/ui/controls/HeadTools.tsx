// What the head offers besides the surface: the keys, the theme, the link.
import type { ReactElement } from 'react';
import { KeysButton } from '../keys/KeysButton';
import { ThemeButton } from '../settings/ThemeButton';
import { CopyLink } from './CopyLink';

export function HeadTools(): ReactElement {
  return (
    <div className="head-tools">
      <KeysButton />
      <ThemeButton />
      <CopyLink />
    </div>
  );
}
