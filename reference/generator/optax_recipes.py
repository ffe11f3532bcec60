# Which rules, settings and grounds Optax runs: the notebook's ten and their modifiers.
from .case import Recipe, call
from .optax_library import modify
from .tuned import HEAVY, PLAIN, SCALED, SHORT_MEMORY, SHORT_TOUR, SLOW, SUMMED, UNUSUAL_BETAS


FLOAT32 = {"noise": 1e-7, "chaos": 1e-3, "why": "Optax divides the count of updates, an int32, in float32"}


def optax(rule, build, defaults, tuned, unusual=(), tour=SHORT_TOUR, forms=("optax",), **more):
    return Recipe(rule, forms, build, defaults, tuned, tour, unusual, modify=modify, order=reversed, **more)


def betas(h):
    return {"learning_rate": h["lr"], "b1": h["beta1"], "b2": h["beta2"], "eps": h["eps"]}


def notebook():
    """The ten rules of the notebook. Optax has no default learning rate: these cases have that of PyTorch or Keras."""
    bias = {"bias": True}
    adam = {"lr": 1e-3, "beta1": 0.9, "beta2": 0.999, "eps": 1e-8}
    yield optax("sgd", lambda h: call("optax.sgd", learning_rate=h["lr"]), {"lr": 1e-3}, PLAIN, ({"lr": 0.01},))
    yield optax("momentum", lambda h: call("optax.sgd", learning_rate=h["lr"], momentum=h["momentum"]), {"lr": 1e-3, "momentum": 0.9},
                HEAVY, ({"momentum": 0.5}, {"lr": 1e-4, "momentum": 0.99}, {"momentum": 0}))  # fmt: skip
    yield optax("nesterov", lambda h: call("optax.sgd", learning_rate=h["lr"], momentum=h["momentum"], nesterov=True),
                {"lr": 1e-3, "momentum": 0.9}, HEAVY, ({"momentum": 0.5}, {"lr": 1e-4, "momentum": 0.99}))  # fmt: skip
    yield optax(
        "adagrad",
        lambda h: call("optax.adagrad", learning_rate=h["lr"], initial_accumulator_value=h["init"], eps=h["eps"]),
        {"lr": 1e-3, "init": 0.1, "eps": 1e-7},
        SUMMED,
        ({"lr": 0.5, "init": 0}, {"lr": 0.5, "init": 10}, {"lr": 0.3, "eps": 1e-2}),
    )
    yield optax(
        "adadelta",
        lambda h: call("optax.adadelta", learning_rate=h["lr"], rho=h["rho"], eps=h["eps"]),
        {"lr": 1, "rho": 0.9, "eps": 1e-6},
        SLOW,
        ({"lr": 0.2, "rho": 0.5}, {"lr": 0.03, "rho": 0.99, "eps": 1e-2}),
    )
    yield optax(
        "rmsprop",
        # Without momentum Optax has no trace at all; 0 gives the same numbers.
        lambda h: call("optax.rmsprop", learning_rate=h["lr"], decay=h["rho"], eps=h["eps"], centered=h["centered"], momentum=h["momentum"] or None),
        {"lr": 1e-3, "rho": 0.9, "momentum": 0, "eps": 1e-8},
        SHORT_MEMORY,
        (
            {"centered": True},
            {"momentum": 0.9},
            {"momentum": 0.5, "centered": True, "eps": 1e-3},
            {"rho": 0.99},
            {"centered": True, "lr": 2e-3, "eps": 0.1, "at": ("ackley-1", "two-basins-2")},
        ),
        toggles={"centered": False},
    )
    yield optax("adam", lambda h: call("optax.adam", **betas(h)), adam, SCALED, UNUSUAL_BETAS, toggles=bias)
    yield optax("adamax", lambda h: call("optax.adamax", **betas(h)), adam, SCALED, UNUSUAL_BETAS, toggles=bias)
    yield optax("nadam", lambda h: call("optax.nadam", **betas(h)), adam, SCALED, UNUSUAL_BETAS, toggles=bias)
    yield optax("amsgrad", lambda h: call("optax.amsgrad", **betas(h)), adam, SCALED, UNUSUAL_BETAS, toggles=bias)


def modified():
    """Modifiers, as Optax has them."""
    l2, norm, limit = {"name": "l2", "wd": 0.1}, {"name": "clipnorm", "form": "optax", "c": 1}, {"name": "clipvalue", "c": 1}
    ahead, further = {"name": "lookahead", "k": 5, "alpha": 0.5}, {"name": "lookahead", "k": 3, "alpha": 0.8}
    schedules = ({"kind": "step", "S": 30, "gamma": 0.5}, {"kind": "exponential", "gamma": 0.5, "N": 100}, {"kind": "cosine", "T": 200, "floor": 1e-4},
                 {"kind": "cosine-restarts", "T": 40, "mult": 2, "floor": 0}, {"kind": "warmup", "W": 50, "from": 0},
                 {"kind": "polynomial", "T": 300, "power": 2, "end": 1e-4}, {"kind": "one-cycle", "T": 500, "peak": 2e-3})  # fmt: skip
    settings = {
        "sgd": [(l2,), (norm,), (limit,), (norm, l2), (ahead,)],
        "momentum": [(l2,), (ahead,), (further,)],
        "adam": [(l2,), (norm,), (ahead,)],
    }
    for recipe in notebook():
        changes = {"sgd": {"lr": 2e-3}, "momentum": {}, "adam": {"lr": 0.03}}.get(recipe.rule)
        if changes is None:
            continue
        unusual = [{**changes, "modifiers": each, "at": ("rosenbrock-1", "ackley-1", "mixed")} for each in settings[recipe.rule]]
        unusual += [
            {
                **changes,
                "modifiers": ({"name": "schedule", "form": "optax", **each},),
                "at": ("rosenbrock-1",),
                "extra": FLOAT32 if each["kind"] in ("exponential", "warmup", "polynomial", "one-cycle") else {},
            }
            for each in schedules
        ]
        yield optax(recipe.rule, recipe.build, recipe.defaults, {}, tuple(unusual), (), toggles=recipe.toggles, bare=())


def recipes():
    from .optax_more import more_recipes
    from .optax_special import special_recipes

    yield from notebook()
    yield from more_recipes(optax, betas, SHORT_TOUR)
    yield from modified()
    yield from special_recipes()
