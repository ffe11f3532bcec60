// The letter of a parameter.
import type { ReactElement } from 'react';
import { symbolTex } from '../formula/tex/symbol';
import type { Symbols } from '../formula/tex/symbol';
import { Tex } from './Tex';

export function Letter({ name, symbols }: { readonly name: string; readonly symbols: Symbols }): ReactElement {
  return <Tex tex={symbolTex(name, symbols)} plain={name} />;
}
