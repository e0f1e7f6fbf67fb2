"""``python -m trunkline.compat.openai``: runs a script or a module in which openai is trunkline."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

USAGE: Final = """\
usage: python -m trunkline.compat.openai SCRIPT [ARGUMENT ...]
       python -m trunkline.compat.openai -m MODULE [ARGUMENT ...]

Run a Python script or module in which `import openai` is trunkline.
"""


def main(arguments: Sequence[str]) -> int:
    """Run the script as Python does; its arguments are in `sys.argv`. Return the exit code.

    The errors of the script, and SystemExit, are its own.
    """
    from runpy import run_module, run_path

    from trunkline.compat.installing import install

    if arguments[:1] in (["-h"], ["--help"]):
        sys.stdout.write(USAGE)
        return 0
    module = arguments[:1] == ["-m"]
    if len(arguments) < 1 + module:
        sys.stderr.write(USAGE)
        return 2
    script = Path(arguments[0])
    if not module and not script.exists():
        sys.stderr.write(f"{script}: there is no such file\n")
        return 2
    install()
    sys.argv = [*arguments[module:]]
    if module:
        run_module(arguments[1], run_name="__main__", alter_sys=True)
        return 0
    sys.path[0] = str(script.resolve().parent)  # as Python itself does for a script
    run_path(str(script), run_name="__main__")
    return 0
