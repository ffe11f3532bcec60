// Papers that more than one rule rests on.
import type { Reference } from '../formula/define';

export const sutskever2013: Reference = {
  authors: 'I. Sutskever, J. Martens, G. Dahl, G. Hinton',
  year: 2013,
  title: 'On the importance of initialization and momentum in deep learning',
  where: 'ICML',
  url: 'https://proceedings.mlr.press/v28/sutskever13.html',
};

export const kingmaBa2014: Reference = {
  authors: 'D. P. Kingma, J. Ba',
  year: 2014,
  title: 'Adam: A Method for Stochastic Optimization',
  where: 'arXiv:1412.6980',
  url: 'https://arxiv.org/abs/1412.6980',
};
