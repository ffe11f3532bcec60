// Papers that more than one rule rests on.
import type { Reference } from '../formula/define';

export const sutskever2013: Reference = {
  authors: 'I. Sutskever, J. Martens, G. Dahl, G. Hinton',
  year: 2013,
  title: 'On the importance of initialization and momentum in deep learning',
  where: 'ICML',
  url: 'https://proceedings.mlr.press/v28/sutskever13.html',
};

export const nocedalWright2006: Reference = {
  authors: 'J. Nocedal, S. J. Wright',
  year: 2006,
  title: 'Numerical Optimization',
  where: 'Springer, second edition',
  url: 'https://doi.org/10.1007/978-0-387-40065-5',
};

export const kingmaBa2014: Reference = {
  authors: 'D. P. Kingma, J. Ba',
  year: 2014,
  title: 'Adam: A Method for Stochastic Optimization',
  where: 'ICLR 2015, arXiv:1412.6980',
  url: 'https://arxiv.org/abs/1412.6980',
};
