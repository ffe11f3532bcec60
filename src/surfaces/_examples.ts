// Formulas to begin with, one click away where somebody types a surface of their own. Each shows something that no surface of
// the registry does. They are no entries of it: a link carries the formula itself.
import type { Point, View } from '../formula/define';

export interface Example {
  readonly name: string;
  readonly formula: string;
  readonly view: View;
  readonly start: Point;
  /** One sentence: what to look at. */
  readonly watch: string;
}

const square = (reach: number): View => [[-reach, reach], [-reach, reach]]; // prettier-ignore

export const examples: readonly Example[] = [
  {
    name: 'Rippled bowl',
    formula: '6(x^2 + y^2) + 3cos(8x) + 3cos(8y)',
    view: square(3),
    start: [-2.6, 2.1],
    watch: 'Small steps stay in the first ripples, momentum rolls over them.',
  },
  {
    name: 'Staircase',
    formula: '8floor(x^2 + y^2) + 2(x^2 + y^2)',
    view: square(3),
    start: [-2.4, 1.8],
    watch: 'The loss falls in jumps that the gradient does not see.',
  },
  {
    name: 'Diamond',
    formula: '10|x| + 30|y|',
    view: square(3),
    start: [-2.4, 1.6],
    watch: 'The slope does not fade towards the tip, so steps hop over it for ever.',
  },
  {
    name: 'Winding canyon',
    formula: '40(y - sin(2x))^2 + 2(x - 2)^2',
    view: square(3),
    start: [-2.3, -1.5],
    watch: 'The walls throw a path back and forth, the floor leads on slowly.',
  },
  {
    name: 'Wide and narrow',
    formula: '4(x^2 + y^2) - 30exp(-(x + 1.2)^2 - y^2) - 50exp(-12(x - 1.3)^2 - 12y^2)',
    view: square(3),
    start: [1.8, 1.3],
    watch: 'The deeper well is narrow: who passes beside it ends in the wide one.',
  },
  {
    name: 'Spiral',
    formula: 'r = sqrt(x^2 + y^2 + 0.1)\n6r^2 - 10(x*cos(4r) + y*sin(4r))/r',
    view: square(3),
    start: [-2, 1],
    watch: 'A groove winds inwards, and every rule leaves it at another turn.',
  },
  {
    name: 'Egg box',
    formula: '12sin(2x)*sin(2y) + x^2 + y^2',
    view: square(3.5),
    start: [2.4, 2.42],
    watch: 'From near the diagonal a path first comes to a saddle, slows down, and then falls to one side.',
  },
  {
    name: 'Three hills',
    formula:
      '30exp(-2(x + 1)^2 - 2(y - 0.8)^2) + 30exp(-2(x - 1)^2 - 2(y - 0.5)^2) + 30exp(-2x^2 - 2(y + 0.8)^2) + x^2 + 3(y + 2.2)^2',
    view: square(3),
    start: [0.1, 2.4],
    watch: 'Move the start a little to the side, and paths go round another hill.',
  },
  {
    name: 'Rough ground',
    formula: '5(x^2 + y^2) + 3sin(7x + 3y) + 3sin(4x - 9y) + 2sin(11x + 8y)',
    view: square(3),
    start: [-2.5, 2.2],
    watch: 'Most stop at a stone, momentum rolls to the lowest place.',
  },
  {
    name: 'Cliff',
    formula: '60tanh(12(x - 0.4)) + 3(x + 1.5)^2 + 5y^2',
    view: [[-6, 3], [-3, 3]], // prettier-ignore
    start: [2.6, 1.8],
    watch:
      'The cliff throws momentum far across the plain, and Adam, which remembers the slope, walks slowly below it.',
  },
  {
    name: 'Border',
    formula: '4x^2 + 8y^2 - 12log(x + 1) - 2log(2 - y)',
    view: square(3),
    start: [2.4, 1.9],
    watch: 'Beyond the border there is no loss: raise a learning rate until a step goes too far.',
  },
  {
    name: 'Ring',
    formula: '20(sqrt(x^2 + y^2) - 2)^2 + 2x + 4',
    view: square(3.5),
    start: [3, 0.6],
    watch: 'Quickly down into the ring, slowly along it to its lowest place.',
  },
];
