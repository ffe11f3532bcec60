// Cases of the reference data that cannot be compared yet, by what is missing for them. This list only shrinks.

/** How many cases wait for a form, a parameter or a modifier. */
export const notYet: Readonly<Record<string, number>> = {
  'form bfgs:scipy': 6,
  'form conjugate-gradient:scipy': 6,
  'form soap:authors': 6,
  'modifier clipnorm': 27,
  'modifier clipnorm + decoupled': 3,
  'modifier clipnorm + l2': 3,
  'modifier clipvalue': 15,
  'modifier decoupled': 18,
  'modifier ema': 12,
  'modifier l2': 33,
  'modifier l2 + clipnorm': 3,
  'modifier lookahead': 20,
  'modifier schedule': 60,
};
