// A table of runs, a row each, in its frame: where it is wider than its room it scrolls there, by arrow keys too.
import { useRef } from 'react';
import type { ReactElement, ReactNode, Ref } from 'react';
import { LineSample } from './LineSample';
import { useOverflow } from './use-overflow';
import './of-runs.css';

export interface TableOfRunsProps {
  readonly label: string;
  /** `full`: as wide as its room. */
  readonly className: string;
  readonly ref?: Ref<HTMLTableElement>;
  readonly children: ReactNode;
}

export function TableOfRuns({ label, className, ref, children }: TableOfRunsProps): ReactElement {
  const region = useRef<HTMLElement>(null);
  const scrolls = useOverflow(region);
  return (
    <section
      ref={region}
      className={`of-runs ${className}`}
      aria-label={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where it is wider than the window it scrolls, by arrow keys too
      tabIndex={scrolls ? 0 : -1}
    >
      <table ref={ref}>{children}</table>
    </section>
  );
}

/** What a row begins with: the run's line, and its name. */
export function RunHead({ colour, children }: { readonly colour: number; readonly children: ReactNode }): ReactElement {
  return (
    <th scope="row">
      <LineSample colour={colour} />
      {children}
    </th>
  );
}

export interface TwoLinesProps {
  readonly lines: readonly [string, string];
  /** Not seen, but read out. */
  readonly rest?: string;
}

/** The head of a column in two lines, so that it is as narrow as its numbers allow. */
export function TwoLines({ lines: [first, second], rest }: TwoLinesProps): ReactElement {
  return (
    <th scope="col">
      {`${first} `}
      <br />
      {second}
      {rest !== undefined && <span className="visually-hidden">{rest}</span>}
    </th>
  );
}
