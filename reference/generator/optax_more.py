# Which rules, settings and grounds Optax runs beyond the notebook's ten.
from .case import call
from .tuned import FOUND, HEAVY, RELATIVE, SCALED, STEADY, rates


def more_recipes(optax, betas, tour):
    adam = {"lr": 1e-3, "beta1": 0.9, "beta2": 0.999, "eps": 1e-8}
    signs = rates(0.01, 0.01, 0.01, 0.01, 0.01, 0.02)
    yield optax(
        "adamw",
        lambda h: call("optax.adamw", **betas(h), weight_decay=h["wd"]),
        {**adam, "wd": 1e-4},
        SCALED,
        ({"lr": 0.05, "wd": 1}, {"lr": 0.01, "wd": 0}),
        tour,
    )
    yield optax(
        "adafactor",
        lambda h: call("optax.adafactor", learning_rate=h["lr"], eps=h["eps1"], clipping_threshold=h["d"]),
        {"lr": 0.01, "eps1": 1e-30, "eps2": 1e-3, "d": 1},
        STEADY,
        ({"d": 2, "lr": 0.02}, {"eps1": 1e-3, "lr": 0.02}),
        tour,
        # What is rounded is 1 - t^-0.8; of t^-0.8 itself, by which the newest square counts, that is a part in 250,000 at update 500.
        extra={"noise": 9e-7, "chaos": 1e-5, "factor": True, "why": "Optax computes the decay 1 - t^-0.8 of Adafactor in float32"},
    )
    yield optax(
        "lion",
        lambda h: call("optax.lion", learning_rate=h["lr"], b1=h["beta1"], b2=h["beta2"], weight_decay=h["wd"]),
        {"lr": 1e-3, "beta1": 0.9, "beta2": 0.99, "wd": 1e-3},
        signs,
        ({"wd": 0.5, "lr": 0.01}, {"beta1": 0.5, "beta2": 0.9, "wd": 0}, {"beta1": 0.0, "at": ("beale-2", "mixed")}),
        tour,
    )
    yield optax(
        "lamb",
        lambda h: call("optax.lamb", **betas(h), weight_decay=h["wd"]),
        {**adam, "eps": 1e-6, "wd": 0},
        RELATIVE,
        ({"lr": 3e-3, "wd": 0.1}, {"lr": 3e-3, "beta1": 0.5, "beta2": 0.9, "eps": 1e-2}),
        tour,
    )
    yield optax(
        "muon",
        lambda h: call("optax.contrib.muon", learning_rate=h["lr"], beta=h["momentum"]),
        {"lr": 1e-3, "momentum": 0.95},
        signs,
        ({"lr": 0.01, "momentum": 0.5}, {"lr": 0.01, "momentum": 0.0, "at": ("two-basins-2", "mixed")}),
        tour,
        extra={"note": "the parameter is a matrix of one row", "late": 1e-9},
    )
    yield optax(
        "rprop",
        lambda h: call("optax.rprop", learning_rate=h["lr"], eta_minus=h["down"], eta_plus=h["up"], min_step_size=h["lo"], max_step_size=h["hi"]),
        {"lr": 0.01, "down": 0.5, "up": 1.2, "lo": 1e-6, "hi": 50},
        FOUND,
        ({"down": 0.7, "up": 1.05}, {"lr": 0.1, "hi": 0.2, "lo": 1e-3}),
        tour,
        extra={"note": "Optax applies each step one update late"},
    )
    yield optax("radam", lambda h: call("optax.radam", **betas(h)), adam, rates(1e-3, 1e-3, 1e-3, 5e-3, 0.01, 0.05),
                ({"beta1": 0.5, "beta2": 0.9, "eps": 1e-3}, {"beta2": 0.6}), tour)  # fmt: skip
    yield optax(
        "yogi",
        lambda h: call("optax.yogi", **betas(h)),
        {**adam, "lr": 0.01, "eps": 1e-3, "init": 1e-6},
        SCALED,
        ({"beta1": 0.5, "beta2": 0.9}, {"eps": 0.1, "lr": 0.02}),
        tour,
        extra={"note": "both moments start at 1e-6, which Optax fixes"},
    )
    yield optax(
        "adabelief",
        lambda h: call("optax.adabelief", **betas(h), eps_root=h["eps"]),
        {**adam, "eps": 1e-16},
        rates(0.02, 0.02, 0.05, 0.03, 0.03, 0.03),
        ({"beta1": 0.5, "beta2": 0.9, "eps": 1e-6}, {"lr": 0.02, "eps": 1e-4}),
        tour,
        forms=("optax", "authors"),
        extra={"note": "eps_root is what the authors' code adds to the second moment; with eps equal to it both are one rule"},
    )
    yield optax(
        "lars",
        lambda h: call("optax.lars", learning_rate=h["lr"], weight_decay=h["wd"], trust_coefficient=h["c"], eps=h["eps"], momentum=h["momentum"]),
        {"lr": 0.1, "c": 1e-3, "momentum": 0.9, "wd": 0, "eps": 0},
        rates(1, 1, 1, 1, 1, 1),
        ({"lr": 1, "wd": 0.1}, {"lr": 1, "c": 0.01, "eps": 1e-3, "momentum": 0.5}, {"lr": 1, "momentum": 0}),
        tour,
    )
    yield optax(
        "novograd",
        lambda h: call("optax.novograd", **betas(h), weight_decay=h["wd"]),
        {"lr": 1e-3, "beta1": 0.9, "beta2": 0.25, "eps": 1e-6, "wd": 0},
        rates(2e-3, 2e-3, 2e-3, 2e-3, 2e-3, 5e-3),
        ({"beta1": 0.95, "beta2": 0.98}, {"wd": 0.1, "eps": 1e-2}, {"beta2": 0.0, "at": ("two-basins-2", "mixed")}),
        tour,
    )
    yield optax(
        "adan",
        lambda h: call("optax.adan", **betas(h), b3=h["beta3"], eps_root=h["eps_root"]),
        {"lr": 1e-3, "beta1": 0.98, "beta2": 0.92, "beta3": 0.99, "eps": 1e-8, "eps_root": 1e-8},
        STEADY,
        ({"beta1": 0.5, "beta2": 0.5, "beta3": 0.9}, {"lr": 0.01, "eps": 1e-2, "eps_root": 0.0}),
        tour,
    )
    found = {"lr": 1, "beta1": 0.9, "beta2": 0.999, "eps": 1e-8}
    yield optax(
        "prodigy",
        lambda h: call("optax.contrib.prodigy", learning_rate=h["lr"], betas=(h["beta1"], h["beta2"]), eps=h["eps"], estim_lr0=h["d0"],
                       estim_lr_coef=h["dcoef"], weight_decay=h["wd"]),
        {**found, "wd": 0, "d0": 1e-6, "dcoef": 1},
        rates(0.1, 0.1, 0.1, 0.1, 0.1, 0.3, d0=1e-3),
        ({"d0": 0.01, "wd": 0.1, "lr": 0.1}, {"d0": 1e-3, "dcoef": 0.1, "beta1": 0.5, "beta2": 0.9, "lr": 0.1}),
        tour,
    )  # fmt: skip
    yield optax(
        "dadapt-adam",
        lambda h: call("optax.contrib.dadapt_adamw", learning_rate=h["lr"], betas=(h["beta1"], h["beta2"]), eps=h["eps"], estim_lr0=h["d0"]),
        {**found, "d0": 1e-6},
        rates(0.1, 0.1, 0.1, 0.1, 0.1, 0.3, d0=1e-3),
        ({"d0": 0.01, "lr": 0.1}, {"d0": 1e-3, "beta1": 0.5, "beta2": 0.9, "lr": 0.1}),
        tour,
        extra={"note": "unlike the authors' code Optax corrects the bias of both moments"},
    )
    free = {"wd": 0, "warmup": 0}
    # With a warm-up Optax is a form of its own.
    late = {"extra": {
        "noise": 1e-7,
        "chaos": 1e-3,
        "forms": ("optax",),
        "why": "Optax divides the count of updates, an int32, in float32",
        "note": "theta is y, where gradients are taken; x is the average; step t has the rate lr min(1, (t - 1)/warmup), so that the first moves "
        "nothing, but the average weighs it by lr min(1, t/warmup)",
    }}  # fmt: skip
    yield optax(
        "schedule-free-sgd",
        lambda h: call("optax.contrib.schedule_free_sgd", learning_rate=h["lr"], warmup_steps=h["warmup"] or None, b1=h["beta"], weight_decay=h["wd"] or None),
        {"lr": 1e-3, "beta": 0.9, **free},
        HEAVY,
        ({"warmup": 20, **late}, {"wd": 0.1}, {"beta": 0.5, "warmup": 5, "wd": 0.01, **late}),
        tour,
        forms=("optax", "authors"),
        extra={"note": "theta is y, where gradients are taken; x is the average"},
    )
    yield optax(
        "schedule-free-adamw",
        lambda h: call("optax.contrib.schedule_free_adamw", learning_rate=h["lr"], warmup_steps=h["warmup"] or None, b1=h["beta"], b2=h["beta2"],
                       eps=h["eps"], weight_decay=h["wd"]),
        {"lr": 0.0025, "beta": 0.9, "beta2": 0.999, "eps": 1e-8, **free},
        rates(0.02, 0.02, 0.05, 0.03, 0.03, 0.05),
        ({"warmup": 20, "lr": 0.01, **late}, {"wd": 0.1, "lr": 0.01}, {"beta": 0.5, "beta2": 0.9, "warmup": 5, "wd": 0.01, "eps": 1e-3, **late}),
        tour,
        forms=("optax", "authors"),
        extra={"note": "theta is y, where gradients are taken; x is the average"},
    )  # fmt: skip
    yield optax("signum", lambda h: call("optax.signum", learning_rate=h["lr"], beta=h["beta"]), {"lr": 1e-3, "beta": 0.9}, signs,
                ({"beta": 0.5}, {"beta": 0.0, "at": ("beale-2", "mixed")}), tour)  # fmt: skip
    yield optax("signsgd", lambda h: call("optax.sign_sgd", learning_rate=h["lr"]), {"lr": 1e-3}, signs, (), tour)


