# Runs by Keras 3 on JAX in float64: gradients from jax.grad, one variable of shape (2,).
import platform

import jax
import jax.numpy as jnp
import keras

from .follow import Runner
from .jax_objective import JaxObjective
from .schedules import keras_schedule


class KerasRunner(Runner):
    """An optimizer of Keras: apply, which clips, decays, updates and averages."""

    def __init__(self, case, start, objective):
        super().__init__(objective)
        # Muon treats matrices only; all else sees a vector.
        self.shape = (1, 2) if case.rule == "muon" else (2,)
        self.theta = keras.Variable(jnp.array(start).reshape(self.shape), dtype="float64", name="theta")
        self.optimizer = case.call.make()
        self.optimizer.build([self.theta])

    def point(self):
        return tuple(self.theta.value.reshape(-1).tolist())

    def update(self, gradient):
        self.optimizer.apply([jnp.array(gradient).reshape(self.shape)], [self.theta])


class CompiledRunner(KerasRunner):
    """The same, compiled: for the disturbed runs, which need no last digit."""

    def __init__(self, case, start, objective):
        super().__init__(case, start, objective)
        self.state = [each.value for each in self.optimizer.variables]
        self.values = [self.theta.value]
        self.apply = jax.jit(self.optimizer.stateless_apply)

    def point(self):
        return tuple(self.values[0].reshape(-1).tolist())

    def move(self, point):
        self.values = [jnp.array(point).reshape(self.shape)]

    def update(self, gradient):
        self.values, self.state = self.apply(self.state, [jnp.array(gradient).reshape(self.shape)], self.values)


def modify(made, modifier):
    """Keras' modifiers are arguments of its optimizers."""
    match modifier:
        case {"name": "decoupled", "wd": wd}:
            return made.also(weight_decay=wd)
        case {"name": "clipnorm", "c": c, "over": "all"}:
            return made.also(global_clipnorm=c)
        case {"name": "clipnorm", "c": c}:
            return made.also(clipnorm=c)
        case {"name": "clipvalue", "c": c}:
            return made.also(clipvalue=c)
        case {"name": "ema", "mu": mu, "k": k}:
            return made.also(use_ema=True, ema_momentum=mu, ema_overwrite_frequency=k)
        case {"name": "schedule", "kind": kind}:
            return made.also(learning_rate=keras_schedule(kind, modifier, made.named["learning_rate"]))
    raise ValueError(f"no such modifier: {modifier}")


class Keras:
    folder = "keras"

    def cases(self):
        from .keras_recipes import recipes

        return [case for recipe in recipes() for case in recipe.cases()]

    def about(self, rule):
        return {
            "name": "Keras",
            "version": keras.__version__,
            "how": 'back end JAX, set_floatx("float64"), JAX_ENABLE_X64=1, one variable of shape (2,), gradients by jax.grad, no fused multiply-add, the optimizer not compiled',
            "jax": jax.__version__,
            "python": platform.python_version(),
        }

    def objective(self, ground):
        return JaxObjective(ground)

    def start(self, case, start, objective, exact):
        return (KerasRunner if exact else CompiledRunner)(case, start, objective)


def library():
    keras.backend.set_floatx("float64")
    return Keras()
