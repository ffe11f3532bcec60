// Only a change to the settings of one run is one.
import { describe, expect, it } from 'vitest';
import { firstVisit } from '../scenario/defaults';
import * as edit from '../scenario/edit';
import * as scene from '../scenario/edit-scene';
import { hide } from '../scenario/edit-run';
import { isProblem } from '../scenario/problem';
import type { Problem, Scenario } from '../scenario/scenario';
import { changedRun } from './changed-run';

const before = firstVisit();
const done = (edited: Scenario | Problem): Scenario => {
  if (isProblem(edited)) throw new Error(edited.says);
  return edited;
};
const key = before.runs[3].key;

describe('the run that was changed', () => {
  it('is the one whose settings are others now', () => {
    const edited = done(edit.setHyper(before, key, 'beta1', 0.5));
    expect(changedRun(edited, before)).toBe(edited.runs[3]);
    const toggled = done(edit.setToggle(before, key, 'bias', false));
    expect(changedRun(toggled, before)).toBe(toggled.runs[3]);
  });

  it('is none where something else has changed, or nothing', () => {
    const twice = done(edit.setHyper(done(edit.setHyper(before, key, 'beta1', 0.5)), before.runs[0].key, 'lr', 0.01));
    for (const edited of [
      before,
      twice,
      done(hide(before, key, true)),
      done(scene.setStart(before, [0, 0])),
      done(edit.removeRun(before, key)),
      done(edit.duplicateRun(before, key)),
      { ...done(edit.setHyper(before, key, 'beta1', 0.5)), steps: 7 },
    ])
      expect(changedRun(edited, before)).toBeNull();
  });
});
