# Learning rates that make a run worth looking at: it moves, and rounding does not grow into another path.
TOUR = ("rosenbrock-1", "rosenbrock-2", "beale-1", "beale-2", "quadratic-1", "ackley-1", "ackley-2", "two-basins-1", "tanh-neuron-1",
        "tanh-neuron-2")  # fmt: skip
SHORT_TOUR = ("rosenbrock-1", "rosenbrock-2", "beale-1", "quadratic-1", "ackley-2", "two-basins-1", "tanh-neuron-2")


def rates(rosenbrock, beale, quadratic, ackley, two_basins, tanh_neuron, **same):
    """Overrides per surface: a learning rate each, and what they have in common."""
    values = {
        "rosenbrock": rosenbrock,
        "beale": beale,
        "quadratic": quadratic,
        "ackley": ackley,
        "two-basins": two_basins,
        "tanh-neuron": tanh_neuron,
    }
    return {surface: {"lr": lr, **same} for surface, lr in values.items()}


PLAIN = rates(1e-3, 0.01, 0.005, 0.01, 0.02, 0.5)
HEAVY = rates(1e-3, 0.002, 0.002, 0.004, 0.02, 0.1)
SCALED = rates(0.05, 0.05, 0.1, 0.05, 0.03, 0.05)
STEADY = rates(0.01, 0.01, 0.02, 0.01, 0.01, 0.02)
RELATIVE = rates(3e-3, 3e-3, 5e-3, 2e-3, 3e-3, 3e-3)
SHORT_MEMORY = rates(1e-3, 2e-3, 5e-3, 2e-3, 2e-3, 5e-3)
SUMMED = rates(0.5, 0.5, 1, 0.3, 0.1, 0.5)
# Adadelta has hardly a learning rate; its epsilon sets the first steps.
SLOW = rates(0.3, 0.3, 0.3, 0.3, 0.2, 0.3, eps=1e-5)
# Learning rates that the method finds itself.
FOUND = {}

# Decays and epsilons away from the usual, for all of Adam's family: on a valley a short memory soon makes a run chaotic.
UNUSUAL_BETAS = (
    {"lr": 1e-3, "beta1": 0.5, "beta2": 0.9, "eps": 1e-3, "at": ("rosenbrock-1", "two-basins-2", "mixed")},
    {"lr": 0.02, "beta1": 0.0, "beta2": 0.99, "at": ("beale-1", "tanh-neuron-1", "mixed")},
    {"lr": 0.01, "eps": 0.1, "at": ("rosenbrock-2", "ackley-1")},
)
