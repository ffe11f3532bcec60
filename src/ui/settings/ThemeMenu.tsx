// The themes to choose from.
import type { ReactElement } from 'react';
import { useApp } from '../app-context';
import { toolIcons } from '../tool-icons';
import { chooseTheme, chosenTheme } from '../theme';

const choices = [
  ['system', 'System', 'As this device is set'],
  ['light', 'Light', null],
  ['dark', 'Dark', null],
  ['projector', 'Projector', 'White ground, strong lines, large type'],
] as const;

export function ThemeMenu(): ReactElement {
  const { store } = useApp();
  const chosen = chosenTheme(store);
  return (
    <>
      <ul className="menu">
        {choices.map(([choice, title, says]) => (
          <li key={choice}>
            <button type="button" aria-current={choice === chosen} onClick={() => chooseTheme(store, choice)}>
              <span>
                <strong>{title}</strong>
                {says !== null && <span className="says">{says}</span>}
              </span>
              {choice === chosen && toolIcons.check}
            </button>
          </li>
        ))}
      </ul>
      <p className="note">A theme chosen here goes into the link. With System everybody sees their own.</p>
    </>
  );
}
