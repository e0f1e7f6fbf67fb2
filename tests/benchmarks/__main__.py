"""``python -m tests.benchmarks``, run from the root of the repository; see README.md here."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import lanes
from tests.benchmarks.measurements import Results, Run
from tests.benchmarks.processes import Interpreters, serving
from tests.benchmarks.scenarios import Row, rows
from tests.benchmarks.table import as_json, render


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description="What trunkline costs in CPU time, beside openai and the bare HTTP library.",
    )
    parser.add_argument(
        "--openai-python",
        metavar="PATH",
        help="the interpreter of an environment that has openai (default: this interpreter)",
    )
    parser.add_argument("--quick", action="store_true", help="fewer repetitions: about 30 s")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write every sample there")
    return parser.parse_args()


def _measure(openai_python: str | None, *, quick: bool) -> Results:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        run = Run(server, Interpreters(openai_python, Path(folder)), quick=quick)
        try:
            return run.measure(lambda case: print(f"measuring: {case}", file=sys.stderr))
        finally:
            run.close()


def _print_report(table: tuple[Row, ...], results: Results) -> None:
    versions = ", ".join(f"{name} {value}" for name, value in sorted(results.versions.items()))
    print(f"CPU time of the client process, median (min); CPython {platform.python_version()}")
    print(f"{versions}\n")
    print(render(table, results))
    if lanes.OPENAI.library not in results.versions:
        print("\nopenai was not measured: name an interpreter that has it with --openai-python.")


def main() -> None:
    arguments = _arguments()
    results = _measure(arguments.openai_python, quick=arguments.quick)
    table = rows(results)
    _print_report(table, results)
    if arguments.json:
        arguments.json.write_text(json.dumps(as_json(table, results), indent=2) + "\n")


if __name__ == "__main__":
    main()
