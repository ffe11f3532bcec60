// Maps over settings in links: read, written, damaged, and of what is gone.
import { describe, expect, test } from 'vitest';
import { removeRun } from './edit';
import { usualNames } from './over';
import { readLink } from './read-link';
import { registries } from './registries';
import { linkText } from './testing/link-text';
import { standIns } from './testing/stand-ins';

describe('maps over settings', () => {
  const read = (parts: string) => readLink(`#v=1&s=bowl&p=1,2&r=sgd;adam,lr=0.1&${parts}`, standIns);
  const said = (parts: string) =>
    read(parts).problems.filter(({ code }) => code !== 'link-cut').map(({ says }) => says); // prettier-ignore

  test('are of a run by its number, and of all', () => {
    const { scenario } = read('over=2,lr,beta1;lr&by=steps').link;
    expect(scenario.over).toEqual({ map: { run: 'r2', names: ['lr', 'beta1'] }, all: 'lr' });
    expect(scenario.by).toBe('steps');
    expect(read('over=lr;2,lr').link.scenario.over).toEqual({ map: { run: 'r2', names: ['lr'] }, all: 'lr' });
    expect(said('over=2,lr,beta1;lr&by=loss')).toEqual([]);
    expect(linkText(read('over=lr;2,lr&by=loss').link, standIns)).toContain('&over=2,lr;lr&c=');
  });

  test('keep what is understood of them', () => {
    const damaged = 'over=2,lr,mu;lr;sgd';
    expect(read(damaged).link.scenario.over).toEqual({ map: { run: 'r2', names: ['lr'] }, all: 'lr' });
    expect(said(damaged)).toEqual(['unknown parameter of adam: mu', 'over says a parameter of all runs twice: sgd']);
    expect(said('over=1,lr;2,lr')).toEqual(['over says a map twice: 2,lr']);
  });

  test('of what is gone are not written', () => {
    const { link } = read('over=2,lr,beta1;beta1');
    const { scenario } = link;
    const text = (runs: typeof scenario.runs) => linkText({ ...link, scenario: { ...scenario, runs } }, standIns);
    expect(text(scenario.runs)).toContain('&over=2,lr,beta1;beta1&');
    expect(text(scenario.runs.slice(1))).toContain('&over=1,lr,beta1;beta1&');
    expect(text(scenario.runs.slice(0, 1))).not.toContain('over');
    const changed = scenario.runs.map((run) => (run.rule === 'adam' ? { ...run, rule: 'sgd', form: 'keras' } : run));
    expect(text(changed)).toContain('&over=2,lr&');
    expect(removeRun(scenario, 'r2')).toMatchObject({ over: { all: 'beta1' } });
    expect(removeRun({ ...scenario, over: { map: { run: 'r2', names: ['lr'] } } }, 'r2')).not.toHaveProperty('over');
    expect(removeRun(scenario, 'r1')).toMatchObject({ over: scenario.over });
  });

  test('are named and left out where nothing reads them yet', () => {
    const { link, problems } = readLink('#v=1&s=bowl&r=sgd&over=lr&c=00000', { ...standIns, over: null });
    expect(problems.map(({ code }) => code)).toEqual(['link-changed', 'over-unread']);
    expect(link.scenario).not.toHaveProperty('over');
  });
});

test('a run is mapped over the learning rate and the first decay rate, or over what it has', () => {
  const link = '#v=1&r=adam;sgd;momentum;adagrad;newton;sgd,l2=0.1;nelder-mead';
  expect(readLink(link).link.scenario.runs.map((run) => usualNames(run, registries).join())).toEqual([
    'lr,beta1',
    'lr',
    'lr,momentum',
    'lr,init',
    '',
    'lr,l2',
    'size,zero',
  ]);
});
