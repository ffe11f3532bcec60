# Which rules, settings and grounds Keras runs.
from .case import Recipe, call
from .keras_library import modify
from .tuned import HEAVY, PLAIN, RELATIVE, SCALED, SHORT_MEMORY, SHORT_TOUR, SLOW, STEADY, SUMMED, TOUR, UNUSUAL_BETAS, rates


def keras(rule, build, defaults, tuned, unusual=(), tour=TOUR, **more):
    return Recipe(rule, ("keras",), build, defaults, tuned, tour, unusual, modify=modify, **more)


def optimizer(name, learning_rate, **named):
    # Keras refuses whole numbers as learning rates.
    return call(f"keras.optimizers.{name}", learning_rate=float(learning_rate), **named)


def betas(h):
    return {"learning_rate": h["lr"], "beta_1": h["beta1"], "beta_2": h["beta2"], "epsilon": h["eps"]}


def notebook():
    """The ten rules of the notebook."""
    bias = {"bias": True}
    adam = {"lr": 1e-3, "beta1": 0.9, "beta2": 0.999, "eps": 1e-7}
    yield keras("sgd", lambda h: optimizer("SGD", learning_rate=h["lr"]), {"lr": 0.01}, PLAIN, ({"lr": 1e-4, "at": ("beale-2", "ackley-2")},))
    yield keras("momentum", lambda h: optimizer("SGD", learning_rate=h["lr"], momentum=h["momentum"]), {"lr": 0.01, "momentum": 0.9}, HEAVY,
                ({"lr": 1e-3, "momentum": 0.5}, {"lr": 1e-4, "momentum": 0.99}, {"lr": 1e-3, "momentum": 0.0}))  # fmt: skip
    yield keras("nesterov", lambda h: optimizer("SGD", learning_rate=h["lr"], momentum=h["momentum"], nesterov=True),
                {"lr": 0.01, "momentum": 0.9}, HEAVY, ({"lr": 1e-3, "momentum": 0.5}, {"lr": 1e-4, "momentum": 0.99}))  # fmt: skip
    yield keras(
        "adagrad",
        lambda h: optimizer("Adagrad", learning_rate=h["lr"], initial_accumulator_value=h["init"], epsilon=h["eps"]),
        {"lr": 1e-3, "init": 0.1, "eps": 1e-7},
        SUMMED,
        ({"lr": 0.5, "init": 0}, {"lr": 0.5, "init": 10}, {"lr": 0.3, "eps": 1e-2}),
    )
    yield keras(
        "adadelta",
        lambda h: optimizer("Adadelta", learning_rate=h["lr"], rho=h["rho"], epsilon=h["eps"]),
        {"lr": 1e-3, "rho": 0.95, "eps": 1e-7},
        SLOW,
        ({"lr": 0.2, "rho": 0.5}, {"lr": 0.03, "rho": 0.99, "eps": 1e-2}, {"lr": 1, "at": ("rosenbrock-1", "ackley-1", "mixed")}),
    )
    yield keras(
        "rmsprop",
        lambda h: optimizer("RMSprop", learning_rate=h["lr"], rho=h["rho"], momentum=h["momentum"], epsilon=h["eps"], centered=h["centered"]),
        {"lr": 1e-3, "rho": 0.9, "momentum": 0.0, "eps": 1e-7},
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
    yield keras("adam", lambda h: optimizer("Adam", **betas(h)), adam, SCALED, UNUSUAL_BETAS, toggles=bias)
    yield keras("adamax", lambda h: optimizer("Adamax", **betas(h)), adam, SCALED, UNUSUAL_BETAS, toggles=bias)
    # Keras 3 fixes psi = 1.
    yield keras("nadam", lambda h: optimizer("Nadam", **betas(h)), {**adam, "psi": 1}, SCALED, UNUSUAL_BETAS, toggles=bias)
    yield keras("amsgrad", lambda h: optimizer("Adam", **betas(h), amsgrad=True), adam, SCALED, UNUSUAL_BETAS, toggles=bias)


def others():
    """The rest of Keras'."""
    adam = {"lr": 1e-3, "beta1": 0.9, "beta2": 0.999, "eps": 1e-7}
    signs = rates(0.01, 0.01, 0.01, 0.01, 0.01, 0.02)
    float32 = {"noise": 1e-7, "chaos": 1e-5}
    yield keras(
        "adamw",
        lambda h: optimizer("AdamW", **betas(h), weight_decay=h["wd"]),
        {**adam, "wd": 0.004},
        SCALED,
        ({"lr": 0.05, "wd": 1.0}, {"lr": 3e-3, "beta1": 0.5, "beta2": 0.9, "eps": 1e-3, "wd": 0.1, "at": ("two-basins-2", "mixed")}),
        SHORT_TOUR,
    )
    yield keras(
        "adafactor",
        lambda h: optimizer("Adafactor", learning_rate=h["lr"], epsilon_1=h["eps1"], epsilon_2=h["eps2"], clip_threshold=h["d"]),
        {"lr": 1e-3, "eps1": 1e-30, "eps2": 1e-3, "d": 1.0},
        STEADY,
        ({"d": 0.3, "lr": 0.02}, {"eps2": 0.1, "eps1": 1e-3, "lr": 0.02}),
        SHORT_TOUR,
        extra={**float32, "factor": True, "why": "Keras' ops.mean, and with it Adafactor's root mean squares, is float32"},
    )
    yield keras(
        "ftrl",
        lambda h: optimizer("Ftrl", learning_rate=h["lr"], learning_rate_power=-h["p"], initial_accumulator_value=h["init"],
                            l1_regularization_strength=h["l1"], l2_regularization_strength=h["l2"],
                            l2_shrinkage_regularization_strength=h["shrink"], beta=h["beta"]),
        {"lr": 1e-3, "init": 0.1, "p": 0.5, "l1": 0.0, "l2": 0.0, "beta": 0.0, "shrink": 0.0},
        rates(0.5, 0.5, 1.0, 0.3, 0.1, 0.5),
        (
            {"lr": 0.5, "l1": 0.1, "l2": 0.1},
            {"lr": 0.5, "beta": 1.0, "shrink": 0.01},
            {"lr": 0.3, "p": 0.7, "init": 1.0},
            {"lr": 0.3, "p": 0.3, "l1": 0.5, "beta": 0.1, "shrink": 0.1, "l2": 0.01, "at": ("beale-1", "two-basins-1", "mixed")},
            # The weight of the penalty outdoes both gradients: both coordinates are exactly 0.
            {"lr": 0.5, "l1": 5.0, "at": ("two-basins-1", "tanh-neuron-2")},
        ),
        SHORT_TOUR,
    )  # fmt: skip
    yield keras(
        "lion",
        lambda h: optimizer("Lion", learning_rate=h["lr"], beta_1=h["beta1"], beta_2=h["beta2"], weight_decay=h["wd"] or None),
        {"lr": 1e-3, "beta1": 0.9, "beta2": 0.99, "wd": 0.0},
        signs,
        ({"wd": 0.5, "lr": 0.01}, {"beta1": 0.5, "beta2": 0.9}, {"beta1": 0.1, "at": ("beale-2", "mixed")}),
        SHORT_TOUR,
    )
    yield keras("lamb", lambda h: optimizer("Lamb", **betas(h)), adam, RELATIVE, ({"lr": 3e-3, "beta1": 0.5, "beta2": 0.9, "eps": 1e-2},), SHORT_TOUR)
    yield keras(
        "muon",
        lambda h: optimizer("Muon", learning_rate=h["lr"], momentum=h["momentum"], rms_rate=h["rms_rate"], weight_decay=h["wd"]),
        {"lr": 1e-3, "momentum": 0.95, "rms_rate": 0.2, "wd": 0.004},
        rates(0.05, 0.05, 0.05, 0.05, 0.05, 0.1),
        (
            # Where decay and step come to balance each other, what is left of both tells nothing of the step's length.
            {"lr": 0.05, "momentum": 0.5, "wd": 0.5, "extra": {"noise": 1e-6, "length": False}},
            {"lr": 0.05, "rms_rate": 0.5, "at": ("two-basins-2", "mixed")},
        ),
        SHORT_TOUR,
        extra={**float32, "noise": 4e-7, "length": True, "why": "Keras' ops.norm is float32", "note": "the parameter is a matrix of one row"},
    )
    yield keras(
        "schedule-free-adamw",
        lambda h: optimizer("ScheduleFreeAdamW", learning_rate=h["lr"], beta_1=h["beta"], beta_2=h["beta2"], epsilon=h["eps"],
                            warmup_steps=h["warmup"], weight_decay=h["wd"] or None),
        {"lr": 0.0025, "beta": 0.9, "beta2": 0.999, "eps": 1e-8, "warmup": 0, "wd": 0.0},
        rates(0.02, 0.02, 0.05, 0.03, 0.03, 0.05),
        ({"warmup": 20, "lr": 0.01}, {"wd": 0.1, "lr": 0.01}, {"beta": 0.5, "beta2": 0.9, "warmup": 5, "wd": 0.01, "eps": 1e-3}),
        SHORT_TOUR,
        extra={"note": "theta is y, where gradients are taken"},
    )  # fmt: skip


def recipes():
    from .keras_modified import modified

    yield from notebook()
    yield from others()
    yield from modified(keras, notebook(), others())
