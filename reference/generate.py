# Writes the reference data. See README.md beside this file.
"""python reference/generate.py [library ...] [--rule NAME] [--case TEXT]

Without arguments everything is made anew. --rule and --case (part of a case's id) make only that and leave the rest of the
files as it is. The same versions on the same kind of processor write the same bytes.
"""

import argparse
import importlib
import os
import time
import warnings

# Products and sums round twice, as they do in WebAssembly: AVX has no fused multiply-add.
os.environ.update(JAX_ENABLE_X64="1", JAX_PLATFORMS="cpu", XLA_FLAGS="--xla_cpu_max_isa=AVX", KERAS_BACKEND="jax")

from generator.follow import record
from generator.lists import LISTS, START
from generator.rates import write_rates
from generator.surfaces import SURFACES
from generator.writing import FOLDER, dump, entry, read, write

LIBRARIES = ("pytorch", "optax", "keras", "authors", "kozistr", "jettify", "scipy")


def write_grounds():
    """What the cases name: formulas, and lists of gradients."""
    surfaces = [
        f" {dump(name)}: {dump({'formula': each.formula, 'parameters': each.parameters, 'starts': each.starts, 'why': each.why})}"
        for name, each in SURFACES.items()
    ]
    lists = [f" {dump(name)}: {dump({'start': START, **each})}" for name, each in LISTS.items()]
    (FOLDER / "surfaces.json").write_text("{\n" + ",\n".join(surfaces) + "\n}\n")
    (FOLDER / "gradients.json").write_text("{\n" + ",\n".join(lists) + "\n}\n")


def make(library, rule, cases, only):
    path = FOLDER / library.folder / f"{rule}.json"
    before = {each["id"]: each for each in read(path)["cases"]} if only else {}
    entries = []
    for case in cases:
        if only in case.id or case.id not in before:
            made = record(library, case)
            entries.append(entry(case, made))
            end = made["ends"] or ""
            loosest = made["tolerance"][-1]["point"] if made["tolerance"] else ""
            print(f"{library.folder:8} {rule:22} {case.id:60} {loosest:<8} {end}", flush=True)
        else:
            entries.append(before[case.id])
    write(path, {"library": library.about(rule), "rule": rule}, entries)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("libraries", nargs="*", default=LIBRARIES, metavar="library", help=", ".join(LIBRARIES))
    parser.add_argument("--rule", default="")
    parser.add_argument("--case", default="")
    wanted = parser.parse_args()
    # The authors' packages are older than the library they run on.
    warnings.filterwarnings("ignore")
    write_grounds()
    for name in wanted.libraries:
        began = time.time()
        library = importlib.import_module(f"generator.{name}_library").library()
        rules = {}
        for case in library.cases():
            rules.setdefault(case.rule, []).append(case)
        for rule, cases in rules.items():
            if wanted.rule in ("", rule):
                make(library, rule, cases, wanted.case)
        if wanted.rule in ("", "schedules"):
            write_rates(library)
        print(f"{name}: {time.time() - began:.0f} s")


if __name__ == "__main__":
    main()
