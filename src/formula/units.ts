// Units, inferred: what a rule's text adds together has one unit, and that settles most of what is unknown.

/** Powers of units by name: of the two base units, and of unknown ones. */
export type Unit = ReadonlyMap<string, number>;

export const pure: Unit = new Map();
/** What theta is measured in. */
export const length: Unit = new Map([['length', 1]]);
/** Loss per length: what a gradient is measured in. */
export const slope: Unit = new Map([['loss', 1], ['length', -1]]); // prettier-ignore
export const loss: Unit = new Map([['loss', 1]]);

/** The unknown unit of a hyper-parameter, and of any other name. */
export const ofSetting = (name: string): Unit => new Map([[`setting ${name}`, 1]]);
export const ofName = (name: string): Unit => new Map([[`name ${name}`, 1]]);

/** The unit of a*b^power. */
export function combined(a: Unit, b: Unit, power: number): Unit {
  const sum = new Map(a);
  for (const [name, times] of b) sum.set(name, (sum.get(name) ?? 0) + power * times);
  return new Map([...sum].filter(([, times]) => times !== 0));
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return combined(a, b, -1).size === 0;
}

/** Unknown units as far as equations have told them. */
export class Units {
  readonly #known = new Map<string, Unit>();

  /** Two units are one. Where nothing unknown is left and they differ, the text has no consistent units: that says nothing. */
  equal(a: Unit, b: Unit): void {
    const rest = this.#reduced(combined(a, b, -1));
    // Names are told by settings, so that a setting no equation settles is left over, and not a name.
    const free = ['name ', 'setting ']
      .flatMap((kind) => [...rest.keys()].filter((each) => each.startsWith(kind)))
      .at(0);
    if (free === undefined) return;
    const power = rest.get(free) ?? 1;
    const others = new Map([...rest].filter(([name]) => name !== free));
    const unit = combined(pure, others, -1 / power);
    this.#known.set(free, unit);
    for (const [name, known] of this.#known) this.#known.set(name, this.#reduced(known));
  }

  /** The unit in base units; what is unknown to the end counts as a pure number. */
  resolved(unit: Unit): Unit {
    return new Map([...this.#reduced(unit)].filter(([name]) => name === 'length' || name === 'loss'));
  }

  #reduced(unit: Unit): Unit {
    let sum: Unit = pure;
    for (const [name, times] of unit) sum = combined(sum, this.#known.get(name) ?? new Map([[name, 1]]), times);
    return sum;
  }
}
