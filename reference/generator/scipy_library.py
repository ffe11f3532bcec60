# Runs by SciPy. Its losses, gradients and Hessians come from JAX, as SciPy differentiates nothing exactly.
import platform

import jax
import jax.numpy as jnp
import numpy as np
import scipy
from scipy.optimize import least_squares, minimize

from .follow import Runner
from .jax_objective import JaxObjective
from .surfaces import SURFACES, function


class WholeRunner(Runner):
    """SciPy runs to the end at once; the rows are what its callback saw."""

    def __init__(self, case, start, objective):
        super().__init__(objective)
        self.evaluations = 0
        # The first row is the start, and Nelder-Mead's simplex has three corners before it moves.
        self.seen = [(start, 3 if case.rule == "nelder-mead" else 1)]
        self.at = 0
        self.run(case, start)

    def loss(self, x):
        self.evaluations += 1
        return self.objective.value(tuple(x.tolist()))

    def gradient(self, x):
        return np.array(self.objective.gradient(tuple(x.tolist()), 1))

    def hessian(self, x):
        inner = getattr(self.objective, "objective", self.objective)
        return np.array(jax.hessian(inner.f)(jnp.array(x)))

    def run(self, case, start):
        def callback(intermediate_result):
            point = tuple(intermediate_result.x.tolist())
            if case.rule == "newton" and point == self.seen[-1][0]:
                raise StopIteration
            self.seen.append((point, self.evaluations))

        method = case.call.named["method"]
        derivatives = {} if method == "Nelder-Mead" else {"jac": self.gradient}
        if method in ("dogleg", "trust-exact"):
            derivatives["hess"] = self.hessian
        minimize(self.loss, np.array(start), **derivatives, **case.call.named, callback=callback)

    def point(self):
        return self.seen[self.at][0]

    def counted(self):
        return self.seen[self.at][1]

    def step(self, number):
        self.at += 1
        return self.at < len(self.seen)


class LeastSquares(WholeRunner):
    """MINPACK's Levenberg-Marquardt, on the residuals that the surface is a sum of squares of."""

    def run(self, case, start):
        residuals = [function(SURFACES[case.ground.surface], case.ground.parameters, jnp, text) for text in case.hyper["residuals"]]

        def all_of(x):
            return jnp.stack([each(x[0], x[1]) for each in residuals])

        jacobian = jax.jit(jax.jacobian(all_of))
        values = jax.jit(all_of)
        found = least_squares(lambda x: np.array(values(x)), np.array(start), lambda x: np.array(jacobian(x)), **case.call.named)
        self.seen.append((tuple(found.x.tolist()), found.nfev))


class SciPy:
    folder = "scipy"

    def cases(self):
        from .scipy_recipes import recipes

        return [case for recipe in recipes() for case in recipe.cases()]

    def about(self, rule):
        return {
            "name": "SciPy",
            "version": scipy.__version__,
            "how": "losses, gradients and Hessians by JAX in float64, no fused multiply-add",
            "jax": jax.__version__,
            "numpy": np.__version__,
            "python": platform.python_version(),
        }

    def objective(self, ground):
        return JaxObjective(ground)

    def resolution(self, case, point):
        """How far off the minimum, in the point and in the loss, a gradient lets an end be that is as short as the library's own at its
        end, or as the case's noise."""
        objective = self.objective(case.ground)
        left = max(case.noise, float(np.linalg.norm(objective.gradient(point, 1))))
        inverse = 1 / float(np.linalg.eigvalsh(np.array(jax.hessian(objective.f)(jnp.array(point))))[0])
        return inverse * left, inverse * left**2 / 2

    def start(self, case, start, objective, exact):
        return (LeastSquares if case.rule == "levenberg-marquardt" else WholeRunner)(case, start, objective)


def library():
    return SciPy()
