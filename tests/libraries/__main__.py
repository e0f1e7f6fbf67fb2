"""Run the smoke script of a library: ``python -m tests.libraries NAME [alias|passed]``.

The script runs against `trunkline serve`, in this process. It prints its row of the table of
docs/guides/libraries.md, and fails if the row there is another one.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import os
import sys
import traceback
import warnings

from tests.libraries.table import LIBRARIES, Way


def main(name: str, ways: list[Way]) -> int:
    from trunkline.compat import openai
    from trunkline.local import LocalServer

    outcome = 0
    with LocalServer() as server, asyncio.Runner() as loop:
        os.environ |= {
            "OPENAI_API_KEY": "none",
            "OPENAI_BASE_URL": f"{server.url}/v1",
            "OPENAI_API_BASE": f"{server.url}/v1",
        }
        for way in ways:
            if way == "alias":
                openai.install()
            script = importlib.import_module(f"tests.libraries.{name}")
            cases = script.CASES if way == "alias" else script.PASSED
            expected = LIBRARIES[name].fails(way)
            failed = {case.__name__ for case in cases if not works(case, expected, loop)}
            for case in cases:
                print(f"{name} {way} {case.__name__}: {_word(case.__name__, failed, expected)}")
            outcome |= failed != set(expected)
    return outcome


def _word(case: str, failed: set[str], expected: dict[str, str]) -> str:
    if case in failed:
        return f"FAILS, as expected: {expected[case]}" if case in expected else "FAILS"
    return "works, against the table" if case in expected else "works"


def works(case: object, expected: object, loop: asyncio.Runner) -> bool:
    """Whether a case runs without an error, which is printed unless it is expected."""
    assert callable(case)
    try:
        result = case()
        if inspect.iscoroutine(result):
            loop.run(result)  # one loop for all cases: some libraries keep a session
    except Exception:  # any error is the outcome
        if case.__name__ not in expected:  # type: ignore[operator]
            traceback.print_exc()
        return False
    return True


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    chosen = sys.argv[2:] or ["alias"]
    sys.exit(main(sys.argv[1], chosen))  # type: ignore[arg-type]
