// Blocks of lines taken apart.
import { expect, it } from 'vitest';
import { optimizers } from '../../optimizers/_index';
import { ruleText } from '../define-optimizer';
import { equations } from './equations';
import { rowsOf } from './rows';
import { set } from './testing/set';

it('lines are parted where they are aligned', () => {
  expect(rowsOf('\\begin{aligned} m_t &= g \\\\[0.3em] &= 2 \\\\ \\text{told} \\end{aligned}')).toEqual([
    ['m_t', '=\\nobreak g'],
    ['', '=\\nobreak 2'],
    ['', '\\text{told}'],
  ]);
});

it('what is aligned inside a line stays in it', () => {
  const cases = '\\begin{dcases} a & b > 0 \\\\ {c & d} \\end{dcases}';
  expect(rowsOf(`\\begin{aligned} x &= ${cases} \\\\ y &= \\{1\\} \\& 2 \\end{aligned}`)).toEqual([
    ['x', `=\\nobreak ${cases}`],
    ['y', '=\\nobreak \\{1\\} \\& 2'],
  ]);
});

it('short brackets are not torn, and long ones are', () => {
  const long = 'aaaaaaaaaa + bbbbbbbbbb + cccccccccc';
  const side = `= (1 - \\beta)^2 f(\\left( a (b + c) \\right) + d) + ((a, b) + ${long})`;
  const [[, right]] = rowsOf(`\\begin{aligned} x &= ${side.slice(2)} \\end{aligned}`);
  expect(right).toBe(`=\\nobreak {(1 - \\beta)}^2 f{(\\left( a {(b + c)} \\right) + d)} + ({(a, b)} + ${long})`);
});

it('conditions stand beside short cases, and below long ones', () => {
  const cases = (value: string) =>
    `\\begin{dcases} ${value} & \\text{if } t > 1 \\\\ b & \\text{otherwise} \\end{dcases}`;
  const of = (tex: string) => rowsOf(`\\begin{aligned} x &= ${tex} \\end{aligned}`)[0][1];
  expect(of(cases('a'))).toBe(`=\\nobreak ${cases('a')}`);
  const long = 'a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r';
  expect(of(cases(long))).toBe(
    `=\\nobreak \\begin{dcases} ${long} \\\\ \\quad \\text{if } t > 1 \\\\ b \\quad \\text{otherwise} \\end{dcases}`,
  );
  const both = `\\begin{dcases} ${long} & \\text{if } ${long} > 0 \\text{ and } t > 1 \\end{dcases}`;
  expect(of(both)).toContain('> 0 \\\\ \\qquad \\text{and } t > 1 \\end');
  expect(set(of(both))).toContain('katex');
});

it('anything else is one line', () => {
  expect(rowsOf('x^2')).toEqual([['', 'x^2']]);
});

it('every part of every rule can be set by itself, and no line is lost', () => {
  for (const [id, rule] of optimizers) {
    for (const name of rule.formNames) {
      const form = rule.form(name);
      if (!form) continue;
      const { block, lines } = equations(form, ruleText(form, {}), { plain: true });
      const rows = rowsOf(block);
      expect(rows.length, `${id}:${name}`).toBeGreaterThanOrEqual(lines.length);
      for (const part of rows.flat()) if (part !== '') expect(set(part), part).toContain('katex');
    }
  }
});
