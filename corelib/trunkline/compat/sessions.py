"""`DefaultHttpxClient` and `DefaultAsyncHttpxClient` as classes, which other people subclass."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from trunkline.clients import sessions
from trunkline.discovery.transports import find, not_installed

_KINDS: Final = {"DefaultHttpxClient": "Client", "DefaultAsyncHttpxClient": "AsyncClient"}


def __getattr__(name: str) -> Any:
    """Make a class when it is asked for, because its base is a class of another library."""
    if name not in _KINDS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    made = globals()[name] = _class(name, "httpx2" if find_spec("httpx2") else "httpx")
    return made


def _class(name: str, library: str) -> type[Any]:
    """Return a class of clients of httpx2, as openai-python's are, else of httpx.

    Raises OpenAIError if neither is installed.
    """
    try:
        base: Any = getattr(import_module(library), _KINDS[name])
    except ImportError as error:
        raise not_installed(library, error) from error
    factory: Any = find(library)

    def initialize(self: Any, **options: Any) -> None:
        base.__init__(self, **{**factory.default_options(), **options})
        sessions.remember(self)

    doc = getattr(sessions, name).__doc__
    return type(name, (base,), {"__init__": initialize, "__module__": "openai", "__doc__": doc})
