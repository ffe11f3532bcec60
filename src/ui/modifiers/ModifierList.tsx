// The modifiers to choose from, by what they change: name and idea of each.
import type { ReactElement } from 'react';
import type { Slot } from '../../formula/define-modifier';
import type { RunSpec } from '../../scenario/scenario';
import { addModifier, modifiersFor, modifiersNotFor } from '../../store/modifiers';
import { ruleOf } from '../../store/rules';
import { useApp } from '../app-context';
import { focusNext } from '../focus';

const groups: readonly (readonly [title: string, slots: readonly Slot[]])[] = [
  ['On the gradient', ['g']],
  ['On the learning rate', ['lr']],
  ['On the position', ['theta', 'after']],
];

export function ModifierList({ run }: { readonly run: RunSpec }): ReactElement {
  const { store } = useApp();
  const all = modifiersFor(run);
  const shown = groups.flatMap(([title, slots]) => {
    const entries = all.filter(([, { slot }]) => slots.includes(slot));
    return entries.length === 0 ? [] : [{ title, entries }];
  });
  const { rule } = ruleOf(run);
  return (
    <>
      {shown.length === 0 && <p className="note">There is nothing more that this run takes.</p>}
      {shown.map(({ title, entries }) => (
        <div key={title} role="group" aria-label={title} className="modifier-group">
          <h3>{title}</h3>
          <ul className="menu">
            {entries.map(([id, { name, idea }]) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => {
                    addModifier(store, run.key, id);
                    focusNext(`.card[data-open="true"] [data-modifier="${id}"] input`);
                  }}
                >
                  <span>
                    <strong>{name}</strong>
                    <span className="says">{idea}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {[...modifiersNotFor(run)].map(([why, names]) => (
        <p key={why} className="note not-taken">
          {`Not ${listed(names)}: ${rule.name} ${why}.`}
        </p>
      ))}
    </>
  );
}

/** "Clip by norm, Cosine or Weight decay", in small letters. */
function listed(names: readonly string[]): string {
  const small = names.map((name) => name[0].toLowerCase() + name.slice(1));
  return small.length < 2 ? small.join() : `${small.slice(0, -1).join(', ')} or ${small.at(-1) ?? ''}`;
}
