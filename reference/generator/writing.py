# The JSON files: one per library and rule, one row of a path per line, so that a change of one case is a short diff.
import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent


def plain(value):
    """Whole numbers without their point; all else as it reads back to the same float64 (infinity as text)."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, float):
        if value in (float("inf"), float("-inf")):
            return "inf" if value > 0 else "-inf"
        return int(value) if value.is_integer() and abs(value) < 2**53 and str(value) != "-0.0" else value
    return value


def dump(value):
    return json.dumps(plain(value), allow_nan=False, ensure_ascii=False)


def entry(case, made):
    ground = case.ground
    surface = {"id": ground.surface, **({"parameters": ground.parameters} if ground.parameters else {})}
    counted = made["path"][0][3] is not None
    listed = ground.gradients is not None
    # Losses where there is a surface, evaluations where they are compared.
    columns = ["step", "x", "y", *([] if listed else ["loss"]), *(["evaluations"] if counted else [])]
    rows = [
        [step, *point, *([] if listed else [loss]), *([evaluations] if counted else [])]
        for step, point, loss, evaluations, _ in made["path"]
    ]
    others = {
        name: [[step, *points[name]] for step, *_, points in made["path"] if name in points] for name in made["path"][-1][4]
    }
    of = " of each step" if case.length else " of size" if case.factor else "" if listed else " of size plus 1"
    measured = f"measured with {case.noise:g}{of}" + (f", losses with {case.loss:g}" if case.loss else "")
    why = case.why if case.compare == "end" else f"{measured}; {case.why}" if case.why else measured
    return {
        "id": case.id,
        "forms": list(case.forms),
        "call": str(case.call),
        "surface": None if listed else surface,
        "gradients": ground.gradients or "surface",
        "start": ground.start,
        "hyper": case.hyper,
        "toggles": case.toggles,
        "modifiers": case.modifiers,
        **({"note": case.note} if case.note else {}),
        "compare": case.compare,
        "ends": made["ends"],
        "tolerance": {"ranges": made["tolerance"], "why": why},
        "columns": columns,
        "rows": rows,
        **({"points": others} if others else {}),
    }


def lines(value, indent=""):
    """JSON with a line per field, and a line per row."""
    if isinstance(value, dict) and "rows" in value:
        parts = []
        for key, each in value.items():
            if key == "rows":
                # No indent: it would be a tenth of the folder.
                parts.append(f'{indent} "rows": [\n' + ",\n".join(json.dumps(plain(row), separators=(",", ":")) for row in each) + "\n]")
            else:
                parts.append(f"{indent} {json.dumps(key)}: {dump(each)}")
        return f"{indent}{{\n" + ",\n".join(parts) + f"\n{indent}}}"
    return indent + dump(value)


def write(path, head, cases):
    parts = [f" {json.dumps(key)}: {dump(value)}" for key, value in head.items()]
    parts.append(' "cases": [\n' + ",\n".join(lines(case, "  ") for case in cases) + "\n ]")
    path.parent.mkdir(exist_ok=True)
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n")


def read(path):
    return json.loads(path.read_text()) if path.exists() else {"cases": []}
