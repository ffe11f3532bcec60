# One run by a library: its rows, and how much they move when its numbers are disturbed a little.
import math
import random

from .lists import LISTS

# Steps 0 to 20 are kept in full, then every 20th.
FULL, EVERY = 20, 20

# A tolerance holds up to a step.
RANGES = (20, 100, 500)

# What the order of the same operations may change even where nothing amplifies it.
FLOOR = 1e-12

# What disturbs a start that is exact but for the order of operations.
ROUNDING = 1e-13


def kept(step, last, counted):
    """Methods that count their evaluations take few steps, and all of them are kept."""
    return counted or step <= FULL or step % EVERY == 0 or step == last


class Listed:
    """The objective of a list of gradients: no loss."""

    def __init__(self, gradients):
        self.gradients = gradients

    def value(self, point):
        return 0.0

    def gradient(self, point, step):
        return tuple(self.gradients[min(step - 1, len(self.gradients) - 1)])


class Disturbed:
    """An objective whose gradients are off by a fixed fraction of their size (and of 1, where a sum of larger terms made
    them), up or down by a seeded coin."""

    def __init__(self, objective, noise, floor, loss, seed):
        self.objective, self.noise, self.floor, self.loss, self.coin = objective, noise, floor, loss, random.Random(seed)

    def _off(self, value):
        return value + self.noise * (abs(value) + self.floor) * self.coin.choice((-1, 1))

    def value(self, point):
        value = self.objective.value(point)
        return value + self.loss * (abs(value) + 1) * self.coin.choice((-1, 1)) if self.loss else value

    def gradient(self, point, step):
        return tuple(map(self._off, self.objective.gradient(point, step)))


def follow(library, case, seed=None):
    """[step, point, loss, evaluations, other points] of all steps while they are finite, and why it ended before its steps
    were used up (or None); disturbed where a seed is given."""
    exact = seed is None
    ground = case.ground
    listed = ground.gradients is not None
    objective = Listed(LISTS[ground.gradients]["gradients"]) if listed else library.objective(ground)
    start = ground.start
    if not exact:
        objective = Disturbed(objective, ROUNDING if case.length else case.noise, 0 if listed or case.factor else 1, case.loss, seed)
        start = tuple(each * (1 + (ROUNDING if case.factor or case.length else case.noise)) for each in start)
    runner = library.start(case, start, objective, exact)
    if case.length and not exact:
        runner.stretch, runner.coin = case.noise, random.Random(f"{seed} length")
    path = []
    for step in range(case.steps + 1):
        point = runner.point()
        loss = objective.value(point)
        if not all(map(math.isfinite, (*point, loss))):
            return path, "not finite"
        path.append((step, point, loss, runner.counted(), runner.others()))
        if step < case.steps and not runner.step(step + 1):
            return path, runner.stopped
    return path, None


class Runner:
    """What a library's run offers; a rule that does not take one gradient per step overrides `step`."""

    stopped = "stopped by its own test"
    # By what share each step is made longer or shorter, by the seeded coin.
    stretch = 0

    def __init__(self, objective):
        self.objective = objective

    def step(self, number):
        """One step; false where the method has come to its end."""
        before = self.point()
        self.update(self.objective.gradient(before, number))
        if self.stretch:
            factor = 1 + self.stretch * self.coin.choice((-1, 1))
            self.move(tuple(old + factor * (new - old) for old, new in zip(before, self.point(), strict=True)))
        return True

    def counted(self):
        """Evaluations so far, where the method's number of them is part of the comparison."""
        return None

    def others(self):
        """Other points that the method has, such as an average, by name."""
        return {}


def _off(a, b):
    return max(abs(p - q) / max(1, abs(q)) for p, q in zip(a, b, strict=True))


def sensitivity(path, disturbed):
    """Per step the larger of the disturbed runs' differences from the run: of points, of losses."""
    moved = []
    for k, (_, point, loss, *_rest) in enumerate(path):
        # A run that stopped by its own test stays where it is; one that ended otherwise is infinitely far.
        there = [run[k] if k < len(run) else run[-1] if end == Runner.stopped else None for run, end in disturbed]
        if None in there:
            moved.append((math.inf, math.inf))
        else:
            moved.append((max(_off(each[1], point) for each in there), max(_off((each[2],), (loss,)) for each in there)))
    return moved


def upwards(value):
    """The next power of ten, and never below the floor."""
    if value <= FLOOR:
        return FLOOR
    return float(f"1e{math.ceil(math.log10(value) - 1e-9)}")


def record(library, case):
    """The run as it is written: rows, where it ended and why, and the tolerance it measured for itself."""
    path, end = follow(library, case)
    if case.compare == "end":
        last = len(path) - 1
        point, loss = library.resolution(case, path[-1][1])
        within = [{"to": last, "point": upwards(point), "loss": upwards(loss)}]
        return {"path": [path[0], path[-1]], "ends": {"after": last, "because": end}, "tolerance": within}
    disturbed = [follow(library, case, seed) for seed in (f"{case.id} 1", f"{case.id} 2")]
    moved = sensitivity(path, disturbed)
    whole = len(path)
    # The end of a run that overflows depends on the last digits: the disturbed ones may end a step earlier.
    calm = next((k for k, (point, _) in enumerate(moved) if not point <= case.chaos), whole)
    ends = None
    if calm < whole:
        ends = {"after": calm - 1, "because": "not finite" if end == "not finite" and calm >= whole - 2 else "chaotic"}
    elif end:
        ends = {"after": whole - 1, "because": end}
    path, moved = path[:calm], moved[:calm]
    tolerance = []
    late = next((k for k, (point, _) in enumerate(moved) if point > case.late), whole)
    bounds = sorted({*RANGES, late - 1}) if late < whole else RANGES
    for first, to in zip((0, *bounds), bounds):
        part = moved[first + 1 if first else 0 : to + 1]
        if part:
            tolerance.append(
                {"to": min(to, len(path) - 1), "point": upwards(max(p for p, _ in part)), "loss": upwards(max(l for _, l in part))}
            )
    last = len(path) - 1
    return {"path": [row for row in path if kept(row[0], last, row[3] is not None)], "ends": ends, "tolerance": tolerance}
