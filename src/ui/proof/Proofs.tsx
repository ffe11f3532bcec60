// The list of proofs, loaded when it is first opened.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { lazily } from '../lazily';
import { proofSheet } from './sheet';

const ProofSheet = lazily(() => import('./ProofSheet').then((module) => module.ProofSheet));

export function Proofs(): ReactElement | null {
  return useStore(proofSheet, (state) => state.open) ? <ProofSheet /> : null;
}
