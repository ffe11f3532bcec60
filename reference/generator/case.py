# What one reference run is: a rule's hyper-parameters, a call of the library, and the ground it goes down on.
import importlib
import math
from dataclasses import dataclass, field

from .lists import LISTS, START
from .surfaces import SURFACES


@dataclass(frozen=True)
class Ground:
    """A surface with one of its starts, or a list of gradients."""

    name: str
    start: tuple
    surface: str | None = None
    gradients: str | None = None
    parameters: dict = field(default_factory=dict)


def _grounds():
    for name, surface in SURFACES.items():
        for number, start in enumerate(surface.starts, 1):
            ground = f"{name}-{number}"
            yield ground, Ground(ground, start, surface=name, parameters=surface.parameters)
    for name in LISTS:
        yield name, Ground(name, START, gradients=name)


GROUNDS = dict(_grounds())


@dataclass(frozen=True)
class Call:
    """A call of the library as it is made: its text is the provenance, so the two cannot drift apart."""

    name: str
    positional: tuple
    named: dict

    def __str__(self):
        parts = [*(str(each) if isinstance(each, Call) else repr(each) for each in self.positional), *(f"{key}={value if isinstance(value, Call) else repr(value)}" for key, value in self.named.items())]
        return f"{self.name}({', '.join(parts)})"

    def function(self):
        """What the name means, imported."""
        module, *path = self.name.split(".")
        found = importlib.import_module(module)
        for part in path:
            module = f"{module}.{part}"
            if not hasattr(found, part):
                importlib.import_module(module)
            found = getattr(found, part)
        return found

    def make(self, *before):
        """The call's result; `before` stands before its own arguments (the parameters, for PyTorch)."""
        return self.function()(*before, *map(made, self.positional), **{key: made(value) for key, value in self.named.items()})

    def also(self, **named):
        return Call(self.name, self.positional, {**self.named, **named})


def made(value):
    return value.make() if isinstance(value, Call) else value


def call(name, *positional, **named):
    return Call(name, positional, named)


@dataclass(frozen=True)
class Case:
    id: str
    rule: str
    forms: tuple
    call: object
    ground: Ground
    hyper: dict
    toggles: dict = field(default_factory=dict)
    modifiers: tuple = ()
    steps: int = 500
    # The tolerance is measured: how far the library's own run moves when its start and gradients change by this much.
    noise: float = 1e-13
    # Whether the noise is that of a factor of the step (a rate, a scale) which the library rounds to float32: it changes a gradient by a
    # share of its size, and a start not at all.
    factor: bool = False
    # Whether the noise is that of the length of a step, which the method makes its own whatever the gradient's is.
    length: bool = False
    # How far, of its size plus 1, a loss is off that the rule looks at: what rounding leaves of it.
    loss: float = 0
    # Where it moves further than this, the run is chaotic and is cut short.
    chaos: float = 1e-7
    # Where it has moved as far as this, the last range begins.
    late: float = math.inf
    # Why the noise is not that of float64, or what else a reader must know.
    why: str = ""
    note: str = ""
    # "path": row by row. "end": only where it ends up, because the library's line search is another.
    compare: str = "path"


def text(changes):
    changes = {key: value for key, value in changes.items() if key != "residuals"}
    return " ".join(f"{key}={str(value).lower() if isinstance(value, (bool, str)) else f'{value:g}'}" for key, value in changes.items())


@dataclass(frozen=True)
class Recipe:
    """One form of one rule: `build(setting)` makes the library's call from hyper-parameters in the names of our rules."""

    rule: str
    forms: tuple
    build: object
    defaults: dict
    # Overrides per surface (mostly the learning rate), for the tour over all grounds of `tour`.
    tuned: dict
    tour: tuple
    # Settings away from the defaults, each a dict of overrides; key `at` names its grounds.
    unusual: tuple = ()
    toggles: dict = field(default_factory=dict)
    # Grounds for the defaults.
    bare: tuple = ("rosenbrock-1", "eight", "constant", "mixed")
    # Tells apart two recipes of one rule in one folder.
    tag: str = ""
    # How the library joins a modifier to a rule: (call, modifier) to a call.
    modify: object = None
    # In which order it joins several. A case names them as the gradient meets them.
    order: object = tuple
    # Fields of Case that all cases of this recipe share.
    extra: dict = field(default_factory=dict)

    def cases(self):
        made = {}

        def add(ground, changes, modifiers=(), **extra):
            # Toggles are hyper-parameters that are true or false.
            usual = {**self.defaults, **self.toggles}
            changes = {key: value for key, value in changes.items() if usual.get(key) != value}
            setting = {**usual, **changes}
            toggles = {key: setting[key] for key in self.toggles}
            hyper = {key: value for key, value in setting.items() if key not in toggles}
            marks = [f"{each['name']}({text({k: v for k, v in each.items() if k not in ('name', 'form')})})" for each in modifiers]
            name = " ".join(part for part in (ground, self.tag, text(changes), *marks) if part)
            library_call = self.build(setting)
            for modifier in self.order(modifiers):
                library_call = self.modify(library_call, modifier)
            known = GROUNDS[ground]
            steps = LISTS[ground]["steps"] if known.gradients else 500
            fields = {"forms": self.forms, "steps": steps, **self.extra, **extra}
            if known.gradients:
                fields["steps"] = min(steps, fields["steps"])
            made.setdefault(
                name,
                Case(name, self.rule, call=library_call, ground=known, hyper=hyper, toggles=toggles, modifiers=tuple(modifiers), **fields),
            )

        for ground in self.bare:
            add(ground, {})
        for ground in self.tour:
            add(ground, self.tuned.get(GROUNDS[ground].surface, {}))
        for setting in self.unusual:
            changes = {key: value for key, value in setting.items() if key not in ("at", "modifiers", "extra")}
            for ground in setting.get("at", ("rosenbrock-1", "mixed")):
                add(ground, changes, setting.get("modifiers", ()), **setting.get("extra", {}))
        return list(made.values())

