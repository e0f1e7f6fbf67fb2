"""Collect the modules that trunkline imports by name, which PyInstaller does not see."""

from __future__ import annotations

from importlib.util import find_spec

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

datas = collect_data_files("trunkline.cli")
