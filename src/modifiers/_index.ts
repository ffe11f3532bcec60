// The modifiers: every file of this folder but those that start with an underscore.
import type { Modifier, Modifiers } from '../formula/define-modifier';
import { registry } from '../formula/registry';

/**
 * All modifiers by id. Those of one slot act in this order: a schedule before its warm-up, and the gradient is clipped before it
 * is decayed, as the libraries do it.
 */
export const modifiers: Modifiers = registry(
  import.meta.glob<Modifier>(['./*.ts', '!./_*.ts', '!./*.test.ts'], { eager: true, import: 'default' }),
  [
    ...['wd', 'sam', 'clipvalue', 'clipnorm', 'l2', 'constant', 'step', 'exponential', 'cosine', 'restarts'],
    ...['polynomial', 'onecycle', 'invsqrt', 'warmup', 'lookahead', 'ema'],
  ],
);
