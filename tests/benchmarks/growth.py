"""How the CPU time of a call grows with its messages: curves for the documentation site.

``python -m tests.benchmarks.growth --openai-python PATH`` writes docs/figures/growth.json. Both
libraries run the code of ``worker.py`` against the canned server, in turn.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
FILE = HERE.parents[1] / "docs" / "figures" / "growth.json"
SIZES = (1, 25, 50, 100, 200, 400)
TRIALS, CALLS = 5, 20


def measured_here(library: str, base_url: str) -> list[float]:
    """Return the CPU seconds of a call for each size, in this process."""
    worker = importlib.import_module("worker")
    contestant = worker.Library(
        importlib.import_module(library), {"api_key": "k", "base_url": base_url}
    )
    client = contestant.construct()
    chats = [partial(contestant.chat, client, worker.conversation(size)) for size in SIZES]
    return [worker.cpu_seconds(chat, CALLS) for chat in chats]


def measured(pythons: dict[str, str]) -> dict[str, list[float]]:
    """Return the medians for each library and size. The trials of the libraries alternate."""
    from tests.benchmarks.processes import serving

    trials: dict[str, list[list[float]]] = {library: [] for library in pythons}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OPENAI_")}
    with tempfile.TemporaryDirectory() as scratch, serving(Path(scratch)) as server:
        for _ in range(TRIALS):
            for library, python in pythons.items():
                command = [python, str(HERE / "growth.py"), library, server.base_url()]
                done = subprocess.run(command, capture_output=True, check=True, env=kept)
                trials[library].append(json.loads(done.stdout))
    return {name: list(map(median, zip(*all_, strict=True))) for name, all_ in trials.items()}


def main() -> None:
    """Measure both libraries, and write the file."""
    if len(sys.argv) == 3 and not sys.argv[1].startswith("-"):
        print(json.dumps(measured_here(*sys.argv[1:])))
        return
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.growth")
    parser.add_argument("--openai-python", metavar="PATH", default=sys.executable)
    pythons = {"trunkline": sys.executable, "openai": parser.parse_args().openai_python}
    made = {
        "date": datetime.now(timezone.utc).date().isoformat(),
        "machine": "a shared machine with two cores",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "title": "CPU time of one sync call, by the number of its messages",
        "x": list(SIZES),
        "lines": measured(pythons),
    }
    FILE.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
