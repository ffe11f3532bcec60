# jettify's collection, for Yogi and NovoGrad (as a second witness) and the Shampoo that people mostly meet.
from .case import Recipe, call
from .packages import Packages
from .tuned import SCALED, SHORT_TOUR, rates


def recipes():
    yield Recipe(
        "yogi",
        ("optax",),
        lambda h: call("torch_optimizer.Yogi", lr=h["lr"], betas=(h["beta1"], h["beta2"]), eps=h["eps"], initial_accumulator=h["init"]),
        {"lr": 0.01, "beta1": 0.9, "beta2": 0.999, "eps": 1e-3, "init": 1e-6},
        SCALED,
        SHORT_TOUR,
        ({"beta1": 0.5, "beta2": 0.9}, {"eps": 0.1, "lr": 0.02, "init": 1e-2}),
    )
    yield Recipe(
        "novograd",
        ("optax",),
        lambda h: call("torch_optimizer.NovoGrad", lr=h["lr"], betas=(h["beta1"], h["beta2"]), eps=h["eps"], weight_decay=h["wd"]),
        {"lr": 1e-3, "beta1": 0.95, "beta2": 0.0, "eps": 1e-8, "wd": 0.0},
        rates(2e-3, 2e-3, 2e-3, 2e-3, 2e-3, 5e-3),
        SHORT_TOUR,
        ({"beta2": 0.98, "wd": 0.1}, {"beta1": 0.5, "beta2": 0.5, "eps": 1e-2}),
    )
    yield Recipe(
        "shampoo",
        ("jettify",),
        lambda h: call("torch_optimizer.Shampoo", lr=h["lr"], epsilon=h["eps"]),
        {"lr": 0.1, "eps": 1e-4},
        rates(0.1, 0.1, 0.1, 0.1, 0.1, 0.1),
        SHORT_TOUR,
        ({"eps": 1.0, "lr": 0.5},),
        extra={
            "noise": 1e-12,
            "why": "the matrix that is inverted has a condition number of up to 1e8",
            "note": "H^(-1) for a vector, where the paper has H^(-1/2)",
        },
    )


def library():
    return Packages("jettify", recipes, lambda rule: "torch_optimizer")
