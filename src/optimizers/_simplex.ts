// What the card of Nelder and Mead's method tells by hand: lines that choose and sort are no equations.

/** Where the triangle comes from, and its corners as a step begins. */
export const corners = [
  'p_{2,0},\\, p_{3,0} &= \\theta_0 \\text{ with } x,\\, y \\text{ times } 1 + @{size} \\text{, or } @{zero} \\text{ if } 0',
  '@{a t},\\, @{b t},\\, @{c t} &\\text{: the corners, } @{fa} \\le @{fb} \\le @{fc}',
].join(' \\\\ ');

/** Which triangle a step leaves: what the lines from `fr` on do. */
export const outcome = [
  '\\triangle_t &= \\begin{dcases}' +
    [
      '@{a t},\\, @{b t},\\, @{q t} & \\text{if } @{fq} < @{fr} < @{fa}',
      '@{a t},\\, @{b t},\\, @{r t} & \\text{if } @{fr} < @{fb}',
      '@{a t},\\, @{b t},\\, @{q t} & \\text{if } @{fq} \\le @{fr},\\ @{fq} < @{fc}',
      '@{a t},\\, S(@{b t}),\\, S(@{c t}) & \\text{otherwise}',
    ].join(' \\\\ ') +
    '\\end{dcases}',
  'S(v) &= @{a t} + @{sigma} (v - @{a t})',
  '@{theta t} &= \\text{the lowest of } @{p1 t},\\, @{p2 t},\\, @{p3 t}',
  '\\text{at rest} &\\text{ if } @{fc} - @{fa} \\le @{ftol} \\text{ and}',
  '&\\phantom{\\text{ if }} \\lVert @{b t} - @{a t} \\rVert_\\infty,\\, \\lVert @{c t} - @{a t} \\rVert_\\infty \\le @{xtol}',
].join(' \\\\ ');
