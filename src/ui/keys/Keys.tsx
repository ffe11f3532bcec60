// The keys of the page: listened to while it is there; their sheet, loaded when it is first opened.
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../app-context';
import { lazily } from '../lazily';
import { listenToKeys } from './listen';
import { sheet } from './sheet';

const KeySheet = lazily(() => import('./KeySheet').then((module) => module.KeySheet));

export function Keys(): ReactElement | null {
  const app = useApp();
  const open = useStore(sheet, (state) => state.open);
  useEffect(() => listenToKeys(app), [app]);
  return open ? <KeySheet /> : null;
}
