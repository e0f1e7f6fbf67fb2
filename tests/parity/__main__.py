"""Compare openai-python and trunkline: ``python -m tests.parity steps|examples --peer PYTHON``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.parity import examples, running

ALIAS = [sys.executable, "-m", "trunkline.compat.openai"]


def main(arguments: list[str]) -> int:
    """Print a table, and return 1 if something differs without a reason."""
    parser = argparse.ArgumentParser(prog="python -m tests.parity")
    parser.add_argument("--peer", required=True, help="the Python that has openai-python")
    parser.add_argument("--only", action="append", default=[], help="a part of a name")
    parser.add_argument("--folder", type=Path, help="the examples of openai-python's sdist")
    parser.add_argument("kind", choices=["steps", "examples"])
    given = parser.parse_args(arguments)
    if given.kind == "steps":
        return compare_steps(given.peer, given.only)
    return compare_examples(given.folder, given.peer, given.only)


def compare_steps(peer: str, names: list[str]) -> int:
    """Run the steps, and print those that differ."""
    theirs, ours = running.run([peer], names), running.run(ALIAS, names)
    found = running.differences(theirs, ours)
    wrong = 0
    for name, what in found.items():
        wrong += name not in running.ACCEPTED
        sys.stdout.write(f"{name}: {running.ACCEPTED.get(name, what)}\n")
        if names and "where" in ours.seen[name]:
            sys.stdout.write(ours.seen[name]["where"])
    passed = [sum("error" not in one for one in each.seen.values()) for each in (theirs, ours)]
    sys.stdout.write(
        f"{len(theirs.seen)} steps: {passed[0]} pass with openai-python, {passed[1]} with the "
        f"alias, {len(theirs.seen) - len(found)} see and send the same\n"
    )
    return min(wrong, 1)


def compare_examples(folder: Path, peer: str, names: list[str]) -> int:
    """Run the examples, and print what is not as the table of the guide says."""
    wrong: list[str] = []
    passed = [0, 0]
    for one in examples.EXAMPLES:
        if names and not any(name in one.script for name in names):
            continue
        both = [examples.run(one, folder, command) for command in ([peer], ALIAS)]
        wrong += examples.differences(one, *both)
        passed = [n + (each.code == 0) for n, each in zip(passed, both, strict=True)]
    sys.stdout.write("".join(f"{one}\n" for one in wrong))
    sys.stdout.write(f"{passed[0]} pass with openai-python, {passed[1]} with the alias\n")
    return min(len(wrong), 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
