# Optax's optimizers that need more than a gradient per step, a matrix, or that have a second point to show.
import jax
import jax.numpy as jnp
import optax

from .case import Recipe, call
from .optax_library import OptaxRunner
from .tuned import FOUND, SHORT_TOUR, rates


def exact_hessian_diagonal():
    """Sophia takes the estimator of the Hessian's diagonal as an argument. In two dimensions it can be exact."""

    def update(updates, state, params=None, obj_fn=None, **_):
        return jnp.diagonal(jax.hessian(obj_fn)(params)), state

    return optax.GradientTransformationExtraArgs(lambda params: optax.EmptyState(), update)


class WithFunction(OptaxRunner):
    """Rules that look at the loss itself. They search in loops, which Optax would compile anew at every step: here once."""

    def __init__(self, case, start, objective):
        super().__init__(case, start, objective)
        f = getattr(objective, "objective", objective).f
        update, rule = self.optimizer.update, case.rule

        def compiled(gradient, state, theta, value):
            looks = {
                "polyak": {"value": value},
                "sophia": {"obj_fn": f},
                "armijo": {"value": value, "grad": gradient, "value_fn": f},
            }[rule]
            return update(gradient, state, theta, **looks)

        self.optimizer = optax.GradientTransformationExtraArgs(self.optimizer.init, jax.jit(compiled))

    def arguments(self, gradient):
        return {"value": self.objective.value(self.point())}


class TwoGradients(OptaxRunner):
    """SAM asks for the gradient at a second point."""

    def step(self, number):
        self.number = number
        return super().step(number)

    def arguments(self, gradient):
        return {"grad_fn": lambda theta, _: jnp.array(self.objective.gradient(tuple(theta.tolist()), self.number))}


class Averaging(OptaxRunner):
    """Schedule-free methods evaluate an average x; the gradient is taken at theta, which is y."""

    def others(self):
        return {"x": tuple(optax.contrib.schedule_free_eval_params(self.state, self.theta).tolist())}


class Lookahead(OptaxRunner):
    """Fast and slow parameters; the fast ones are where the gradient is taken."""

    def __init__(self, case, start, objective):
        super().__init__(case, start, objective)
        self.pair = optax.LookaheadParams.init_synced(self.theta)
        self.state = self.optimizer.init(self.pair)

    def update(self, gradient):
        updates, self.state = self.optimizer.update(jnp.array(gradient), self.state, self.pair)
        self.pair = optax.apply_updates(self.pair, updates)
        self.theta = self.pair.fast

    def others(self):
        return {"slow": tuple(self.pair.slow.tolist())}


def special(case, start, objective):
    if any(each["name"] == "lookahead" for each in case.modifiers):
        return Lookahead(case, start, objective)
    if case.rule in ("polyak", "sophia", "armijo"):
        return WithFunction(case, start, objective)
    if case.rule == "sam":
        return TwoGradients(case, start, objective)
    if case.rule.startswith("schedule-free"):
        return Averaging(case, start, objective)
    if case.rule == "muon":
        return OptaxRunner(case, start, objective, shape=(1, 2))
    return None


def surfaces_only(rule, forms, build, defaults, tuned, unusual=(), note="", **extra):
    # No lists: these rules ask for more than a gradient.
    unusual = tuple({"at": ("rosenbrock-1",), **each} for each in unusual)
    return Recipe(rule, forms, build, defaults, tuned, SHORT_TOUR, unusual, bare=("rosenbrock-1",), extra={"note": note, **extra})


def special_recipes():
    yield surfaces_only(
        "sophia",
        ("optax",),
        lambda h: call("optax.contrib.sophia", learning_rate=h["lr"], b1=h["beta1"], b2=h["beta2"], eps=h["eps"], weight_decay=h["wd"],
                       gamma=h["gamma"], update_interval=h["k"], hessian_diagonal_fn=call("generator.optax_special.exact_hessian_diagonal")),
        {"lr": 1e-3, "beta1": 0.965, "beta2": 0.99, "gamma": 0.01, "eps": 1e-8, "k": 10, "wd": 1e-4},
        rates(0.01, 0.01, 0.01, 0.01, 0.01, 0.02, gamma=1, wd=0),
        ({"lr": 0.01, "gamma": 1, "k": 1, "wd": 0.1}, {"lr": 0.01, "gamma": 0.5, "k": 3, "beta1": 0.5, "beta2": 0.5, "at": ("two-basins-2",)}),
        "the diagonal of the Hessian is exact, by jax.hessian",
    )  # fmt: skip
    yield surfaces_only(
        "sam",
        ("optax",),
        lambda h: call("optax.contrib.sam", call("optax.sgd", learning_rate=h["lr"]),
                       call("optax.chain", call("optax.contrib.normalize"), call("optax.sgd", learning_rate=h["rho"])), opaque_mode=True),
        {"lr": 1e-3, "rho": 0.05},
        rates(1e-3, 0.01, 0.004, 0.01, 0.02, 0.5),
        ({"rho": 0.5, "at": ("two-basins-2",), "lr": 0.02}, {"rho": 0.2, "at": ("ackley-1",), "lr": 0.01}),
        "Optax divides by the norm of the gradient as it is, the authors by the norm plus 1e-12",
        noise=1e-11,
        why="what 1e-12 more in that norm changes where the gradient is short",
    )  # fmt: skip
    yield surfaces_only(
        "polyak",
        ("optax",),
        lambda h: call("optax.polyak_sgd", max_learning_rate=h["hmax"], scaling=1.0, f_min=h["fstar"]),
        {"fstar": 0, "hmax": 1},
        {"two-basins": {"fstar": -0.31051245966422447}, "tanh-neuron": {"fstar": 0.3160618651442983}},
        ({"hmax": 0.01}, {"hmax": 1e-3, "fstar": -1, "at": ("beale-2", "himmelblau-1")}),
        loss=2e-16,
        why="the loss less its minimum cancels",
    )
    yield surfaces_only(
        "armijo",
        ("optax",),
        lambda h: call("optax.chain", call("optax.sgd", learning_rate=1.0),
                       call("optax.scale_by_backtracking_linesearch", max_backtracking_steps=60, slope_rtol=h["c"], decrease_factor=h["b"],
                            increase_factor=1e30, max_learning_rate=h["t0"])),
        {"t0": 1, "c": 1e-4, "b": 0.5},
        FOUND,
        ({"b": 0.8, "at": ("rosenbrock-1", "beale-1")}, {"c": 0.3, "t0": 0.5, "at": ("rosenbrock-2", "himmelblau-1")}),
        "an increase factor of 1e30 under the cap t0 makes each search begin at t0",
    )  # fmt: skip


