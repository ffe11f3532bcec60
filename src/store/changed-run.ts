// Which run an edit changed, where it changed the settings of one run and nothing else.
import type { RunSpec, Scenario } from '../scenario/scenario';

/** The run as it is now; null where anything else is different too: the surface, the start, another run, a rule. */
export function changedRun(now: Scenario, before: Scenario): RunSpec | null {
  const others = Object.entries(before) as [keyof Scenario, unknown][];
  if (others.some(([part, value]) => part !== 'runs' && now[part] !== value)) return null;
  if (now.runs.length !== before.runs.length) return null;
  const changed = now.runs.flatMap((run, i) => (run === before.runs[i] ? [] : [{ run, was: before.runs[i] }]));
  if (changed.length !== 1) return null;
  const [{ run, was }] = changed;
  return run.key === was.key && run.rule === was.rule && run.set !== was.set ? run : null;
}
