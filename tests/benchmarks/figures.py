"""The figures of the README as JSON, from which the documentation site draws bars.

``python -m tests.benchmarks.figures`` takes the rows of the README into docs/figures/cpu.json.
With ``--measured FILE``, which ``python -m tests.benchmarks --json FILE`` writes, it prints rows
for the README: replace those between the comments, and run it again without the option.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
FILE = ROOT / "docs" / "figures" / "cpu.json"
SECONDS = {"ms": 1e-3, "us": 1e-6}
_ROW = re.compile(
    r"^\| (?P<name>[^|]+) \| (?P<trunkline>[\d.,]+ \w+) \| (?P<openai>[\d.,]+ \w+) \| "
    r"1/[\d.]+ \| (?P<bare>[\d., \w]*)\|$",
    re.MULTILINE,
)
NAMES = {
    "`import` of the module": "import the module",
    "`from ... import OpenAI, AsyncOpenAI`": "import OpenAI, AsyncOpenAI",
    "import, construct, first call": "first call",
    "a second client": "second client",
    "one sync call": "sync chat",
    "one sync call, httpx": "sync chat, httpx",
    "one sync call, requests": "sync chat, requests",
    "one of 64 concurrent calls, asyncio": "async chat x64, asyncio",
    "the same, openai-python over aiohttp": "openai over aiohttp",
    "one of 64 concurrent calls, trio": "async chat x64, trio",
    "one event of a stream": "stream, per event",
    "one event of a stream, asyncio": "stream, per event, asyncio",
    "one event that comes alone, 1 ms after the last": "events 1 ms apart",
    "the same, asyncio": "events 1 ms apart, asyncio",
    "one chunk of `chat.completions.stream`": "chat stream with events, per chunk",
    "one event of `responses.stream`": "response stream, per event",
    "256 embeddings, read as numpy": "256 embeddings, as numpy",
    "256 embeddings, read as lists": "256 embeddings, as lists",
    "200 extra messages in a call": "200 messages, above one",
    "one sync call over TLS": "sync chat, TLS",
    "one of 64 concurrent calls over TLS, asyncio": "async chat x64, asyncio, TLS",
    "a MiB of a file that is uploaded": "upload of 256 MiB, per MiB",
    "a MiB that is uploaded over TLS": "upload of 256 MiB, TLS",
    "a MiB of a file that is downloaded": "download of 256 MiB, per MiB",
    "a MiB that is downloaded over TLS": "download of 256 MiB, TLS",
}
"""Rows of the README, and the scenarios that they show."""


def of_readme() -> list[dict[str, Any]]:
    """Return the rows of the README, with times in seconds; None for a cell without one."""
    text = README.read_text(encoding="utf-8").partition("<!-- figures:")[2]
    return [
        {"name": found["name"].strip()}
        | {column: _seconds(found[column]) for column in ("trunkline", "openai", "bare")}
        for found in _ROW.finditer(text)
    ]


def _seconds(cell: str) -> float | None:
    number, _, unit = cell.strip().partition(" ")
    if not number:
        return None
    return float(f"{float(number.replace(',', '')) * SECONDS[unit]:.6g}")


def _row(name: str, measured: dict[str, Any]) -> str:
    """Return the row of the README for a measured scenario."""
    columns = [measured[column] for column in ("trunkline", "openai", "bare")]
    ours, peer, bare = [column and column["median"] for column in columns]
    shown = "" if bare is None else _text(bare)
    return (
        f"| {name} | {_text(ours)} | {_text(peer)} | 1/{float(f'{peer / ours:.2g}'):g} | {shown} |"
    )


def _text(seconds: float) -> str:
    unit = "ms" if seconds >= 150e-6 else "us"
    return f"{float(f'{seconds / SECONDS[unit]:.3g}'):,g} {unit}"


def main() -> None:
    """Write the file, or print rows."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.figures")
    parser.add_argument("--measured", type=Path, help="what --json of the benchmarks has written")
    measured = parser.parse_args().measured
    if measured:
        rows = {row["scenario"]: row for row in json.loads(measured.read_text())["rows"]}
        print("\n".join(_row(name, rows[scenario]) for name, scenario in NAMES.items()))
        return
    made = {
        "date": datetime.now(timezone.utc).date().isoformat(),
        "machine": "a shared machine with two cores",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "rows": of_readme(),
    }
    FILE.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
