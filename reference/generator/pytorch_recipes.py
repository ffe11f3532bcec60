# Which rules, settings and grounds PyTorch runs.
from .case import Recipe, call
from .pytorch_library import modify
from .tuned import FOUND, HEAVY, PLAIN, SCALED, SHORT_TOUR, SLOW, STEADY, SUMMED, TOUR, UNUSUAL_BETAS, rates

EPS = 1e-8


def pytorch(rule, build, defaults, tuned, unusual=(), tour=TOUR, **more):
    return Recipe(rule, ("pytorch",), build, defaults, tuned, tour, unusual, modify=modify, **more)


def betas(h):
    return {"lr": h["lr"], "betas": (float(h["beta1"]), float(h["beta2"])), "eps": h["eps"]}


def notebook():
    """The ten rules of the notebook."""
    bias = {"bias": True}
    adam = {"lr": 1e-3, "beta1": 0.9, "beta2": 0.999, "eps": EPS}
    smooth = UNUSUAL_BETAS
    yield pytorch("sgd", lambda h: call("torch.optim.SGD", lr=h["lr"]), {"lr": 1e-3}, PLAIN,
                  ({"lr": 0.01}, {"lr": 1e-4, "at": ("beale-2", "ackley-2")}))  # fmt: skip
    yield pytorch(
        "momentum",
        lambda h: call("torch.optim.SGD", lr=h["lr"], momentum=h["momentum"], dampening=h["dampening"]),
        {"lr": 1e-3, "momentum": 0.9, "dampening": 0},
        HEAVY,
        ({"dampening": 0.5}, {"momentum": 0.5, "dampening": 1}, {"momentum": 0}, {"momentum": 0, "dampening": 0.5}, {"lr": 1e-4, "momentum": 0.99}),
    )
    yield pytorch(
        "nesterov",
        lambda h: call("torch.optim.SGD", lr=h["lr"], momentum=h["momentum"], nesterov=True),
        {"lr": 1e-3, "momentum": 0.9},
        HEAVY,
        ({"momentum": 0.5}, {"lr": 1e-4, "momentum": 0.99}),
    )
    yield pytorch(
        "adagrad",
        lambda h: call("torch.optim.Adagrad", lr=h["lr"], lr_decay=h["decay"], initial_accumulator_value=h["init"], eps=h["eps"]),
        {"lr": 0.01, "init": 0, "decay": 0, "eps": 1e-10},
        SUMMED,
        ({"lr": 0.5, "decay": 0.1}, {"lr": 0.5, "init": 10}, {"lr": 0.5, "eps": 1}, {"lr": 0.3, "init": 0.1, "decay": 0.01, "eps": 1e-3}),
    )
    yield pytorch(
        "adadelta",
        lambda h: call("torch.optim.Adadelta", lr=h["lr"], rho=h["rho"], eps=h["eps"]),
        {"lr": 1, "rho": 0.9, "eps": 1e-6},
        SLOW,
        ({"lr": 0.2, "rho": 0.5}, {"lr": 0.03, "rho": 0.99, "eps": 1e-2}),
    )
    yield pytorch(
        "rmsprop",
        lambda h: call("torch.optim.RMSprop", lr=h["lr"], alpha=h["rho"], eps=h["eps"], momentum=h["momentum"], centered=h["centered"]),
        {"lr": 0.01, "rho": 0.99, "momentum": 0, "eps": EPS},
        STEADY,
        (
            {"centered": True, "lr": 1e-3},
            {"momentum": 0.9, "lr": 1e-3},
            {"momentum": 0.5, "centered": True, "lr": 1e-3, "eps": 1e-3},
            {"rho": 0.5, "lr": 1e-3},
            {"centered": True, "lr": 2e-3, "rho": 0.9, "eps": 0.1, "at": ("ackley-1", "two-basins-2")},
        ),
        toggles={"centered": False},
    )
    yield pytorch("adam", lambda h: call("torch.optim.Adam", **betas(h)), adam, SCALED, smooth, toggles=bias)
    yield pytorch(
        "adamax", lambda h: call("torch.optim.Adamax", **betas(h)), {**adam, "lr": 2e-3}, SCALED, smooth, toggles=bias
    )
    yield pytorch(
        "nadam",
        lambda h: call("torch.optim.NAdam", **betas(h), momentum_decay=h["psi"]),
        {**adam, "lr": 2e-3, "psi": 4e-3},
        SCALED,
        (*smooth, {"lr": 0.01, "psi": 1}, {"lr": 0.01, "psi": 0}),
        toggles=bias,
    )
    yield pytorch("amsgrad", lambda h: call("torch.optim.Adam", **betas(h), amsgrad=True), adam, SCALED, smooth, toggles=bias)


def others():
    """The rest of PyTorch's."""
    adam = {"lr": 1e-3, "beta1": 0.9, "beta2": 0.999, "eps": EPS}
    yield pytorch(
        "adamw",
        lambda h: call("torch.optim.AdamW", **betas(h), weight_decay=h["wd"]),
        {**adam, "wd": 0.01},
        SCALED,
        ({"lr": 0.05, "wd": 1}, {"lr": 0.01, "wd": 0}, {"lr": 0.01, "beta1": 0.5, "beta2": 0.9, "eps": 1e-3, "wd": 0.1}),
        SHORT_TOUR,
    )
    yield pytorch(
        "adafactor",
        # eps1 None is the machine epsilon of float64.
        lambda h: call("torch.optim.Adafactor", lr=h["lr"], eps=(h["eps1"], h["eps2"]), d=h["d"], weight_decay=h["wd"]),
        {"lr": 0.01, "eps1": 2.220446049250313e-16, "eps2": 1e-3, "d": 1, "wd": 0},
        STEADY,
        ({"lr": 0.02, "d": 2}, {"lr": 0.02, "wd": 0.1}, {"lr": 0.02, "eps2": 0.1, "eps1": 1e-3}),
        SHORT_TOUR,
    )
    yield pytorch(
        "rprop",
        lambda h: call("torch.optim.Rprop", lr=h["lr"], etas=(h["down"], h["up"]), step_sizes=(h["lo"], h["hi"])),
        {"lr": 0.01, "down": 0.5, "up": 1.2, "lo": 1e-6, "hi": 50},
        FOUND,
        ({"down": 0.7, "up": 1.05}, {"lr": 0.1, "hi": 0.2, "lo": 1e-3}),
        SHORT_TOUR,
    )
    yield pytorch(
        "asgd",
        lambda h: call("torch.optim.ASGD", lr=h["lr"], lambd=h["lambda"], alpha=h["alpha"], t0=h["t0"]),
        {"lr": 0.01, "lambda": 1e-4, "alpha": 0.75, "t0": 1e6},
        rates(1e-3, 0.01, 0.005, 0.01, 0.02, 0.5, t0=10),
        ({"lr": 1e-3, "lambda": 1, "t0": 0}, {"lr": 1e-3, "lambda": 0.5, "alpha": 0.1, "t0": 100}),
        SHORT_TOUR,
    )
    yield pytorch(
        "radam",
        lambda h: call("torch.optim.RAdam", **betas(h)),
        adam,
        rates(1e-3, 1e-3, 1e-3, 5e-3, 0.01, 0.05),
        ({"beta1": 0.5, "beta2": 0.9, "eps": 1e-3}, {"lr": 0.01, "at": ("ackley-2", "mixed")}, {"beta2": 0.6}),
        SHORT_TOUR,
    )


def modified():
    """Modifiers, as PyTorch has them."""
    def wd(value):
        return ({"name": "l2", "wd": value},)

    norm, limit = ({"name": "clipnorm", "form": "pytorch", "c": 1},), ({"name": "clipvalue", "c": 1},)
    both = (*norm, *wd(0.1))
    at = ("rosenbrock-1", "ackley-1", "mixed")
    for recipe in notebook():
        settings = {
            "sgd": [({"lr": 0.01}, norm), ({"lr": 0.01}, limit), ({}, wd(0.1)), ({"lr": 0.01}, both)],
            "momentum": [({}, wd(0.1)), ({}, norm), ({"dampening": 0.5}, wd(1))],
            "nesterov": [({}, wd(0.1))],
            "adam": [({"lr": 0.05}, wd(0.1)), ({"lr": 0.05}, limit), ({"lr": 0.05}, norm)],
            "rmsprop": [({"lr": 1e-3}, wd(0.1))],
            "adagrad": [({"lr": 0.5}, wd(0.1))],
            "adadelta": [({"lr": 0.2, "eps": 1e-4}, wd(0.1))],
        }.get(recipe.rule, ())
        if settings:
            unusual = tuple({**changes, "modifiers": modifiers, "at": at} for changes, modifiers in settings)
            yield pytorch(recipe.rule, recipe.build, recipe.defaults, {}, unusual, (), toggles=recipe.toggles, bare=())


def scheduled():
    """Schedules beside a plain rule, one whose velocity holds the rate (or not), and an adaptive one."""
    schedules = ({"kind": "step", "S": 30, "gamma": 0.5}, {"kind": "exponential", "gamma": 0.99}, {"kind": "cosine", "T": 200, "floor": 0},
                 {"kind": "cosine-restarts", "T": 40, "mult": 2, "floor": 1e-4}, {"kind": "warmup", "W": 50, "from": 0.1},
                 {"kind": "polynomial", "T": 300, "power": 2}, {"kind": "one-cycle", "T": 501, "peak": 2e-3})  # fmt: skip
    for recipe in notebook():
        if recipe.rule in ("sgd", "momentum", "adam"):
            changes = {"lr": 0.05} if recipe.rule == "adam" else {}
            unusual = tuple(
                {**changes, "modifiers": ({"name": "schedule", "form": "pytorch", **each},), "at": ("rosenbrock-1",)} for each in schedules
            )
            yield pytorch(recipe.rule, recipe.build, recipe.defaults, {}, unusual, (), toggles=recipe.toggles, bare=())


def recipes():
    from .pytorch_special import special_recipes

    yield from notebook()
    yield from others()
    yield from modified()
    yield from special_recipes()
    yield from scheduled()
