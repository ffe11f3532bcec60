# PyTorch's optimizers that need more than a gradient per step: L-BFGS; and Muon, which takes matrices only.
import torch

from .case import Recipe, call
from .pytorch_library import TorchRunner
from .tuned import FOUND, rates


class LineSearching(TorchRunner):
    """L-BFGS, one outer iteration per step. Evaluations are counted as a method needs them that remembers where it stands."""

    def __init__(self, case, start, objective):
        super().__init__(case, start, objective)
        self.calls = 0

    def counted(self):
        return self.calls

    def step(self, number):
        before = self.point()

        def closure():
            point = self.point()
            # PyTorch evaluates the point where it stands again at each call of step; only the first of them is new.
            self.calls += number == 1 or point != before
            self.theta.grad = torch.tensor(self.objective.gradient(point, number), dtype=torch.float64)
            return torch.tensor(self.objective.value(point), dtype=torch.float64)

        self.optimizer.step(closure)
        return self.point() != before


class Averaging(TorchRunner):
    """ASGD, whose average is a point of its own."""

    def others(self):
        average = self.optimizer.state.get(self.theta, {}).get("ax")
        return {} if average is None else {"ax": tuple(average.tolist())}


def special(case, start, objective):
    if case.rule == "lbfgs":
        return LineSearching(case, start, objective)
    if case.rule == "asgd":
        return Averaging(case, start, objective)
    if case.rule == "muon":
        return TorchRunner(case, start, objective, shape=(1, 2))
    return None


def special_recipes():
    everywhere = ("rosenbrock-1", "rosenbrock-2", "beale-1", "beale-2", "quadratic-1", "ackley-2", "two-basins-1", "tanh-neuron-2", "himmelblau-1")
    yield Recipe(
        "lbfgs",
        ("pytorch",),
        lambda h: call("torch.optim.LBFGS", lr=h["lr"], max_iter=1, max_eval=25, history_size=h["history"],
                       tolerance_grad=h["gtol"], tolerance_change=h["xtol"], line_search_fn="strong_wolfe"),
        {"lr": 1, "history": 100, "gtol": 1e-7, "xtol": 1e-9},
        FOUND,
        everywhere,
        ({"history": 1, "at": ("rosenbrock-1", "beale-1")}, {"history": 3, "at": ("rosenbrock-2", "himmelblau-2")}),
        bare=("rosenbrock-1",),
        extra={
            "steps": 100,
            "note": "one outer iteration per row; line search strong Wolfe with c1 1e-4, c2 0.9 and at most 24 trials; evaluations are "
            "those of loss and gradient at a new point",
        },
    )  # fmt: skip
    yield Recipe(
        "muon",
        ("pytorch",),
        lambda h: call("torch.optim.Muon", lr=h["lr"], momentum=h["momentum"], weight_decay=h["wd"]),
        {"lr": 1e-3, "momentum": 0.95, "wd": 0.1},
        rates(0.02, 0.02, 0.02, 0.02, 0.02, 0.02),
        ("rosenbrock-1", "beale-1", "two-basins-1", "ackley-2"),
        ({"lr": 0.1, "momentum": 0.5, "wd": 0, "at": ("eight", "mixed")},),
        extra={
            "steps": 60,
            "noise": 1e-2,
            "chaos": 1,
            "why": "PyTorch runs Muon's Newton-Schulz iteration in bfloat16, which has 8 bits, so that each step is off by up to 0.4 %",
            "note": "the parameter is a matrix of one row",
        },
    )
