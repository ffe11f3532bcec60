// The record of what each card was read beside, docs/equations.md: every form, modifier and reference has its line, and no line is older
// than the text it speaks of.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { costOf, type Times } from '../formula/cost';
import { ruleText } from '../formula/define-optimizer';
import { modifiers } from '../modifiers/_index';
import { optimizers } from './_index';
import { formMark, markOf } from './testing/as-read';

/** The rows of the table under a heading, cells without the marks of code. */
function table(heading: string): readonly (readonly string[])[] {
  const text = readFileSync('docs/equations.md', 'utf8');
  const [, after = ''] = text.split(`\n## ${heading}\n`);
  const [section] = after.split('\n## ');
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/^`|`$/g, '')),
  );
}

const forms = [...optimizers].flatMap(([id, rule]) =>
  rule.formNames.map((name) => {
    const form = rule.form(name);
    if (!form) throw new Error(`no form: ${id}:${name}`);
    return { key: `${id}:${name}`, form };
  }),
);

const span = ({ least, most }: Times): string =>
  most === Infinity ? `${least} or more` : least === most ? String(least) : `${least} to ${most}`;

describe('the record of the equations', () => {
  it('has every form of every rule, as it was when it was read', () => {
    expect(table('Rules').map(([key, mark]) => `${key} ${mark}`)).toEqual(
      forms.map(({ key, form }) => `${key} ${formMark(form)}`),
    );
  });

  it('has every modifier, as it was when it was read', () => {
    const marks = [...modifiers].map(
      ([id, { update, forms: others = {} }]) => `${id} ${markOf([update, ...Object.values(others)].join('\n'))}`,
    );
    expect(table('Modifiers').map(([id, mark]) => `${id} ${mark}`)).toEqual(marks);
  });

  it('has every reference of every card, word for word', () => {
    const cited = [...optimizers].flatMap(([id, { references }]) =>
      references.map(({ authors, year, title, where }) => [id, `${authors}, ${year}: ${title}. ${where}`]),
    );
    expect(table('References').map(([id, text]) => [id, text])).toEqual(cited);
  });

  it('has what a step of every form costs', () => {
    const costs = forms.map(({ key, form }) => {
      const { evaluations, kept } = costOf(form, ruleText(form, {}));
      const numbers = kept.reduce((sum, { size }) => sum + size, 0);
      return [key, span(evaluations.grad), span(evaluations.f), span(evaluations.hess), String(numbers)];
    });
    expect(table('Cost per step')).toEqual(costs);
  });

  it('says in every row what was read and what was found', () => {
    for (const heading of ['Rules', 'Modifiers', 'References'])
      for (const row of table(heading)) {
        expect(row, row[0]).toHaveLength(4);
        for (const cell of row) expect(cell, row[0]).not.toBe('');
      }
  });
});

describe('a mark', () => {
  it('changes with one letter of an equation', () => {
    const [{ form }] = forms;
    expect(formMark({ ...form, update: form.update.replace('- lr*g', '+ lr*g') })).not.toBe(formMark(form));
  });
});
