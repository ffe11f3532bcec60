import { describe, expect, it } from 'vitest';
import { found } from './search';

const things = [
  ['AdaMax', 'adamax', 'Kingma, Ba'],
  ['Nadam', 'nadam', 'Dozat'],
  ['Adam', 'adam', 'Kingma, Ba'],
  ['Schedule-free AdamW', 'schedule-free-adamw', 'Defazio'],
  ['Barzilai-Borwein', 'barzilai-borwein', 'Barzilai, Borwein'],
  ['Rprop', 'rprop', 'Riedmiller, Braun'],
  ['Momentum', 'momentum', 'Polyak'],
  ['Polyak step', 'polyak', 'Polyak'],
  ['Nesterov', 'nesterov', 'Nestérov'],
] as const;
const names = (query: string): readonly string[] =>
  found(things, query, ([name, id, author]) => ({ names: [name, id], more: [author] })).map(([name]) => name);

describe('found(all, query, namesOf)', () => {
  it('is everything in its order where nothing is asked for', () => {
    expect(names('  ')).toEqual(things.map(([name]) => name));
  });

  it('puts the thing that is called so first, then those that begin so, then the others', () => {
    expect(names('adam')).toEqual(['Adam', 'AdaMax', 'Schedule-free AdamW', 'Nadam']);
  });

  it.each([
    ['kingma', ['AdaMax', 'Adam']],
    ['RPROP', ['Rprop']],
    ['r-prop', ['Rprop']],
    ['schedulefree', ['Schedule-free AdamW']],
    ['schedule free', ['Schedule-free AdamW']],
    ['adamw schedule', ['Schedule-free AdamW']],
    ['polyak', ['Polyak step', 'Momentum']],
    ['borwein', ['Barzilai-Borwein']],
    ['nesterov', ['Nesterov']],
    ['Néstérov', ['Nesterov']],
    ['zzz', []],
    ['adam zzz', []],
    ['?', []],
  ])('%s finds %j', (query, expected) => expect(names(query)).toEqual(expected));
});
