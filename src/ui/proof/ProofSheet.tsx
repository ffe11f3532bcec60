// The list of every rule and form, and what it was checked against: a table over the page, which also prints.
import { useEffect, useId, useRef } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { catalogue } from '../../store/catalogue';
import { allProofs, proofRecord } from '../../store/proof';
import { icons } from '../icons';
import { useLater } from '../lazily';
import { cap } from '../keys/show';
import { ProofTable } from './ProofTable';
import { proofSheet } from './sheet';
import './proof.css';

export function ProofSheet(): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const record = useLater(proofRecord);
  const at = useStore(proofSheet, (state) => state.at);
  useEffect(() => dialog.current?.showModal(), []);
  // A card's own row is where the reader begins.
  useEffect(() => {
    dialog.current?.querySelector('[data-at="true"]')?.scrollIntoView({ block: 'center' });
  }, [at, record]);
  const close = () => dialog.current?.close();
  return (
    // The browser closes it on Escape and gives the focus back.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click beside it closes it, as Escape does
    <dialog
      ref={dialog}
      className="proof-sheet"
      aria-labelledby={title}
      onClose={() => proofSheet.setState({ open: false })}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="proof-sheet-inside">
        <header>
          <h2 id={title}>Every rule and form, and what it was checked against</h2>
          <button
            type="button"
            className="round"
            aria-label="Close"
            title={`Close (${cap('Escape').shown})`}
            onClick={close}
          >
            {icons.close}
          </button>
        </header>
        <p className="note">
          Each form ran the cases that its library had run: the same surface, start and settings, step by step. A
          deviation is the largest difference of a point or a loss, as a share of it where it is above 1. The tests
          measure these figures and fail when they change.
        </p>
        {record && <ProofTable rules={allProofs(record, catalogue())} at={at} />}
      </div>
    </dialog>
  );
}
