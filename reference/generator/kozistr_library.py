# kozistr's collection, where the authors' own code is on no registry and the two were seen to agree.
from .case import Call, Recipe, call
from .packages import Packages
from .tuned import HEAVY, SHORT_TOUR, STEADY, rates


def modify(made, modifier):
    return Call("pytorch_optimizer.Lookahead", (made,), {"k": modifier["k"], "alpha": modifier["alpha"]})


def recipes():
    yield Recipe(
        "adan",
        ("authors",),
        lambda h: call("pytorch_optimizer.Adan", lr=h["lr"], betas=(h["beta1"], h["beta2"], h["beta3"]), eps=h["eps"], weight_decay=h["wd"], foreach=False),
        {"lr": 1e-3, "beta1": 0.98, "beta2": 0.92, "beta3": 0.99, "eps": 1e-8, "wd": 0.0},
        STEADY,
        SHORT_TOUR,
        ({"lr": 0.01, "wd": 0.5}, {"lr": 0.01, "beta1": 0.5, "beta2": 0.5, "beta3": 0.9, "eps": 1e-2}),
        extra={"note": "the numbers of the authors' code (sail-sg/Adan), which is on no registry: see recorded/adan.json"},
    )
    yield Recipe(
        "momentum",
        ("pytorch",),
        lambda h: call("torch.optim.SGD", lr=h["lr"], momentum=h["momentum"], dampening=h["dampening"]),
        {"lr": 1e-3, "momentum": 0.9, "dampening": 0},
        HEAVY,
        (),
        tuple(
            {"modifiers": ({"name": "lookahead", "k": k, "alpha": alpha},), "at": ("rosenbrock-1", "beale-1", "ackley-1", "mixed")}
            for k, alpha in ((5, 0.5), (2, 0.8))
        ),
        bare=(),
        modify=modify,
    )
    yield Recipe(
        "soap",
        ("authors",),
        lambda h: call("pytorch_optimizer.SOAP", lr=h["lr"], betas=(h["beta1"], h["beta2"]), eps=h["eps"], weight_decay=h["wd"],
                       precondition_frequency=h["k"], precondition_1d=True),
        {"lr": 3e-3, "beta1": 0.95, "beta2": 0.95, "eps": 1e-8, "wd": 0.01, "k": 10},
        rates(0.02, 0.02, 0.02, 0.02, 0.02, 0.02),
        (),
        ({"k": 1, "wd": 0.0, "lr": 0.1, "at": ("eight", "mixed")}, {"k": 3, "beta1": 0.5, "beta2": 0.9, "wd": 0.5, "at": ("mixed",)}),
        bare=("eight", "mixed"),
        extra={
            "noise": 1e-7,
            "chaos": 1,
            "why": "SOAP's eigenvectors and QR are float32, and a component that should be 0 comes out as 1e-5, which Adam makes a full step of",
        },
    )  # fmt: skip


def library():
    return Packages("kozistr", recipes, lambda rule: "pytorch_optimizer")
