// The rules to choose from, by family: name, year and idea of each. A search leaves those it finds, the best first.
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { addRun } from '../store/acts';
import { byFamilies, catalogue, rulesFor } from '../store/catalogue';
import type { Entry } from '../store/catalogue';
import { useApp } from './app-context';
import { focusNext } from './focus';
import { PickerSearch } from './PickerSearch';

const notebook = (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path
      d="M5 2.5h7.5v11H5zM3 5h3M3 8h3M3 11h3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

function RuleEntry({ id, rule, inNotebook }: Entry): ReactElement {
  const { store } = useApp();
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          addRun(store, id);
          focusNext('.card[data-open="true"] .opener');
        }}
      >
        <span>
          <strong>{rule.name}</strong> <span className="year">{rule.year}</span>{' '}
          {inNotebook && <span className="in-notebook">{notebook} in the notebook</span>}
          <span className="says">{rule.idea}</span>
        </span>
      </button>
    </li>
  );
}

function Entries({ entries, titled }: { readonly entries: readonly Entry[]; readonly titled?: string }): ReactElement {
  return (
    <ul className="menu" aria-labelledby={titled}>
      {entries.map((entry) => (
        <RuleEntry key={entry.id} {...entry} />
      ))}
    </ul>
  );
}

export function RuleList(): ReactElement {
  const [text, setText] = useState('');
  const id = useId();
  const all = catalogue();
  const found = rulesFor(text, all);
  const searching = text.trim() !== '';
  return (
    <div className="picker-list" data-searching={searching}>
      <PickerSearch
        label="Search optimizers"
        hint="Name or author"
        text={text}
        setText={setText}
        found={found.length}
        of={all.length}
        nothing={`No optimizer or author goes by “${text.trim()}”.`}
      />
      {searching && found.length > 0 && <Entries entries={found} />}
      {!searching &&
        byFamilies(all).map(({ title, entries }, i) => (
          <section key={title}>
            <h2 id={`${id}${i}`}>{title}</h2>
            <Entries entries={entries} titled={`${id}${i}`} />
          </section>
        ))}
    </div>
  );
}
