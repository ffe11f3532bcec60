// The keys of the page: listened to while it is there; their sheet and the list of proofs, which stand over it.
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../app-context';
import { lazily } from '../lazily';
import { Proofs } from '../proof/Proofs';
import { listenToKeys } from './listen';
import { sheet } from './sheet';

const KeySheet = lazily(() => import('./KeySheet').then((module) => module.KeySheet));

export function Keys(): ReactElement {
  const app = useApp();
  const open = useStore(sheet, (state) => state.open);
  useEffect(() => listenToKeys(app), [app]);
  return (
    <>
      {open && <KeySheet />}
      <Proofs />
    </>
  );
}
