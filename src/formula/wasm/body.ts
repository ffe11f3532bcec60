// Writes the instructions that compute nodes inside one function, each distinct node once.
import type { ElementaryName } from '../../math/elementary';
import type { Loop, Node, Op } from '../trees';
import { opcode, type Bytes } from './encode';
import { call, f64Const, i32Const, localGet, localSet, localTee } from './instructions';
import { isCondition, type Plan } from './plan';

const plain: Partial<Record<Op, number>> = {
  add: opcode.f64Add,
  sub: opcode.f64Sub,
  mul: opcode.f64Mul,
  div: opcode.f64Div,
  neg: opcode.f64Neg,
  sqrt: opcode.f64Sqrt,
  abs: opcode.f64Abs,
  floor: opcode.f64Floor,
  min: opcode.f64Min,
  max: opcode.f64Max,
  select: opcode.select,
  lt: opcode.f64Lt,
  le: opcode.f64Le,
  eq: opcode.f64Eq,
  ne: opcode.f64Ne,
  and: opcode.i32And,
  or: opcode.i32Or,
  not: opcode.i32Eqz,
};

type OpNode = Extract<Node, { kind: 'op' }>;

export interface BodyOptions {
  readonly plan: Plan;
  readonly imports: readonly ElementaryName[];
  /** Parameters and i32 locals of the caller's own: the body's conditions come next, then all f64 locals. */
  readonly firstLocal: number;
  /** The index of a loop's function. */
  readonly loopAt?: (loop: Loop) => number;
  /** Pushes an input that has no local yet. */
  readonly load: (input: string) => Bytes;
}

export class Body {
  readonly #options: BodyOptions;
  readonly #parts: Bytes[] = [];
  /** Where the values are that exist already. */
  readonly #places = new Map<Node, number>();
  readonly #permanent = new Set<Node>();
  readonly #remaining: Map<Node, number>;
  readonly #free: number[] = [];
  /** Where the results are of the loops that have been run. */
  readonly #results = new Map<Loop, readonly number[]>();
  readonly #firstFloat: number;
  #nextCondition: number;
  #nextFloat: number;

  constructor(options: BodyOptions) {
    this.#options = options;
    this.#remaining = new Map(options.plan.uses);
    this.#nextCondition = options.firstLocal;
    this.#firstFloat = options.firstLocal + options.plan.conditions;
    this.#nextFloat = this.#firstFloat;
  }

  get code(): Bytes {
    return this.#parts.flat();
  }

  /** How many f64 locals the body has by now. */
  get floats(): number {
    return this.#nextFloat - this.#firstFloat;
  }

  write(...parts: readonly Bytes[]): void {
    this.#parts.push(...parts);
  }

  /** A new f64 local, the caller's. */
  local(): number {
    return this.#nextFloat++;
  }

  /** Declares that the local always holds the input's value. */
  holds(input: string, local: number): void {
    const node = this.#options.plan.nodes.find((each) => each.kind === 'input' && each.name === input);
    if (node) this.#settle(node, local);
  }

  /** Computes the values of a level that are used deeper inside. */
  keep(level: number): void {
    for (const node of this.#options.plan.kept[level]) {
      if (this.#permanent.has(node)) continue;
      this.#push(node, true);
      const local = isCondition(node) ? this.#nextCondition++ : this.local();
      this.write(localSet(local));
      this.#settle(node, local);
    }
  }

  /** Leaves the value of a root of the plan on the stack. */
  push(root: Node): void {
    this.#push(root, false);
  }

  #settle(node: Node, local: number): void {
    this.#places.set(node, local);
    this.#permanent.add(node);
  }

  /** Does not recurse, so depth is no limit: what is to be done lies on a stack, the next on top. */
  #push(root: Node, once: boolean): void {
    const work: (() => void)[] = [];
    const visit = (node: Node, asCondition: boolean): void => {
      const place = this.#places.get(node);
      if (place !== undefined) {
        this.write(localGet(place));
        if (this.#used(node) === 0) this.#release(node, place);
      } else if (node.kind === 'number') {
        this.write(asCondition ? i32Const(node.value === 0 ? 0 : 1) : f64Const(node.value));
      } else if (node.kind === 'input') {
        this.write(this.#options.load(node.name));
        this.#share(node, once && node === root);
      } else {
        work.push(() => {
          if (node.loop) this.#call(node.loop, node.result ?? 0);
          else this.#apply(node.op);
          this.#share(node, once && node === root);
        });
        // A loop that was run for another of its results needs no arguments any more.
        const given = node.loop && this.#results.has(node.loop) ? [] : operands(node);
        for (const [arg, condition] of given.reverse()) work.push(() => visit(arg, condition));
      }
    };
    visit(root, false);
    for (let next = work.pop(); next; next = work.pop()) next();
  }

  #used(node: Node): number {
    const remaining = (this.#remaining.get(node) ?? 1) - 1;
    this.#remaining.set(node, remaining);
    return remaining;
  }

  /** Keeps the value on top of the stack for its other uses. */
  #share(node: Node, settledByCaller: boolean): void {
    if (settledByCaller || this.#used(node) === 0) return;
    const local = isCondition(node) ? this.#nextCondition++ : (this.#free.pop() ?? this.local());
    this.#places.set(node, local);
    this.write(localTee(local));
  }

  #release(node: Node, local: number): void {
    if (this.#permanent.has(node)) return;
    this.#places.delete(node);
    if (!isCondition(node)) this.#free.push(local);
  }

  #apply(op: Op): void {
    const simple = plain[op];
    if (simple !== undefined) this.write([simple]);
    else if (op === 'sign') this.#sign();
    else this.write(call(this.#options.imports.indexOf(op as ElementaryName)));
  }

  /** A result of a loop, whose arguments are on the stack unless it has been run. */
  #call(loop: Loop, result: number): void {
    let results = this.#results.get(loop);
    if (!results) {
      results = Array.from({ length: loop.results }, () => this.local());
      this.write(call(this.#options.loopAt?.(loop) ?? NaN), ...results.toReversed().map(localSet));
      this.#results.set(loop, results);
    }
    this.write(localGet(results[result]));
  }

  /** (x > 0) - (x < 0) as a float64, but x where x is NaN. */
  #sign(): void {
    const x = this.#free.pop() ?? this.local();
    const get = localGet(x);
    this.write(localTee(x), f64Const(0), [opcode.f64Gt], get, f64Const(0), [opcode.f64Lt, opcode.i32Sub]);
    this.write([opcode.f64ConvertI32S], get, get, get, [opcode.f64Eq, opcode.select]);
    this.#free.push(x);
  }
}

/** The arguments in the order the instruction wants them, and which of them are conditions. */
function operands(node: OpNode): (readonly [Node, boolean])[] {
  const [a, b, c] = node.args;
  if (node.op === 'select')
    return [
      [b, false],
      [c, false],
      [a, true],
    ];
  const conditions = node.op === 'and' || node.op === 'or' || node.op === 'not';
  return node.args.map((arg) => [arg, conditions] as const);
}
