// Loops: a few numbers that are replaced by new ones for as long as a condition holds. What does not change on the way is worked out
// before, so that a loop is a function of float64 alone: the interpreter runs it, and a module has it as a function of its own.
import type { ElementaryName } from '../../math/elementary';
import { Evaluator } from '../interpret';
import { argumentsOf, reachable } from '../order';
import { Trees, type Loop, type ModuleFunction, type Node } from '../trees';
import { Body } from '../wasm/body';
import { emptyBlock, opcode, type Bytes } from '../wasm/encode';
import { branch, branchIf, localGet, localSet } from '../wasm/instructions';
import { isCondition, plan } from '../wasm/plan';

/** A number that changes in a loop. */
export interface Variable {
  /** An input of its own, which stands for the present value in `go` and in every `next`. */
  readonly input: string;
  readonly initial: Node;
  readonly next: Node;
}

/**
 * The values of the variables once `go` does not hold; it is asked before every pass. `go` and every `next` see the values of
 * before the pass.
 */
export function loop(trees: Trees, variables: readonly Variable[], go: Node): readonly Node[] {
  const names = new Set(variables.map(({ input }) => input));
  const changing = changingNodes([go, ...variables.map(({ next }) => next)], names);
  const own = new Trees();
  const outside: Node[] = [];
  const inside = new Map<Node, Node>();
  /** The node in the loop's own store: what does not change is an argument there. */
  const moved = (node: Node): Node => {
    const known = inside.get(node);
    if (known) return known;
    const made = move(node);
    inside.set(node, made);
    return made;
  };
  const move = (node: Node): Node => {
    if (node.kind === 'number') return own.number(node.value);
    if (node.kind === 'input' && names.has(node.name)) return own.input(node.name);
    if (node.kind === 'op' && (changing.has(node) || isCondition(node)))
      return own.op(node.op, ...node.args.map(moved));
    outside.push(node);
    return own.input(argument(outside.length - 1));
  };
  const inner = [go, ...variables.map(({ next }) => next)].map(moved);
  const made = new FlatLoop(
    `loop ${trees.size}`,

    variables.map(({ input }) => input),
    outside.length,
    inner,
  );
  const args = [...variables.map(({ initial }) => initial), ...outside];
  return variables.map((_, i) => trees.loop(made, args, i));
}

/** What does not change in a loop goes by numbers there. */
const argument = (index: number): string => `argument ${index}`;

/** The nodes that depend on what changes. */
function changingNodes(roots: readonly Node[], names: ReadonlySet<string>): ReadonlySet<Node> {
  const changing = new Set<Node>();
  for (const node of reachable(roots)) {
    const own = node.kind === 'input' && names.has(node.name);
    if (own || argumentsOf(node).some((arg) => changing.has(arg))) changing.add(node);
  }
  return changing;
}

class FlatLoop implements Loop {
  readonly name: string;
  /** The variables' inputs, then those of what does not change: the places of the parameters. */
  readonly #inputs: readonly string[];
  readonly #variables: readonly string[];
  readonly #given: number;
  /** The condition, then the new values. */
  readonly #roots: readonly Node[];
  readonly #evaluator: Evaluator;
  #rebuilt: Loop | null = null;

  constructor(name: string, variables: readonly string[], given: number, roots: readonly Node[]) {
    this.name = name;
    this.#variables = variables;
    this.#given = given;
    this.#inputs = [...variables, ...Array.from({ length: given }, (_, i) => argument(i))];
    this.#roots = roots;
    this.#evaluator = new Evaluator(roots);
  }

  get results(): number {
    return this.#variables.length;
  }

  get nodes(): readonly Node[] {
    return reachable(this.#roots);
  }

  run(args: readonly number[]): readonly number[] {
    const values = [...args];
    const inputs = (name: string): number => values[this.#inputs.indexOf(name)];
    for (;;) {
      const [go, ...next] = this.#evaluator.evaluate(inputs);
      if (go === 0) return values;
      values.splice(0, next.length, ...next);
    }
  }

  rebuilt(rebuild: (nodes: readonly Node[]) => readonly Node[]): Loop {
    this.#rebuilt ??= new FlatLoop(this.name, this.#variables, this.#given, rebuild(this.#roots));
    return this.#rebuilt;
  }

  emit(imports: readonly ElementaryName[]): ModuleFunction {
    const [go, ...next] = this.#roots;
    const known = plan(this.#roots, () => 1, 1);
    const load = (input: string): Bytes => localGet(this.#inputs.indexOf(input));
    const body = new Body({ plan: known, imports, firstLocal: this.#inputs.length, load });
    body.write([opcode.block, emptyBlock], [opcode.loop, emptyBlock]);
    body.push(go);
    body.write([opcode.i32Eqz], branchIf(1));
    for (const node of next) body.push(node);
    for (const i of next.keys()) body.write(localSet(next.length - 1 - i));
    body.write(branch(0), [opcode.end], [opcode.end]);
    for (const i of next.keys()) body.write(localGet(i));
    return {
      parameters: this.#inputs.map(() => 'f64'),
      results: next.map(() => 'f64'),
      locals: { i32: known.conditions, f64: body.floats },
      code: body.code,
    };
  }
}
