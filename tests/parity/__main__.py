"""``python -m tests.parity examples FOLDER --peer PYTHON``: runs scripts in both libraries."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.parity import examples

ALIAS = [sys.executable, "-m", "trunkline.compat.openai"]


def main(arguments: list[str]) -> int:
    """Run the examples, print a table, and return 1 if one differs without a reason."""
    parser = argparse.ArgumentParser(prog="python -m tests.parity")
    parser.add_argument("folder", type=Path, help="the folder `examples` of openai-python's sdist")
    parser.add_argument("--peer", required=True, help="the Python that has openai-python")
    parser.add_argument("--only", default="", help="a part of the names of scripts")
    given = parser.parse_args(arguments)
    passed, wrong = [0, 0], 0
    for one in examples.EXAMPLES:
        if given.only not in one.script:
            continue
        theirs = examples.run(one, given.folder, [given.peer])
        ours = examples.run(one, given.folder, ALIAS)
        passed[0] += theirs.code == 0
        passed[1] += ours.code == 0
        parts = [
            name for name in ("code", "output", "sent") if getattr(ours, name) != getattr(theirs, name)
        ]
        wrong += bool(parts) and not one.why
        sys.stdout.write(f"| {one.script} {one.case} | {theirs.code} | {ours.code} | {parts} | {one.why} |\n")
        if given.only:
            sys.stdout.write(f"{theirs}\n\n{ours}\n")
        elif parts and not one.why:
            sys.stdout.write(ours.errors[-400:] + "\n")
        sys.stdout.flush()
    sys.stdout.write(f"{passed[0]} pass with openai-python, {passed[1]} with the alias\n")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
