"""The lists in the documentation match the code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from trunkline.clients.environment import _VARIABLES
from trunkline.discovery.plugins import DEFAULTS
from trunkline.network import Limits, Timeout
from trunkline.options import CallOptions, ClientOptions

ROOT = Path(__file__).parents[2]
GUIDES = ROOT / "docs" / "guides"
SCRIPT = Path(__file__).with_name("reference.py")

LISTS = {
    "client options": ("options.md", ClientOptions.__annotations__),
    "call options": ("options.md", CallOptions.__annotations__),
    "variables": ("options.md", [name for name in _VARIABLES if name.isupper()]),
    "limits of time": ("timeouts-and-retries.md", Timeout.__struct_fields__[1:]),
    "limits of a pool": ("options.md", Limits.__struct_fields__),
    "default plugins": ("middleware-and-hooks.md", DEFAULTS),
}


def test_tables_when_made_from_the_code_then_are_what_the_pages_have() -> None:
    """The generated tables are up to date; ``reference.py --write`` updates them."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("what", LISTS)
def test_names_when_they_are_in_the_code_then_are_on_their_page(what: str) -> None:
    """Every option, variable, limit and default plugin is named in its guide."""
    page, names = LISTS[what]
    text = (GUIDES / page).read_text(encoding="utf-8")
    assert [name for name in names if f"`{name}`" not in text] == []
