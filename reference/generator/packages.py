# Packages of optimizers for PyTorch: the authors' own, and two collections. They run as PyTorch's own do.
import platform
from importlib.metadata import version

import torch

from .pytorch_library import TorchObjective, TorchRunner, library as set_up


class PackageRunner(TorchRunner):
    """An optimizer of a package; schedule-free ones are told that this is training."""

    def __init__(self, case, start, objective, shape=(2,)):
        super().__init__(case, start, objective, shape)
        if hasattr(self.optimizer, "train"):
            self.optimizer.train()


class Around(TorchRunner):
    """Lookahead, which is made around another optimizer."""

    class Made:
        def __init__(self, call):
            self.call, self.name = call, call.name

        def make(self, parameters):
            inner, *rest = self.call.positional
            return self.call.function()(inner.make(parameters), *rest, **self.call.named)

    def __init__(self, case, start, objective):
        super().__init__(_Replaced(case, self.Made(case.call)), start, objective)


class _Replaced:
    def __init__(self, case, call):
        self.call = call


class Packages:
    """One folder of data by one or more packages."""

    def __init__(self, folder, recipes, package_of):
        self.folder, self.recipes, self.package_of = folder, recipes, package_of
        set_up()

    def cases(self):
        return [case for recipe in self.recipes() for case in recipe.cases()]

    def about(self, rule):
        package = self.package_of(rule)
        return {
            "name": package,
            "version": version(package),
            "how": "set_default_dtype(torch.float64), one parameter of shape (2,), gradients by torch.autograd",
            "torch": torch.__version__,
            "python": platform.python_version(),
        }

    def objective(self, ground):
        return TorchObjective(ground)

    def start(self, case, start, objective, exact):
        if any(each["name"] == "lookahead" for each in case.modifiers):
            return Around(case, start, objective)
        return PackageRunner(case, start, objective)
