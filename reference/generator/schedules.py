# Learning-rate schedules of the libraries: their calls, and the rates they give to the first updates.
"""Parameters in our names. A schedule multiplies or sets the rate of update t = 1, 2, ...; k is t - 1 (what libraries count).

step             lr * gamma^floor(k/S)
exponential      lr * gamma^(k/N), N = 1 unless said
cosine           floor + (lr - floor)(1 + cos(pi k/T))/2
cosine-restarts  the same over T, T*mult, T*mult^2, ... updates
warmup           lr * (from + (1 - from) min(k, W)/W)
polynomial       (lr - end)(1 - min(k, T)/T)^power + end
one-cycle        the rates of Smith and Topin over T updates, up to `peak`; a library's own defaults for the rest
"""

from .case import call

STEPS = 120


def pytorch_schedule(kind, s):
    schedulers = "torch.optim.lr_scheduler."
    match kind:
        case "step":
            return call(f"{schedulers}StepLR", step_size=s["S"], gamma=s["gamma"])
        case "exponential":
            return call(f"{schedulers}ExponentialLR", gamma=s["gamma"])
        case "cosine":
            return call(f"{schedulers}CosineAnnealingLR", T_max=s["T"], eta_min=s["floor"])
        case "cosine-restarts":
            return call(f"{schedulers}CosineAnnealingWarmRestarts", T_0=s["T"], T_mult=s["mult"], eta_min=s["floor"])
        case "warmup":
            return call(f"{schedulers}LinearLR", start_factor=s["from"], end_factor=1.0, total_iters=s["W"])
        case "polynomial":
            return call(f"{schedulers}PolynomialLR", total_iters=s["T"], power=s["power"])
        case "one-cycle":
            return call(f"{schedulers}OneCycleLR", max_lr=s["peak"], total_steps=s["T"], cycle_momentum=False)
        case "constant":
            return call(f"{schedulers}ConstantLR", factor=s["factor"], total_iters=s["N"])
        case "triangular":
            return call(f"{schedulers}CyclicLR", base_lr=s["base"], max_lr=s["peak"], step_size_up=s["S"], cycle_momentum=False)
    raise ValueError(f"no such schedule: {kind}")


def keras_schedule(kind, s, lr):
    schedules = "keras.optimizers.schedules."
    match kind:
        case "step":
            # Keras names the boundaries: the rate falls after update b, which is where k passes b - 1.
            edges = range(1, 40)
            return call(f"{schedules}PiecewiseConstantDecay", [s["S"] * each - 1 for each in edges],
                        [lr * s["gamma"] ** each for each in (0, *edges)])  # fmt: skip
        case "exponential":
            return call(f"{schedules}ExponentialDecay", lr, s["N"], s["gamma"], staircase=s.get("staircase", False))
        case "inverse-time":
            return call(f"{schedules}InverseTimeDecay", lr, s["N"], s["rate"])
        case "cosine":
            return call(f"{schedules}CosineDecay", lr, s["T"], alpha=s["floor"] / lr)
        case "cosine-restarts":
            return call(f"{schedules}CosineDecayRestarts", lr, s["T"], t_mul=s["mult"], m_mul=s.get("fade", 1.0), alpha=s["floor"] / lr)
        case "warmup":
            # Keras has it as the beginning of its cosine; no decay within the run.
            return call(f"{schedules}CosineDecay", lr * s["from"], 10**9, warmup_target=lr, warmup_steps=s["W"])
        case "polynomial":
            return call(f"{schedules}PolynomialDecay", lr, s["T"], end_learning_rate=s["end"], power=s["power"])
    raise ValueError(f"no such schedule: {kind}")


def optax_schedule(kind, s, lr):
    match kind:
        case "constant":
            return call("optax.constant_schedule", lr)
        case "step":
            return call("optax.piecewise_constant_schedule", lr, {s["S"] * each: s["gamma"] for each in range(1, 40)})
        case "exponential":
            return call("optax.exponential_decay", lr, s["N"], s["gamma"], staircase=s.get("staircase", False))
        case "cosine":
            return call("optax.cosine_decay_schedule", lr, s["T"], alpha=s["floor"] / lr)
        case "cosine-restarts":
            length, pieces = s["T"], []
            for _ in range(6):
                pieces.append({"init_value": lr, "peak_value": lr, "warmup_steps": 0, "decay_steps": length, "end_value": s["floor"]})
                length *= s["mult"]
            return call("optax.sgdr_schedule", pieces)
        case "warmup":
            return call("optax.linear_schedule", lr * s["from"], lr, s["W"])
        case "polynomial":
            return call("optax.polynomial_schedule", lr, s["end"], s["power"], s["T"])
        case "one-cycle":
            return call("optax.cosine_onecycle_schedule", s["T"], s["peak"])
    raise ValueError(f"no such schedule: {kind}")
