// Every rule: speed relative to gradient descent, and what a module costs to make.
import { inTurns, median, milliseconds, print } from './measure.mjs';

/** Small enough that no rule diverges here: a run that ends early would look fast. */
const lr = 1e-4;
const steps = 400_000;

/** @param engine the bundle of engine.mjs */
export function rules({ Machine, Run, optimizers, programOf, ruleText, surfaces, whyUnfit }, rounds) {
  const ids = [...optimizers.keys()];
  const textOf = (id) => {
    const optimizer = optimizers.get(id);
    return ruleText(optimizer.form(optimizer.formNames[0]), { lr });
  };
  const columns = ['rosenbrock', 'ackley'].map((name) => {
    const surface = surfaces.get(name).text({});
    const job = (id) => ({ rule: textOf(id), surface, start: [-1.5, 1.7], steps, noise: { kind: 'none' } });
    const run = (id) => () => {
      const each = new Run(job(id));
      each.skip(Infinity);
      if (each.end.kind !== 'budget') throw new Error(`ended early: ${id} on ${name}`);
    };
    // A rule for sums of squares does not run elsewhere.
    const fit = ids.filter((id) => whyUnfit(job(id)) === null);
    const table = Object.fromEntries(fit.map((id) => [id, run(id)]));
    inTurns(table, 1); // engines swap in faster code after a while
    const times = inTurns(table, rounds);
    return { name, times, compile: (id) => compileTimes({ Machine, programOf }, textOf(id), surface, rounds) };
  });
  const rows = ids.map((id) => [
    id,
    ...columns.flatMap(({ times, compile }) => {
      if (!Object.hasOwn(times, id)) return ['-', '-', '-', '-'];
      const { program, module } = compile(id);
      return [
        (times[ids[0]] / times[id]).toFixed(2),
        ((times[id] * 1e6) / steps).toFixed(1),
        program.toFixed(2),
        module.toFixed(2),
      ];
    }),
  ]);
  const heads = columns.flatMap(({ name }) => [`${name}: rel.`, 'ns/step', 'program ms', 'module ms']);
  print(`steps per second relative to ${ids[0]}, and time to compile (median of ${rounds})`, [['', ...heads], ...rows]);
}

/** Milliseconds from text to program, and from program to a module that can run. */
function compileTimes({ Machine, programOf }, rule, surface, rounds) {
  const programs = [];
  const modules = [];
  for (let round = 0; round < rounds; round++) {
    let program;
    programs.push(milliseconds(() => (program = programOf(rule, surface, 'none'))));
    modules.push(milliseconds(() => new Machine(program)));
  }
  return { program: median(programs), module: median(modules) };
}
