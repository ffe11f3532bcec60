# A surface's loss and derivatives by JAX, in float64.
from functools import cache

import jax
import jax.numpy as jnp

from .surfaces import SURFACES, function


@cache
def _compiled(surface, parameters):
    f = function(SURFACES[surface], dict(parameters), jnp)

    def loss(theta):
        return f(theta[0], theta[1])

    return loss, jax.jit(jax.value_and_grad(loss))


class JaxObjective:
    """Loss and gradient by jax.value_and_grad, compiled for a processor without fused multiply-add (see generate.py)."""

    def __init__(self, ground):
        self.f, self.both = _compiled(ground.surface, tuple(ground.parameters.items()))
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
