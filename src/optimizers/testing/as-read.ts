// What somebody reads beside a paper: the equations of a card as plain TeX, and a mark that changes with them.
import { createHash } from 'node:crypto';
import type { ResolvedForm } from '../../formula/define';
import { ruleText } from '../../formula/define-optimizer';
import { equations } from '../../formula/tex/equations';

type Setting = Readonly<Record<string, number | boolean>>;

/** The equations of a form with some settings, without marks, a last line for the initial values. */
export function written(form: ResolvedForm, set: Setting = {}): string {
  const { lines, start } = equations(form, ruleText(form, set), { plain: true });
  return [...lines.map(({ tex }) => tex), ...(start === null ? [] : [`start: ${start}`])].join('\n');
}

/** Everything on that can be: terms that 0 switches off, and toggles. */
export function allOn({ hyper, toggles }: ResolvedForm): Setting {
  const off = Object.entries(hyper).filter(([, each]) => each.off === true && each.default === 0);
  return Object.fromEntries<number | boolean>([
    ...off.map(([name]) => [name, 0.5] as const),
    ...Object.keys(toggles).map((name) => [name, true] as const),
  ]);
}

/** Six digits that are others as soon as one letter of the text is. */
export const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 6);

/** The mark of a form: of its equations as usual and with all that can be on. */
export const formMark = (form: ResolvedForm): string => markOf([written(form), written(form, allOn(form))].join('\n'));
