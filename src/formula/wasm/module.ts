// A whole WebAssembly module: imports of elementary functions, one memory, and functions.
import { elementaryNames, type ElementaryName } from '../../math/elementary';
import { FormulaError } from '../error';
import type { Loop, ModuleFunction, Node } from '../trees';
import { concat, list, opcode, sized, text, unsigned, valueType, type Bytes } from './encode';

/** Engines refuse functions with more locals or bytes than these. */
const mostLocals = 50_000;
const mostBytes = 7_000_000;

/** The elementary functions the nodes call, in a fixed order: their place is the index to call. */
export function importsOf(nodes: readonly Node[]): ElementaryName[] {
  const inside = loopsOf(nodes).flatMap((loop) => loop.nodes);
  const used = new Set<string>([...nodes, ...inside].map((node) => (node.kind === 'op' ? node.op : '')));
  return elementaryNames.filter((name) => used.has(name));
}

/** The loops among the nodes, each once: they become functions of their own, in this order. */
export function loopsOf(nodes: readonly Node[]): readonly Loop[] {
  return [...new Set(nodes.flatMap((node) => (node.kind === 'op' && node.loop ? [node.loop] : [])))];
}

/**
 * The module's bytes. It imports `math.<name>` for each import and exports its memory as `memory`.
 * Throws a FormulaError where it exceeds what engines accept.
 * @param doubles how many float64 the memory holds at least
 */
export function encodeModule(
  imports: readonly ElementaryName[],
  functions: readonly ModuleFunction[],
  doubles: number,
): Uint8Array<ArrayBuffer> {
  for (const { locals, code } of functions) {
    if (locals.i32 + locals.f64 > mostLocals || code.length > mostBytes)
      throw new FormulaError(`formula too long to compile: ${code.length} bytes`, 0);
  }
  const pages = Math.ceil(doubles / 8192);
  const types = [
    ...imports.map((name) => signature(name === 'pow' ? ['f64', 'f64'] : ['f64'], ['f64'])),
    ...functions.map(({ parameters, results }) => signature(parameters, results)),
  ];
  const bodies = functions.map(({ locals, code }) => {
    const groups = [
      [...unsigned(locals.i32), valueType.i32],
      [...unsigned(locals.f64), valueType.f64],
    ];
    return sized(concat([list(groups), [...code], [opcode.end]]));
  });
  return Uint8Array.from(
    concat([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, types),
      section(
        2,
        imports.map((name, i) => [...text('math'), ...text(name), 0, ...unsigned(i)]),
      ),
      section(
        3,
        functions.map((_, i) => unsigned(imports.length + i)),
      ),
      section(5, [[0, ...unsigned(pages)]]),
      section(7, [
        [...text('memory'), 2, 0],
        ...functions.flatMap(({ exportAs }, i) =>
          exportAs === undefined ? [] : [[...text(exportAs), 0, ...unsigned(imports.length + i)]],
        ),
      ]),
      section(10, bodies),
    ]),
  );
}

function signature(
  parameters: readonly (keyof typeof valueType)[],
  results: readonly (keyof typeof valueType)[],
): Bytes {
  const types = (names: readonly (keyof typeof valueType)[]): Bytes => list(names.map((name) => [valueType[name]]));
  return [0x60, ...types(parameters), ...types(results)];
}

function section(id: number, items: readonly Bytes[]): Bytes {
  return items.length === 0 ? [] : concat([[id], sized(list(items))]);
}
