// A block of aligned lines taken apart, for a page that lets each of them go on in the next row where it is too wide.

/** What stands left and right of where lines are aligned. */
export type Row = readonly [left: string, right: string];

const token = /\\begin\{|\\end\{|\\\\(?:\[[^\]]*\])?|\\.|[{}&]/gs;

/** The lines of a block that our printer wrote, `\begin{aligned} ... \end{aligned}`; of any other TeX the whole, on the right. */
export function rowsOf(block: string): readonly Row[] {
  const inside = /^\\begin\{aligned\}(.*)\\end\{aligned\}$/s.exec(block.trim())?.[1];
  if (inside === undefined) return [['', block]];
  const rows: string[][] = [[]];
  let depth = 0;
  let from = 0;
  for (const { 0: found, index } of inside.matchAll(token)) {
    // the brace after \begin and \end is part of the token, its partner is not
    if (found === '{') depth++;
    else if (found === '}') depth--;
    else if (found === '\\begin{') depth += 2;
    else if (found === '\\end{') continue;
    else if (depth === 0 && (found === '&' || found.startsWith('\\\\'))) {
      rows[rows.length - 1].push(inside.slice(from, index));
      if (found !== '&') rows.push([]);
      from = index + found.length;
    }
  }
  rows[rows.length - 1].push(inside.slice(from));
  return rows.map((parts): Row => {
    const [left, ...right] = parts.map((part) => part.trim());
    return right.length === 0 ? ['', held(stacked(left))] : [left, held(stacked(right.join(' ')))];
  });
}

const inner = /\\(?:left|right)\s*\\?.|\\[a-zA-Z]+|\\.|[{}()]/gs;
/** Brackets around no more than this many signs are not torn. */
const whole = 24;

/** A side that may go on in the next row: not behind the relation it begins with, nor inside of short brackets. */
function held(side: string): string {
  const open: number[] = [];
  const cuts: (readonly [at: number, brace: string])[] = [];
  let depth = 0;
  for (const { 0: found, index } of side.matchAll(inner)) {
    if (found === '{') depth++;
    else if (found === '}') depth--;
    else if (depth === 0 && found === '(') open.push(index);
    else if (depth === 0 && found === ')') {
      const from = open.pop();
      if (from === undefined || signs(side.slice(from, index)) > whole) continue;
      cuts.push([from, '{'], [index + 1, '}']);
    }
  }
  let text = '';
  let from = 0;
  for (const [at, brace] of cuts.sort(([a], [b]) => a - b)) {
    text += side.slice(from, at) + brace;
    from = at;
  }
  return (text + side.slice(from)).replace(/^(?:=|\\leftarrow)(?=\s)/, (relation) => `${relation}\\nobreak`);
}

/** Cases of more signs than this, condition included, have it below them. */
const beside = 36;

/** A side whose cases are too long to have their conditions beside them: long ones have theirs in rows of their own. */
function stacked(side: string): string {
  return side.replace(/(?<=\\begin\{dcases\})(.*)(?=\\end\{dcases\})/s, (inside) => {
    const rows = inside.split('\\\\');
    return rows.every((row) => signs(row) <= beside) ? inside : rows.map(inRows).join('\\\\');
  });
}

function inRows(row: string): string {
  const [value, ...rest] = row.split(/ & (?=\\text\{(?:if |otherwise)\})/);
  if (rest.length === 0) return row;
  const condition = rest.join(' ');
  if (signs(row) <= beside) return `${value} \\quad ${condition}`;
  const parts = signs(condition) <= beside ? [condition] : condition.split(' \\text{ and } ');
  return `${value} \\\\ \\quad ${parts.join(' \\\\ \\qquad \\text{and } ')}`;
}

/** About how many signs are seen of TeX. */
function signs(tex: string): number {
  return tex
    .replace(/\\htmlData\{[^}]*\}/g, '')
    .replace(/\\[a-zA-Z]+/g, 'x')
    .replace(/[{}^_\s\\]/g, '').length;
}
