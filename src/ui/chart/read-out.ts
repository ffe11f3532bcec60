// What all runs say where a chart is pointed at, written next to the line.
import type { Reading } from './readings';

/** Rows of readings one under the other; more stand beside them. */
const most = 6;

/** @param place "step 150" */
export function writeReadOut(node: HTMLElement, place: string, list: readonly Reading[]): void {
  const title = document.createElement('p');
  title.textContent = place;
  const rows = document.createElement('ul');
  rows.style.setProperty('--rows', String(Math.min(list.length, most)));
  rows.append(
    ...list.map(({ name, colour, text }) => {
      const row = document.createElement('li');
      const who = document.createElement('span');
      who.textContent = name;
      who.style.color = colour;
      const value = document.createElement('span');
      value.textContent = text;
      row.append(who, value);
      return row;
    }),
  );
  node.replaceChildren(title, rows);
}
