"""The stand-in for the API: it answers in the process, without a key or a network.

Its answers are deterministic. It serves chat, responses, completions, embeddings, files, audio,
images, moderations and models. The data that it keeps belongs to one `LocalAPI`. The module of a
route is imported on the first request to it.
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
    """Import a public name on first use, so that only programs that serve import http.server."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
