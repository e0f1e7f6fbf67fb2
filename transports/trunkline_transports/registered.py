"""The entry points of this package, for programs without the metadata of distributions."""

from __future__ import annotations

from typing import Final

ENTRY_POINTS: Final = {
    "trunkline.transports": {
        "native": "trunkline_transports.native",
        "trio": "trunkline_transports.trio",
        "httpx": "trunkline_transports.httpx:over_httpx",
        "httpx2": "trunkline_transports.httpx:over_httpx2",
        "requests": "trunkline_transports.requests",
        "aiohttp": "trunkline_transports.aiohttp",
        "local": "trunkline_transports.local",
    },
}
"""The names in each group, with the references to their objects, as in ``pyproject.toml``."""
