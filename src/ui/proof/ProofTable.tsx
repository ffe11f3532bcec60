// The table of proofs: a group of rows for each rule and each modifier, a row for each form and library.
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { count } from '../../store/format';
import type { GroupProof } from '../../store/proof';
import { allRules } from '../../store/rules';
import { formTitle } from '../form-names';
import { useOverflow } from '../use-overflow';
import { deviationText, relationText } from './words';

const columns = ['Checked against', 'Cases', 'Steps', 'First 20 steps', 'All steps', 'Exceptions'];

type Form = GroupProof['forms'][number];

/** The rows of a form: one for each library, and one that says what holds it where none takes its steps. */
function rowsOf({ own, relation }: Form, rule: string): readonly (readonly ReactElement[])[] {
  const held =
    relation === null
      ? []
      : [
          [
            <td key="relation" colSpan={columns.length}>
              {own.length === 0 && 'no library; '}a test holds that it{' '}
              {relationText(relation, rule, new Map(allRules()))}
            </td>,
          ],
        ];
  const compared = own.map(({ library, cases, steps, early, deviation, exceptions }) => [
    <td key="library">{library}</td>,
    <td key="cases">{cases}</td>,
    <td key="steps">{count(steps)}</td>,
    <td key="early">{deviationText(early)}</td>,
    <td key="all">{deviationText(deviation)}</td>,
    <td key="exceptions">{exceptions.join('; ')}</td>,
  ]);
  return [...compared, ...held];
}

function GroupRows({ id, name, forms, at }: GroupProof & { readonly at: string | null }): ReactElement {
  const rows = forms.flatMap((each) =>
    rowsOf(each, id).map((cells, i, all) => ({
      key: `${each.form}${i}`,
      form: each.form,
      first: i === 0,
      of: all.length,
      cells,
    })),
  );
  return (
    <tbody>
      {rows.map(({ key, form, first, of, cells }, i) => (
        <tr key={key} data-at={at === `${id}:${form}`}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              {name}
            </th>
          )}
          {first && (
            <th scope="row" rowSpan={of}>
              {form === '' ? 'any' : formTitle(form)}
            </th>
          )}
          {cells}
        </tr>
      ))}
    </tbody>
  );
}

export function ProofTable({
  rules,
  modifiers,
  at,
}: {
  readonly rules: readonly GroupProof[];
  readonly modifiers: readonly GroupProof[];
  readonly at: string | null;
}): ReactElement {
  const region = useRef<HTMLElement>(null);
  useOverflow(region);
  return (
    <section
      ref={region}
      className="proof-region"
      aria-label="Table of proofs"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by arrow keys too
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Form</th>
            {columns.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        {rules.map((each) => (
          <GroupRows key={each.id} {...each} at={at} />
        ))}
        <tbody className="part">
          <tr>
            <th colSpan={columns.length + 2} scope="colgroup">
              Modifiers, added to rules of that form; of a schedule also its rates alone
            </th>
          </tr>
        </tbody>
        {modifiers.map((each) => (
          <GroupRows key={each.id} {...each} at={null} />
        ))}
      </table>
    </section>
  );
}
