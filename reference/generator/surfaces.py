# The surfaces of the reference runs: formulas in Downhill's own syntax, evaluated as they stand by every library.
"""A formula is text; Python can read it but for the sign of powers. Names before the last line are intermediate values."""

import math
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Surface:
    formula: str
    starts: tuple
    parameters: dict = field(default_factory=dict)
    why: str = ""


SURFACES = {
    "rosenbrock": Surface(
        "(a - x)^2 + b*(y - x^2)^2",
        ((-1.2, 1.0), (0.3, -0.5), (1.05, 1.1)),
        {"a": 1.0, "b": 100.0},
        "a bent valley between steep walls",
    ),
    "beale": Surface(
        "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
        ((0.7, 1.4), (-1.0, -1.5), (2.8, 0.45)),
        why="a plateau between corners a million times steeper",
    ),
    "quadratic": Surface(
        "c = cos(pi*angle/180)\ns = sin(pi*angle/180)\nu = c*x + s*y\nv = c*y - s*x\n0.5*(u^2 + kappa*v^2)",
        ((-4.0, 1.0), (2.5, 3.0)),
        {"kappa": 200.0, "angle": 30.0},
        "ill-conditioned and tilted",
    ),
    "ackley": Surface(
        "20 - 20*exp(-0.2*sqrt((x^2 + y^2)/2)) + (e - exp((cos(2*pi*x) + cos(2*pi*y))/2))",
        ((-3.6, 2.4), (1.3, 0.4)),
        why="exp, sqrt and cos; ripples, and a cone at the minimum",
    ),
    "two-basins": Surface(
        "0.5*(x^2 - 1)^2 - 0.3*x + 0.5*y^2",
        ((-1.8, 1.0), (1.9, -1.2)),
        why="a trap in front of the minimum",
    ),
    "tanh-neuron": Surface(
        "((tanh(y - 2*x) + 0.9)^2 + (tanh(y - x) - 0.8)^2 + (tanh(y + x) + 0.8)^2 + (tanh(y + 2*x) - 0.9)^2)/8",
        ((3.5, 3.0), (-1.5, 4.5), (0.2, 0.1)),
        why="tanh; a learning problem with flat traps",
    ),
    "himmelblau": Surface(
        "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
        ((0.0, 0.0), (-1.0, -3.0), (3.4, 2.3)),
        why="four equal minima",
    ),
}


def function(surface, parameters, library, formula=None):
    """f(x, y) of a formula (the surface's own unless given), by the elementary functions of a library (a module with exp, ...)."""

    def elementary(name):
        # Parameters are plain numbers, and only the library's own arrays go to the library.
        return lambda value: getattr(math if isinstance(value, (int, float)) else library, name)(value)

    names = {name: elementary(name) for name in ("exp", "log", "sqrt", "sin", "cos", "tan", "tanh")}
    names |= {"pi": math.pi, "e": math.e, **parameters}
    *intermediate, last = (formula or surface.formula).replace("^", "**").split("\n")
    lines = [tuple(line.split(" = ")) for line in intermediate]
    programs = [(name, compile(text, name, "eval")) for name, text in lines]
    result = compile(last, "f", "eval")

    def f(x, y):
        values = {**names, "x": x, "y": y}
        for name, program in programs:
            values[name] = eval(program, values)
        return eval(result, values)

    return f
