// The table of ensembles for other programs: a row for each run, what was compared in every row.
import { numberText } from '../scenario/number-text';
import { byChance } from '../sweep/sign-test';
import type { Many } from '../scenario/scenario';
import type { LuckRow } from './luck-words';
import { quoted } from './outcomes';

const header =
  'optimizer,form,over,members,median_final_loss,low_final_loss,high_final_loss,reached,diverged,median_steps_to_tolerance,compared_with,lower,higher,alike,p,tolerance,link';

export interface LuckCompared {
  readonly many: Many;
  readonly tolerance: number;
  readonly formOf: (key: string) => string;
  /** The run that is lowest in the median; '' where there is none. */
  readonly lowest: string;
  /** The address that opens this very picture; '' where it is too long for one. */
  readonly link: string;
}

/** Numbers in their shortest exact form; what is infinite is left empty. */
export function luckCsv(rows: readonly LuckRow[], { many, tolerance, formOf, lowest, link }: LuckCompared): string {
  const number = (value: number | undefined): string =>
    value === undefined || !Number.isFinite(value) ? '' : numberText(value);
  const lines = rows.map(({ key, name, members, loss, reached, diverged, steps, against }) =>
    [
      name,
      formOf(key),
      many.kind,
      number(members),
      number(loss.median),
      number(loss.low),
      number(loss.high),
      number(reached),
      number(diverged),
      number(steps),
      against ? lowest : '',
      number(against?.first),
      number(against?.second),
      number(against?.draws),
      against ? number(byChance(against)) : '',
      number(tolerance),
      link,
    ]
      .map(quoted)
      .join(','),
  );
  return `${[header, ...lines].join('\n')}\n`;
}
