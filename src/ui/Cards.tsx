// The runs as cards, one of them open, and the menu that adds another.
import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { limits } from '../scenario/scenario';
import { runNames } from '../store/names';
import { useShown } from './app-context';
import { Card } from './Card';
import { AddRun } from './controls/late';
import './cards.css';

export function Cards(): ReactElement {
  const runs = useShown((state) => state.scenario.runs);
  const names = runNames(runs);
  const list = useRef<HTMLUListElement>(null);
  /** Which card has the focus, if any has. */
  const focused = useRef<number | null>(null);

  // A run can go while its card has the focus (Remove, Back): the focus goes on to the card that takes its place.
  useLayoutEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    const cards = list.current?.children;
    const next = cards?.item(Math.min(focused.current, cards.length - 1))?.querySelector<HTMLElement>('.opener');
    (next ?? document.querySelector<HTMLElement>('.add .button'))?.focus({ preventScroll: true });
  }, [runs]);

  return (
    <section className="cards" aria-label="Optimizers">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only watches where the focus is */}
      <ul
        ref={list}
        onFocus={({ target, currentTarget }) => {
          focused.current = [...currentTarget.children].findIndex((card) => card.contains(target));
        }}
        onBlur={() => {
          focused.current = null;
        }}
      >
        {runs.map((run) => (
          <Card key={run.key} run={run} name={names.get(run.key) ?? run.rule} full={runs.length >= limits.runs} />
        ))}
      </ul>
      <AddRun />
    </section>
  );
}
