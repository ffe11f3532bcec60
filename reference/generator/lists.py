# Gradients from a list, whatever the point: they test a rule apart from any surface.
"""A run that is longer than its list meets the last gradient for ever, as in the tests (`scripted` in testing/drive.ts)."""

import random

START = (0.5, -0.8)


def _mixed():
    """60 gradients of both signs over six powers of ten, with exact zeros: three significant digits, so that one can read them."""
    numbers = random.Random(4)

    def one():
        if numbers.random() < 0.1:
            return 0.0
        size = 10 ** numbers.uniform(-3, 2)
        return float(f"{numbers.choice((-1, 1)) * size:.3g}")

    return [[one(), one()] for _ in range(60)]


# The first list is that of golden.json. It tells apart what a smooth start hides (AMSGrad from Adam, for one).
LISTS = {
    "eight": {
        "gradients": [[1.0, -2.0], [0.1, 0.3], [-3.0, 0.5], [0.0, -0.25], [2.0, 0.0], [-0.5, 4.0], [0.001, -0.001], [0.7, 0.7]],
        "steps": 8,
    },
    "constant": {"gradients": [[0.3, -0.02]], "steps": 200},
    "mixed": {"gradients": _mixed(), "steps": 60},
}
