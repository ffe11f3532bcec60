# The authors' own packages, where they are on PyPI: Prodigy, schedule-free, D-Adaptation, AdaBelief, QHM and QHAdam.
from .case import Recipe, call
from .packages import Packages
from .tuned import HEAVY, SHORT_TOUR, rates

PACKAGES = {
    "prodigy": "prodigyopt",
    "schedule-free-sgd": "schedulefree",
    "schedule-free-adamw": "schedulefree",
    "dadapt-adam": "dadaptation",
    "dadapt-sgd": "dadaptation",
    "adabelief": "adabelief-pytorch",
    "qhm": "qhoptim",
    "qhadam": "qhoptim",
}


def authors(rule, build, defaults, tuned, unusual=(), forms=("authors",), **more):
    return Recipe(rule, forms, build, defaults, tuned, SHORT_TOUR, unusual, **more)


def adam(h):
    return {"lr": h["lr"], "betas": (h["beta1"], h["beta2"]), "eps": h["eps"]}


def recipes():
    usual = {"beta1": 0.9, "beta2": 0.999, "eps": 1e-8}
    small = rates(0.1, 0.1, 0.1, 0.1, 0.1, 0.3, d0=1e-3)
    yield authors(
        "prodigy",
        lambda h: call("prodigyopt.Prodigy", **adam(h), weight_decay=h["wd"], d0=h["d0"], d_coef=h["dcoef"], growth_rate=h["growth"],
                       use_bias_correction=h["bias"], safeguard_warmup=h["safeguard"]),
        {"lr": 1.0, **usual, "wd": 0, "d0": 1e-6, "dcoef": 1.0, "growth": float("inf")},
        small,
        (
            {"d0": 1e-3, "lr": 0.1, "bias": True},
            {"d0": 1e-3, "lr": 0.1, "safeguard": True},
            {"d0": 1e-3, "lr": 0.1, "growth": 1.02, "wd": 0.1},
            {"d0": 1e-2, "lr": 0.1, "dcoef": 0.5, "beta1": 0.5, "beta2": 0.9},
        ),
        toggles={"bias": False, "safeguard": False},
    )  # fmt: skip
    free = {"warmup": 0, "wd": 0, "r": 0.0}
    note = {"note": "theta is y, where gradients are taken"}
    yield authors(
        "schedule-free-sgd",
        lambda h: call("schedulefree.SGDScheduleFree", lr=h["lr"], momentum=h["beta"], warmup_steps=h["warmup"], weight_decay=h["wd"], r=h["r"]),
        {"lr": 1e-3, "beta": 0.9, **free},
        HEAVY,
        ({"warmup": 20}, {"wd": 0.1}, {"r": 2.0}, {"beta": 0.5, "warmup": 5, "r": 1.0, "wd": 0.01}),
        extra=note,
    )
    yield authors(
        "schedule-free-adamw",
        lambda h: call("schedulefree.AdamWScheduleFree", lr=h["lr"], betas=(h["beta"], h["beta2"]), eps=h["eps"], warmup_steps=h["warmup"],
                       weight_decay=h["wd"], r=h["r"]),
        {"lr": 0.0025, "beta": 0.9, "beta2": 0.999, "eps": 1e-8, **free},
        rates(0.02, 0.02, 0.05, 0.03, 0.03, 0.05),
        ({"warmup": 20, "lr": 0.01}, {"wd": 0.1, "lr": 0.01}, {"r": 2.0}, {"beta": 0.5, "beta2": 0.9, "warmup": 5, "wd": 0.01, "eps": 1e-3}),
        extra=note,
    )  # fmt: skip
    yield authors(
        "dadapt-adam",
        lambda h: call("dadaptation.DAdaptAdam", **adam(h), d0=h["d0"], growth_rate=h["growth"]),
        {"lr": 1.0, **usual, "d0": 1e-6, "growth": float("inf")},
        small,
        ({"d0": 1e-2, "lr": 0.1}, {"d0": 1e-3, "lr": 0.1, "growth": 1.02}, {"d0": 1e-3, "lr": 0.1, "beta1": 0.5, "beta2": 0.9}),
    )
    yield authors(
        "dadapt-sgd",
        lambda h: call("dadaptation.DAdaptSGD", lr=h["lr"], momentum=h["momentum"], d0=h["d0"]),
        {"lr": 1.0, "momentum": 0.9, "d0": 1e-6},
        rates(0.1, 0.1, 0.1, 0.1, 0.1, 0.3, d0=1e-3),
        ({"d0": 1e-2, "lr": 0.1, "momentum": 0.0},),
    )
    belief = {"lr": 1e-3, "beta1": 0.9, "beta2": 0.999, "eps": 1e-16, "wd": 0}

    def adabelief(rectify):
        return lambda h: call("adabelief_pytorch.AdaBelief", **adam(h), weight_decay=h["wd"], rectify=rectify, print_change_log=False)

    yield authors("adabelief", adabelief(False), belief, rates(0.02, 0.02, 0.05, 0.03, 0.03, 0.03),
                  ({"lr": 0.02, "wd": 0.5}, {"lr": 0.02, "beta1": 0.5, "beta2": 0.9, "eps": 1e-6}))  # fmt: skip
    yield authors("adabelief", adabelief(True), belief, rates(1e-3, 1e-3, 1e-3, 5e-3, 0.01, 0.03),
                  ({"wd": 0.5}, {"beta1": 0.5, "beta2": 0.9, "eps": 1e-6}), forms=("rectified",), tag="rectified")  # fmt: skip
    yield authors("qhm", lambda h: call("qhoptim.pyt.QHM", lr=h["lr"], momentum=h["beta"], nu=h["nu"]), {"lr": 1e-3, "beta": 0.999, "nu": 0.7},
                  rates(1e-3, 0.005, 0.005, 0.01, 0.02, 0.3), ({"beta": 0.9, "nu": 1.0}, {"beta": 0.5, "nu": 0.2}), forms=("paper", "authors"))  # fmt: skip
    yield authors(
        "qhadam",
        lambda h: call("qhoptim.pyt.QHAdam", lr=h["lr"], betas=(h["beta1"], h["beta2"]), nus=(h["nu1"], h["nu2"]), eps=h["eps"]),
        {"lr": 1e-3, "beta1": 0.995, "beta2": 0.999, "nu1": 0.7, "nu2": 1.0, "eps": 1e-8},
        rates(0.03, 0.03, 0.05, 0.03, 0.03, 0.05),
        ({"lr": 0.01, "nu1": 0.5, "nu2": 0.5}, {"lr": 0.01, "beta1": 0.9, "nu1": 1.0, "nu2": 0.9, "eps": 1e-3}),
        forms=("paper", "authors"),
    )


def library():
    return Packages("authors", recipes, PACKAGES.__getitem__)
