// Papers that more than one rule rests on, of rules that load after the first visit.
import type { Reference } from '../formula/define';

export const bernstein2018: Reference = {
  authors: 'J. Bernstein, Y.-X. Wang, K. Azizzadenesheli, A. Anandkumar',
  year: 2018,
  title: 'signSGD: Compressed Optimisation for Non-Convex Problems',
  where: 'ICML, arXiv:1802.04434',
  url: 'https://arxiv.org/abs/1802.04434',
};

export const maYarats2018: Reference = {
  authors: 'J. Ma, D. Yarats',
  year: 2018,
  title: 'Quasi-hyperbolic momentum and Adam for deep learning',
  where: 'ICLR 2019, arXiv:1810.06801',
  url: 'https://arxiv.org/abs/1810.06801',
};

export const defazioMishchenko2023: Reference = {
  authors: 'A. Defazio, K. Mishchenko',
  year: 2023,
  title: 'Learning-Rate-Free Learning by D-Adaptation',
  where: 'ICML, arXiv:2301.07733',
  url: 'https://arxiv.org/abs/2301.07733',
};

export const defazio2024: Reference = {
  authors: 'A. Defazio, X. A. Yang, H. Mehta, K. Mishchenko, A. Khaled, A. Cutkosky',
  year: 2024,
  title: 'The Road Less Scheduled',
  where: 'NeurIPS, arXiv:2405.15682',
  url: 'https://arxiv.org/abs/2405.15682',
};
