// Forms that no library has: what a test in this folder holds each of them to.

/** By `rule:form`: the rest of a sentence, for the proof. */
export const byRelation: Readonly<Record<string, string>> = {
  'momentum:paper': 'follows momentum:keras while the learning rate is constant',
  'nesterov:paper': 'measures its slopes on the path of nesterov:keras',
  'nesterov:original': 'keeps the bound that Nesterov proved, on convex ground',
  'adagrad:paper': 'is adagrad:pytorch to the bit, started at zero',
  'adadelta:paper': 'is adadelta:keras to the bit with a learning rate of 1',
  'adamax:paper': 'is adamax:keras to the bit without epsilon',
  'amsgrad:paper': 'takes the steps of amsgrad:keras without correction, divided by the root of time',
  'lars:paper': 'is lars:optax to the last digits without weight decay',
  'polyak:paper': 'is polyak:optax to the bit while its largest rate does not bind',
  'barzilai-borwein:bb1': 'takes the quotient worked out by hand, and solves a round bowl in two steps',
  'barzilai-borwein:bb2': 'takes the quotient worked out by hand, and solves a round bowl in two steps',
};
