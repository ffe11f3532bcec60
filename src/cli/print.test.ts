import { expect, test } from 'vitest';
import { csvPrinter, jsonPrinter } from './print';

const plain = { step: 0, x: -0, y: 5e-324, loss: 1e21 };
const broken = { step: 1, x: NaN, y: -Infinity, loss: Infinity };

test('CSV has numbers in the shortest form that reads back, -0 included', () => {
  const { head, row, foot } = csvPrinter();
  expect(head + row(0, 'sgd:keras', plain) + row(1, 'adam:paper', broken) + foot).toBe(
    'run,optimizer,step,x,y,loss\n0,sgd:keras,0,-0,5e-324,1e21\n1,adam:paper,1,NaN,-Infinity,Infinity\n',
  );
});

test('JSON is an array of the same, with strings for what it has no numbers for', () => {
  const { head, row, foot } = jsonPrinter();
  const rows = JSON.parse(head + row(0, 'sgd:keras', plain) + row(1, 'adam:paper', broken) + foot) as unknown;
  expect(rows).toEqual([
    { run: 0, optimizer: 'sgd:keras', ...plain },
    { run: 1, optimizer: 'adam:paper', step: 1, x: 'NaN', y: '-Infinity', loss: 'Infinity' },
  ]);
  expect(JSON.parse(jsonPrinter().head + jsonPrinter().foot)).toEqual([]);
});
