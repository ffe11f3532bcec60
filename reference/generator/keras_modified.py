# Modifiers, as Keras has them: each is an argument of every optimizer.
def modified(keras, notebook, others):
    decay, norm, limit = {"name": "decoupled", "wd": 0.1}, {"name": "clipnorm", "form": "keras", "c": 1.0}, {"name": "clipvalue", "c": 1.0}
    whole = {"name": "clipnorm", "form": "keras", "over": "all", "c": 1.0}
    average = {"name": "ema", "mu": 0.9, "k": 2}
    slow = {"name": "ema", "mu": 0.99, "k": 50}
    # A rate rounded to float32 is off by half its last digit at most.
    float32 = {"noise": 6e-8, "chaos": 1e-3, "why": "Keras works its cosine schedules out in float32"}
    schedules = (
        ({"kind": "step", "S": 30, "gamma": 0.5}, {}),
        ({"kind": "exponential", "gamma": 0.5, "N": 100}, {}),
        ({"kind": "cosine", "T": 200, "floor": 1e-4}, float32),
        ({"kind": "cosine-restarts", "T": 40, "mult": 2.0, "floor": 0.0}, float32),
        ({"kind": "warmup", "W": 50, "from": 0.0}, {}),
        ({"kind": "polynomial", "T": 300, "power": 2.0, "end": 1e-4}, {}),
    )
    # In the order in which Keras applies them: gradient, decay, average.
    settings = {
        "sgd": ({"lr": 2e-3}, [(norm,), (limit,), (whole,), (decay,), (average,), (slow,), (norm, decay)]),
        "momentum": ({"lr": 1e-3}, [(decay,), (norm,), (average,)]),
        "nesterov": ({"lr": 1e-3}, [(decay,)]),
        "adagrad": ({"lr": 0.5}, [(decay,)]),
        "adam": ({"lr": 0.03}, [(decay,), (norm,), (limit,), (average,)]),
        "lamb": ({"lr": 3e-3}, [(decay,)]),
    }
    for recipe in (*notebook, *others):
        if recipe.rule not in settings:
            continue
        changes, modifiers = settings[recipe.rule]
        unusual = [{**changes, "modifiers": each, "at": ("rosenbrock-1", "ackley-1", "mixed")} for each in modifiers]
        if recipe.rule in ("sgd", "momentum", "adam"):
            # Adam divides the size of gradients out again, and with it what stands for an error of the rate.
            factor = {} if recipe.rule == "adam" else {"factor": True}
            unusual += [
                {**changes, "modifiers": ({"name": "schedule", "form": "keras", **each},), "at": ("rosenbrock-1",), "extra": {**extra, **(factor if extra else {})}}
                for each, extra in schedules
            ]
        yield keras(recipe.rule, recipe.build, recipe.defaults, {}, tuple(unusual), (), toggles=recipe.toggles, bare=())
