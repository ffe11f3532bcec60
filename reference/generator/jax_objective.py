# A surface's loss and derivatives by JAX, in float64.
import jax
import jax.numpy as jnp

from .surfaces import SURFACES, function


class JaxObjective:
    """Loss and gradient by jax.value_and_grad, run one operation at a time: compiled as a whole, products and sums are fused
    and round once instead of twice. `exact` False compiles it, which is what the disturbed runs do: they need no last digit."""

    def __init__(self, ground, exact=True):
        f = function(SURFACES[ground.surface], ground.parameters, jnp)
        self.f = lambda theta: f(theta[0], theta[1])
        both = jax.value_and_grad(self.f)
        if exact:
            program = jax.make_jaxpr(both)(jnp.zeros(2))
            self.both = lambda theta: jax.core.eval_jaxpr(program.jaxpr, program.consts, theta)
        else:
            self.both = jax.jit(both)
        self.known = None

    def _at(self, point):
        # Loss and gradient are asked for in turn at the same point.
        if self.known is None or self.known[0] != point:
            loss, gradient = self.both(jnp.array(point))
            self.known = (point, float(loss), tuple(gradient.tolist()))
        return self.known

    def value(self, point):
        return self._at(point)[1]

    def gradient(self, point, step):
        return self._at(point)[2]
