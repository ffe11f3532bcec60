// The modifiers to choose from, by what they change: name and idea of each.
import type { ReactElement } from 'react';
import type { Slot } from '../../formula/define-modifier';
import type { RunSpec } from '../../scenario/scenario';
import { addModifier, modifiersFor } from '../../store/modifiers';
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
  if (shown.length === 0) return <p className="note">There is nothing more that this run takes.</p>;
  return (
    <>
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
    </>
  );
}
