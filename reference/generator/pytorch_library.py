# Runs by PyTorch in float64: gradients from torch.autograd, one parameter of shape (2,).
import platform

import torch

from .case import Call
from .follow import Runner
from .schedules import pytorch_schedule
from .surfaces import SURFACES, function


class TorchObjective:
    """A surface's loss and derivatives by torch.autograd."""

    def __init__(self, ground):
        self.f = function(SURFACES[ground.surface], ground.parameters, torch)
        self.known = None

    def _at(self, point):
        # Loss and gradient are asked for in turn at the same point.
        if self.known is None or self.known[0] != point:
            theta = torch.tensor(point, dtype=torch.float64, requires_grad=True)
            loss = self.f(theta[0], theta[1])
            (gradient,) = torch.autograd.grad(loss, theta)
            self.known = (point, loss.item(), tuple(gradient.tolist()))
        return self.known

    def value(self, point):
        return self._at(point)[1]

    def gradient(self, point, step):
        return self._at(point)[2]


class TorchRunner(Runner):
    """An optimizer of PyTorch's kind. What comes before its step, and the scheduler after it, are the case's modifiers."""

    def __init__(self, case, start, objective, shape=(2,)):
        super().__init__(objective)
        self.theta = torch.nn.Parameter(torch.tensor(start, dtype=torch.float64).reshape(shape))
        first, *then = case.call if isinstance(case.call, Calls) else (case.call,)
        self.optimizer = first.make([self.theta])
        self.clips = [each for each in then if "clip_grad" in each.name]
        self.schedulers = [each.make(self.optimizer) for each in then if "lr_scheduler" in each.name]

    def point(self):
        return tuple(self.theta.detach().reshape(-1).tolist())

    def update(self, gradient):
        self.theta.grad = torch.tensor(gradient, dtype=torch.float64).reshape(self.theta.shape)
        for clip in self.clips:
            clip.make([self.theta])
        self.optimizer.step()
        for scheduler in self.schedulers:
            scheduler.step()


class Calls(tuple):
    """Several calls of one run."""

    def __str__(self):
        return "; ".join(map(str, self))


def modify(made, modifier):
    """PyTorch's modifiers: an argument of the optimizer, or calls beside it."""
    first, *rest = made if isinstance(made, Calls) else (made,)
    match modifier:
        case {"name": "l2", "wd": wd}:
            return Calls((first.also(weight_decay=wd), *rest))
        case {"name": "clipnorm", "c": c}:
            return Calls((first, *rest, Call("torch.nn.utils.clip_grad_norm_", (), {"max_norm": c})))
        case {"name": "clipvalue", "c": c}:
            return Calls((first, *rest, Call("torch.nn.utils.clip_grad_value_", (), {"clip_value": c})))
        case {"name": "schedule", "kind": kind}:
            return Calls((first, *rest, pytorch_schedule(kind, modifier)))
    raise ValueError(f"no such modifier: {modifier}")


class PyTorch:
    folder = "pytorch"

    def cases(self):
        from .pytorch_recipes import recipes

        return [case for recipe in recipes() for case in recipe.cases()]

    def about(self, rule):
        return {
            "name": "PyTorch",
            "version": torch.__version__,
            "how": "set_default_dtype(torch.float64), one parameter of shape (2,), gradients by torch.autograd",
            "python": platform.python_version(),
        }

    def objective(self, ground):
        return TorchObjective(ground)

    def start(self, case, start, objective, exact):
        from .pytorch_special import special

        return special(case, start, objective) or TorchRunner(case, start, objective)


def library():
    torch.set_num_threads(1)
    # Scalars that an optimizer keeps (NAdam's product of momenta) have the default type, whatever that of the parameter.
    torch.set_default_dtype(torch.float64)
    return PyTorch()
