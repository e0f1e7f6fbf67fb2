"""Collect the modules and data that trunkline reads by name, which PyInstaller does not see."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import trunkline
from trunkline.discovery.preloading import modules

_IMPORTED_BY_NAME = ("httpx", "httpx2")
"""Libraries of transports; PyInstaller itself finds the others if they are installed."""

hiddenimports = [
    "trunkline_plugins",
    "trunkline_transports",
    *modules("trunkline", without={"trunkline.discovery.pyinstaller", "trunkline.testing"}),
    *modules("trunkline_plugins"),
    *modules("trunkline_transports"),
    *filter(find_spec, _IMPORTED_BY_NAME),
]

datas = [(str(Path(trunkline.__file__).parent / "cli" / "operations.json.gz"), "trunkline/cli")]
"""The table of operations, which the command line reads."""
