// Opens the list of proofs: for those who have no card open and no key for it.
import type { ReactElement } from 'react';
import { useKey } from '../keys/use-key';
import { openProofs } from './sheet';

export function ProofsButton(): ReactElement {
  return (
    <button
      type="button"
      className="button open-proofs"
      aria-haspopup="dialog"
      {...useKey('proofs', 'Proofs')}
      onClick={() => openProofs(null)}
    >
      Every rule and its proof
    </button>
  );
}
