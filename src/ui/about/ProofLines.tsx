// What a form was checked against, library by library, with what is excepted; with it the forms that have the same text.
import type { ReactElement } from 'react';
import type { Checked, FormProof } from '../../store/proof';
import { allRules } from '../../store/rules';
import { proofLine, relationText } from '../proof/words';

function Line({ checked, same = false }: { readonly checked: Checked; readonly same?: boolean }): ReactElement {
  return (
    <p>
      <strong>{checked.library}</strong>
      {same && ', the same text'}: {proofLine(checked)}
      {checked.exceptions.map((each) => (
        <span key={each} className="exception">
          {each}
        </span>
      ))}
    </p>
  );
}

export function ProofLines({ proof, rule }: { readonly proof: FormProof; readonly rule: string }): ReactElement {
  const { own, shared, relation } = proof;
  if (own.length + shared.length === 0)
    return (
      <p>No library has this form. A test holds that it {relationText(relation ?? '', rule, new Map(allRules()))}.</p>
    );
  return (
    <>
      {own.map((each) => (
        <Line key={each.library} checked={each} />
      ))}
      {shared.map((each) => (
        <Line key={`${each.form} ${each.library}`} checked={each} same />
      ))}
      {relation !== null && own.length > 0 && (
        <p>A test holds that it {relationText(relation, rule, new Map(allRules()))}.</p>
      )}
    </>
  );
}
