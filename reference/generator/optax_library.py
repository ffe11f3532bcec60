# Runs by Optax in float64: gradients from jax.grad, one parameter of shape (2,).
import platform

import jax
import jax.numpy as jnp
import optax

from .case import call
from .follow import Runner
from .jax_objective import JaxObjective
from .schedules import optax_schedule


class OptaxRunner(Runner):
    """An optimizer of Optax: update, then apply_updates."""

    def __init__(self, case, start, objective, shape=(2,)):
        super().__init__(objective)
        self.theta = jnp.array(start).reshape(shape)
        self.optimizer = case.call.make()
        self.state = self.optimizer.init(self.theta)

    def point(self):
        return tuple(self.theta.reshape(-1).tolist())

    def arguments(self, gradient):
        """What `update` takes besides gradient, state and parameters."""
        return {}

    def update(self, gradient):
        gradient = jnp.array(gradient).reshape(self.theta.shape)
        updates, self.state = self.optimizer.update(gradient, self.state, self.theta, **self.arguments(gradient))
        self.theta = optax.apply_updates(self.theta, updates)


def modify(made, modifier):
    """Optax's modifiers: a chain around the optimizer. It grows from the inside out, so the recipe hands over the last first."""
    match modifier:
        case {"name": "l2", "wd": wd}:
            return call("optax.chain", call("optax.add_decayed_weights", wd), made)
        case {"name": "clipnorm", "c": c}:
            return call("optax.chain", call("optax.clip_by_global_norm", c), made)
        case {"name": "clipvalue", "c": c}:
            return call("optax.chain", call("optax.clip", c), made)
        case {"name": "lookahead", "k": k, "alpha": alpha}:
            return call("optax.lookahead", made, sync_period=k, slow_step_size=alpha)
        case {"name": "schedule", "kind": kind}:
            return made.also(learning_rate=optax_schedule(kind, modifier, made.named["learning_rate"]))
    raise ValueError(f"no such modifier: {modifier}")


class Optax:
    folder = "optax"

    def cases(self):
        from .optax_recipes import recipes

        return [case for recipe in recipes() for case in recipe.cases()]

    def about(self, rule):
        return {
            "name": "Optax",
            "version": optax.__version__,
            "how": "JAX_ENABLE_X64=1, one parameter of shape (2,), gradients by jax.grad, no fused multiply-add, the optimizer not compiled",
            "jax": jax.__version__,
            "python": platform.python_version(),
        }

    def objective(self, ground):
        return JaxObjective(ground)

    def start(self, case, start, objective, exact):
        from .optax_special import special

        runner = special(case, start, objective) or OptaxRunner(case, start, objective)
        # The disturbed runs need no last digit: they may be compiled, which is ten times faster.
        if not exact and type(runner) is OptaxRunner:
            runner.optimizer = optax.GradientTransformationExtraArgs(runner.optimizer.init, jax.jit(runner.optimizer.update))
        return runner


def library():
    return Optax()
