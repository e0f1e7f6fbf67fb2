"""Run the script of a library: ``python -m tests.libraries NAME alias|passed``.

It runs against `trunkline serve`, in this process, and prints the outcome of each case. It fails
if they are not those of the table of docs/guides/libraries.md.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import os
import sys
import traceback
import warnings
from collections.abc import Callable, Mapping
from typing import Any

from tests.libraries.table import IMPORT, LIBRARIES, Way
from trunkline.local import LocalServer


def main(name: str, way: Way) -> int:
    with LocalServer() as server, asyncio.Runner() as loop:
        os.environ |= {"OPENAI_API_KEY": "none", "OPENAI_BASE_URL": f"{server.url}/v1"}
        os.environ["OPENAI_API_BASE"] = f"{server.url}/v1"  # which LlamaIndex reads
        if way == "alias":
            from trunkline.compat import openai

            openai.install()
        expected = LIBRARIES[name].fails(way)
        try:
            script = importlib.import_module(f"tests.libraries.{name}")
        except Exception:  # any error is the outcome
            traceback.print_exc()
            outcomes = {IMPORT: False}
        else:
            cases = script.CASES if way == "alias" else script.PASSED
            # One loop for all cases: some libraries keep a session.
            outcomes = {case.__name__: _works(case, expected, loop) for case in cases}
    for case, works in outcomes.items():
        print(f"{name} {way} {case}: {_word(works, case in expected)}")
    return int({case for case, works in outcomes.items() if not works} != set(expected))


def _word(works: bool, is_expected: bool) -> str:
    if works:
        return "works, but the table says that it fails" if is_expected else "works"
    return "fails, as the table says" if is_expected else "FAILS"


def _works(case: Callable[[], Any], expected: Mapping[str, str], loop: asyncio.Runner) -> bool:
    """Whether a case runs without an error, which is printed unless it is expected."""
    try:
        result = case()
        if inspect.iscoroutine(result):
            loop.run(result)
    except Exception:  # any error is the outcome
        if case.__name__ not in expected:
            traceback.print_exc()
        return False
    return True


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(main(sys.argv[1], sys.argv[2]))  # type: ignore[arg-type]
