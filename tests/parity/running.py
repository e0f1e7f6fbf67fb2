"""Runs the steps of user code in openai-python and in trunkline, and compares them."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import attrs

from tests.parity.standin import StandIn

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("child.py")
_SECONDS = 300


ACCEPTED = {
    "chatting.completion_constructed": "the text of a model has the fields that are set",
    "clients.calls_that_are_repeated": "the header `X-Stainless-Retry-Count` is not sent",
    "clients.headers_that_are_sent": "headers about a call (`X-Stainless-Async`, ...) are not sent",
    "resources.upload_in_parts": "each part of an upload has the name of the file",
}
"""The steps that differ, with the difference."""


@attrs.frozen
class Run:
    """The results and the requests of each step, by its name."""

    seen: dict[str, Any]
    sent: dict[str, list[Any]]


def run(command: list[str], names: list[str]) -> Run:
    """Run the steps with a library: `command` runs a script with it."""
    with StandIn() as server:
        kept = {key: value for key, value in os.environ.items() if "OPENAI" not in key}
        environment = {
            **kept,
            "OPENAI_BASE_URL": f"{server.url}/v1",
            "OPENAI_API_KEY": "key",
            "AZURE_OPENAI_API_KEY": "key",
            "NO_PROXY": "127.0.0.1",
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        done = subprocess.run(
            [*command, str(CHILD), *names],
            env=environment,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{command} has failed: {done.stderr[-2000:]}")
        return Run(json.loads(_stable(done.stdout)), _by_step(server.noted.sent))


def _stable(text: str) -> str:
    """Return a text without identifiers, times and ports."""
    text = re.sub(r"[0-9a-f]{12,}", "ID", text)
    text = re.sub(r"127\.0\.0\.1:\d+", "loopback", text)
    text = re.sub(r"local[-_]\d+", "local-N", text)
    return re.sub(r"\b1[78]\d{8}(\.0)?\b", "1", text)


def _by_step(sent: list[dict[str, Any]]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    name = ""
    for one in json.loads(_stable(json.dumps(sent))):
        if one.get("query") and one["query"][0][0] == "step":
            name = one["query"][0][1]
            found[name] = []
        else:
            found.setdefault(name, []).append(one)
    return {name: sorted(several, key=repr) for name, several in found.items()}


def differences(theirs: Run, ours: Run) -> dict[str, str]:
    """Return what differs, by the name of the step; steps that agree are not in it."""
    found: dict[str, str] = {}
    for name, seen in theirs.seen.items():
        if "error" in seen:
            found[name] = f"fails with openai-python: {seen['error'][:200]}"
        elif ours.seen[name] != seen:
            found[name] = _first(seen, ours.seen[name])
        elif ours.sent.get(name) != theirs.sent.get(name):
            found[name] = f"sent {_first(theirs.sent.get(name), ours.sent.get(name))}"
    return found


def _first(theirs: Any, ours: Any, place: str = "") -> str:
    """Return the first place where two values of JSON differ, with both."""
    if isinstance(theirs, dict) and isinstance(ours, dict) and theirs.keys() == ours.keys():
        pairs: Any = theirs.items()
    elif isinstance(theirs, list) and isinstance(ours, list) and len(theirs) == len(ours):
        pairs = enumerate(theirs)
    else:
        return f"{place}: {str(theirs)[:300]} != {str(ours)[:300]}"
    for key, value in pairs:
        if ours[key] != value:
            return _first(value, ours[key], f"{place}[{key!r}]")
    return ""
