// The list of every rule and form, and what it was checked against: a table over the page, which also prints.
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { registries } from '../../scenario/registries';
import { catalogue } from '../../store/catalogue';
import { allProofs, modifierProofs, proofRecord } from '../../store/proof';
import { Dialog } from '../Dialog';
import { useLater } from '../lazily';
import { ProofTable } from './ProofTable';
import { proofSheet } from './sheet';
import './proof.css';

export function ProofSheet(): ReactElement {
  const inside = useRef<HTMLDivElement>(null);
  const record = useLater(proofRecord);
  const at = useStore(proofSheet, (state) => state.at);
  // For paper, where it stands in the page's place. A rule with `:has` would look through the whole page whenever a number in it changes.
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.proofs = '';
    return () => {
      delete dataset.proofs;
    };
  }, []);
  // A card's own row is where the reader begins.
  useEffect(() => {
    inside.current?.querySelector('[data-at="true"]')?.scrollIntoView({ block: 'center' });
  }, [at, record]);
  return (
    <Dialog
      className="proof-sheet"
      title="Every rule and form, and what it was checked against"
      closed={() => proofSheet.setState({ open: false })}
      inside={inside}
    >
      <p className="note">
        Each form ran the cases that its library had run: same surface, start and settings. Deviations are the largest
        difference of a point or a loss, relative where values are above 1. The tests measure all of this anew.
      </p>
      {record && (
        <ProofTable
          rules={allProofs(record, catalogue())}
          modifiers={modifierProofs(record, registries.modifiers?.all ?? new Map())}
          at={at}
        />
      )}
    </Dialog>
  );
}
