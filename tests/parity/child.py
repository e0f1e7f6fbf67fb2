"""Runs the steps in one process, and prints what each one has seen as JSON."""

from __future__ import annotations

import importlib
import json
import os
import sys
import traceback
import urllib.request
import warnings
from typing import Any

MODULES = ("chatting", "clients", "connections", "resources")


def steps() -> dict[str, Any]:
    """Return the steps by their names."""
    found: dict[str, Any] = {}
    for name in MODULES:
        module = importlib.import_module(f"tests.parity.steps.{name}")
        for key, value in vars(module).items():
            own = getattr(value, "__module__", "") == module.__name__
            if own and callable(value) and not isinstance(value, type) and key[0] != "_":
                found[f"{name}.{key}"] = value
    return found


def main() -> None:
    """Run the steps that the arguments name, or all."""
    warnings.simplefilter("ignore")
    url = os.environ["OPENAI_BASE_URL"]
    seen: dict[str, Any] = {}
    for name, step in steps().items():
        if sys.argv[1:] and not any(one in name for one in sys.argv[1:]):
            continue
        urllib.request.urlopen(f"{url}/echo?step={name}").close()  # on loopback
        try:
            seen[name] = json.loads(json.dumps({"result": step()}, default=_plain))
        except BaseException as error:  # the end of a step, whatever it is
            seen[name] = {
                "error": f"{type(error).__name__}: {error}",
                "where": traceback.format_exc(),
            }
    sys.stdout.write(json.dumps(seen))


def _plain(value: Any) -> Any:
    return value.decode("latin-1") if isinstance(value, bytes) else repr(value)


if __name__ == "__main__":
    main()
