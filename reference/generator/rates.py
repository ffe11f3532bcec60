# The rates that each library's schedules give to the first updates, apart from any run.
import math

from .schedules import STEPS, keras_schedule, optax_schedule, pytorch_schedule
from .writing import FOLDER, dump

LR = 0.1

COMMON = [
    {"kind": "step", "S": 30, "gamma": 0.5},
    {"kind": "cosine", "T": 100, "floor": 0.01},
    {"kind": "cosine", "T": 60, "floor": 0.0},
    {"kind": "cosine-restarts", "T": 40, "mult": 1, "floor": 0.0},
    {"kind": "cosine-restarts", "T": 20, "mult": 2, "floor": 0.01},
    {"kind": "warmup", "W": 10, "from": 0.1},
]
PYTORCH = [
    {"kind": "constant", "factor": 0.25, "N": 20},
    {"kind": "exponential", "gamma": 0.95},
    {"kind": "polynomial", "T": 100, "power": 2.0},
    {"kind": "polynomial", "T": 50, "power": 1.0},
    {"kind": "one-cycle", "T": 121, "peak": 0.5},
    {"kind": "triangular", "base": 0.01, "peak": 0.1, "S": 20},
]
KERAS = [
    {"kind": "exponential", "gamma": 0.5, "N": 40},
    {"kind": "exponential", "gamma": 0.5, "N": 40, "staircase": True},
    {"kind": "inverse-time", "rate": 0.5, "N": 10},
    {"kind": "cosine-restarts", "T": 20, "mult": 2.0, "fade": 0.5, "floor": 0.0},
    {"kind": "polynomial", "T": 100, "power": 2.0, "end": 1e-3},
    {"kind": "warmup", "W": 10, "from": 0.0},
]
OPTAX = [
    {"kind": "constant"},
    {"kind": "exponential", "gamma": 0.5, "N": 40},
    {"kind": "exponential", "gamma": 0.5, "N": 40, "staircase": True},
    {"kind": "polynomial", "T": 100, "power": 2.0, "end": 1e-3},
    {"kind": "warmup", "W": 10, "from": 0.0},
    {"kind": "one-cycle", "T": 120, "peak": 0.5},
]

# The last digit of float32, as a share of the largest rate.
FLOAT32, WHY32 = 1.2e-7, "the library computes it in float32"
FLOAT64 = (1e-14, "the order of the operations")
# The peak of one cycle is larger, but there the rate is rounded once only.
ONE_CYCLE = 5e-8


def _pytorch(schedule):
    import torch

    made = pytorch_schedule(schedule["kind"], schedule)
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=LR)
    scheduler, rates = made.make(optimizer), []
    for _ in range(STEPS):
        rates.append(float(optimizer.param_groups[0]["lr"]))
        optimizer.step()
        scheduler.step()
    return made, rates


def _of_count(make):
    def rates(schedule):
        made = make(schedule["kind"], schedule, LR)
        function = made.make()
        # The libraries count updates in integers of their own width.
        import jax.numpy as jnp

        return made, [float(function(jnp.asarray(k, "int32"))) for k in range(STEPS)]

    return rates


KINDS = {
    "pytorch": (_pytorch, COMMON + PYTORCH, ()),
    "keras": (_of_count(keras_schedule), COMMON + KERAS, ("cosine", "cosine-restarts")),
    "optax": (_of_count(optax_schedule), COMMON + OPTAX, ("exponential", "warmup", "polynomial", "one-cycle")),
}


def write_rates(library):
    if library.folder not in KINDS:
        return
    run, schedules, narrow = KINDS[library.folder]
    cases = []
    for schedule in schedules:
        made, rates = run(schedule)
        float32 = (ONE_CYCLE if schedule["kind"] == "one-cycle" else FLOAT32 * LR, WHY32)
        within, why = float32 if schedule["kind"] in narrow else FLOAT64
        assert all(map(math.isfinite, rates))
        fields = {"lr": LR, **schedule, "call": str(made), "tolerance": {"absolute": within, "why": why}}
        rows = ",\n".join(f"   [{t}, {dump(rate)}]" for t, rate in enumerate(rates, 1))
        cases.append(f'  {{\n   {dump(fields)[1:-1]},\n   "columns": ["update", "lr"],\n   "rows": [\n{rows}\n   ]\n  }}')
    head = f' "library": {dump(library.about("schedules"))}'
    (FOLDER / library.folder / "schedules.json").write_text("{\n" + head + ',\n "schedules": [\n' + ",\n".join(cases) + "\n ]\n}\n")
