// Gradient descent; with a noisy gradient, SGD.
import { defineOptimizer } from '../formula/define-optimizer';
import { learningRate, rate } from './_hyper';

export default defineOptimizer({
  name: 'SGD',
  fullName: 'Stochastic gradient descent',
  year: 1951,
  authors: 'Robbins, Monro',
  family: 'plain',
  idea: 'Step straight downhill; the length of the step is the slope times the learning rate.',
  hyper: { lr: learningRate(0.01, rate.plain) },
  forms: {
    keras: { update: 'theta = theta - lr*g' },
    pytorch: { like: 'keras', defaults: { lr: 0.001 } },
    optax: { like: 'keras' },
  },
  references: [
    {
      authors: 'H. Robbins, S. Monro',
      year: 1951,
      title: 'A Stochastic Approximation Method',
      where: 'Annals of Mathematical Statistics 22:400-407',
      url: 'https://doi.org/10.1214/aoms/1177729586',
    },
    {
      authors: 'A. Cauchy',
      year: 1847,
      title: "Méthode générale pour la résolution des systèmes d'équations simultanées",
      where: "Comptes rendus de l'Académie des sciences 25:536-538",
    },
  ],
});
