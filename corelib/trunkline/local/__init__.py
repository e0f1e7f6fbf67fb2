"""The embedded stand-in for the API: deterministic, in process, without a key or a network.

It answers chat, responses, completions, embeddings, files, audio, images, moderations and models;
what it keeps of them belongs to one `LocalAPI`. A route's module is loaded when it is first asked.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trunkline.local.api import LocalAPI
    from trunkline.local.reply import LocalReply
    from trunkline.local.server import LocalServer, serve

__all__ = ["LocalAPI", "LocalReply", "LocalServer", "serve"]

_HOMES = {
    "LocalAPI": "trunkline.local.api",
    "LocalReply": "trunkline.local.reply",
    "LocalServer": "trunkline.local.server",
    "serve": "trunkline.local.server",
}


def __getattr__(name: str) -> object:
    """Load a public name on first use, so that http.server is imported only by those who serve."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
