# Which classical methods SciPy runs, and what of them can be compared.
from .case import Recipe, call
from .tuned import FOUND

ONE_MINIMUM = ("rosenbrock-1", "rosenbrock-2", "quadratic-1", "quadratic-2", "beale-1", "beale-3")
NEAR = ("rosenbrock-3", "beale-3", "himmelblau-3", "two-basins-2", "quadratic-1", "tanh-neuron-3")

RESIDUALS = {
    "rosenbrock": ["a - x", "sqrt(b)*(y - x^2)"],
    "beale": ["1.5 - x + x*y", "2.25 - x + x*y^2", "2.625 - x + x*y^3"],
    "himmelblau": ["x^2 + y - 11", "x + y^2 - 7"],
    "tanh-neuron": [f"(tanh(y {sign} {x}) {t})/sqrt(8)" for sign, x, t in (("-", "2*x", "+ 0.9"), ("-", "x", "- 0.8"), ("+", "x", "+ 0.8"), ("+", "2*x", "- 0.9"))],
}


def scipy(rule, forms, build, defaults, tour, unusual=(), tuned=FOUND, **extra):
    return Recipe(rule, forms, build, defaults, tuned, tour, unusual, bare=(), extra={"steps": 500, **extra})


def recipes():
    yield scipy(
        "nelder-mead",
        ("scipy",),
        lambda h: call("scipy.optimize.minimize", method="Nelder-Mead", options={"xatol": h["xtol"], "fatol": h["ftol"], "maxiter": 501}),
        # SciPy's own, which cannot be set; its adaptive ones are the same in two dimensions.
        {"size": 0.05, "zero": 0.00025, "rho": 1, "chi": 2, "psi": 0.5, "sigma": 0.5, "xtol": 1e-4, "ftol": 1e-4},
        ("rosenbrock-1", "rosenbrock-2", "beale-1", "beale-2", "quadratic-1", "ackley-1", "ackley-2", "two-basins-1", "himmelblau-1", "tanh-neuron-2"),
        ({"xtol": 1e-7, "ftol": 1e-7, "at": ("rosenbrock-1", "himmelblau-2")},),
        note="rows are the best corner after each iteration; row 0 is the start, a corner of the first simplex; reflection 1, expansion 2, "
        "contraction 0.5, shrinking 0.5; the first simplex has each coordinate of the start times 1.05 in turn, or 0.00025 where it is 0",
    )
    yield scipy(
        "dogleg",
        ("scipy", "paper"),
        lambda h: call("scipy.optimize.minimize", method="dogleg",
                       options={"initial_trust_radius": h["D0"], "max_trust_radius": h["Dmax"], "eta": h["eta"], "gtol": 1e-10, "maxiter": 200}),
        {"eta": 0.15, "D0": 1, "Dmax": 100},
        ("rosenbrock-1", *NEAR),
        ({"D0": 0.1, "Dmax": 0.5, "at": ("rosenbrock-1", "quadratic-2")}, {"eta": 0.01, "D0": 5, "at": ("rosenbrock-1", "himmelblau-3")}),
        note="one row per iteration, with the rejected ones; ends where the gradient is shorter than 1e-10, or where the Hessian is not "
        "positive definite, which SciPy's dogleg cannot do",
    )  # fmt: skip
    yield scipy(
        "newton",
        ("scipy", "paper"),
        lambda h: call("scipy.optimize.minimize", method="trust-exact",
                       options={"initial_trust_radius": 1e8, "max_trust_radius": 1e9, "eta": 0, "gtol": 1e-10, "maxiter": 50}),
        {},
        NEAR,
        note="a trust region too wide to bind, from starts where the Hessian is positive definite and each full step goes down: Newton's method",
    )  # fmt: skip
    only_end = {"compare": "end", "noise": 1e-8}
    searches = (("conjugate-gradient", "CG", ("polak-ribiere", "fletcher-reeves"), 0.4), ("bfgs", "BFGS", ("paper",), 0.9))
    for rule, method, forms, flat in searches:
        yield scipy(
            rule,
            forms,
            lambda h, method=method: call("scipy.optimize.minimize", method=method, options={"c1": h["c1"], "c2": h["c2"], "gtol": 1e-8, "maxiter": 499}),
            {"c1": 1e-4, "c2": flat},
            ONE_MINIMUM,
            why="SciPy's line search is another, so that only the minimum can be compared, as far as a gradient of 1e-8 tells where it is",
            note="first and last row; surfaces with one minimum",
            **only_end,
        )
    yield scipy(
        "levenberg-marquardt",
        ("textbook",),
        lambda h: call("scipy.optimize.least_squares", method="lm", ftol=1e-12, xtol=h["xtol"], gtol=1e-12),
        {"xtol": 1e-12},
        ("rosenbrock-1", "rosenbrock-2", "beale-3", "himmelblau-1", "himmelblau-3", "tanh-neuron-3"),
        tuned={name: {"residuals": texts} for name, texts in RESIDUALS.items()},
        why="MINPACK scales and damps otherwise, so that only the minimum can be compared; from himmelblau-1 it may be another of the four",
        note="first and last row; the number of the last is not one of iterations, which MINPACK does not tell",
        **only_end,
    )
