"""`trunkline.compat.openai`: what `import openai` is after `install`, in a process of its own."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
LACKING = ("Computer",)
"""Parts of openai-python that need what trunkline lacks, such as the driver of a computer."""


@cache
def outcome(module: str) -> Any:
    command = [sys.executable, "-m", f"tests.compat.{module}"]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=250, check=False, cwd=HERE.parents[1]
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def checks(module: str) -> list[str]:
    """Return the names of the checks, without running anything."""
    tree = ast.parse((HERE / f"{module}.py").read_text(encoding="utf-8"))
    listed = next(node for node in tree.body if isinstance(node, ast.AnnAssign) and node.value)
    while not (isinstance(listed.target, ast.Name) and listed.target.id == "CHECKS"):
        rest = tree.body[tree.body.index(listed) + 1 :]
        listed = next(node for node in rest if isinstance(node, ast.AnnAssign))
    assert isinstance(listed.value, ast.List)
    return [ast.unparse(one) for one in listed.value.elts]


@pytest.mark.needs("httpx2")
@pytest.mark.parametrize("check", checks("inside"))
def test_alias_when_installed_then_it_holds(check: str) -> None:
    """Each check of the module passes."""
    errors = outcome("inside")["errors"]
    assert errors.get(check) is None, errors[check]


@pytest.mark.needs("httpx2")
@pytest.mark.parametrize("check", checks("inside_requests"))
def test_calls_when_request_is_wrapped_then_they_pass_through_it(check: str) -> None:
    """Each check of the module passes."""
    errors = outcome("inside_requests")["errors"]
    assert errors.get(check) is None, errors[check]


@pytest.mark.needs("httpx2")
def test_names_when_compared_then_only_those_of_sockets_and_computers_are_missing() -> None:
    """The names of openai-python 3.57 in names.json exist, but for what is not built here."""
    missing = [
        f"{module}.{name}"
        for module, names in outcome("inside")["missing"].items()
        for name in names
    ]
    strange = [name for name in missing if not any(part in name for part in LACKING)]
    assert strange == []
