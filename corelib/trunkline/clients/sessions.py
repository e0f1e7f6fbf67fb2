"""HTTP clients with the defaults of openai-python, made by the transports of their libraries."""

from __future__ import annotations

from typing import Any
from weakref import WeakSet

from trunkline.discovery.transports import find, not_installed

_made: WeakSet[Any] = WeakSet()


def _session(name: str, options: dict[str, Any], *, is_async: bool) -> Any:
    factory: Any = find(name)
    try:
        made = factory.default_session(is_async=is_async, **options)
    except ImportError as error:
        raise not_installed(name, error) from error
    remember(made)
    return made


def remember(session: Any) -> None:
    """Note that a client closes this session."""
    _made.add(session)


def is_default(session: object) -> bool:
    """Whether a function of this module made it, so that the client closes it."""
    return session in _made


def DefaultHttpxClient(**options: Any) -> Any:  # noqa: N802  # the name of openai-python
    """Return an `httpx.Client` with openai-python's limits. The first client closes it.

    Raises OpenAIError if httpx is not installed.
    """
    return _session("httpx", options, is_async=False)


def DefaultAsyncHttpxClient(**options: Any) -> Any:  # noqa: N802  # the name of openai-python
    """Return an `httpx.AsyncClient` with openai-python's limits. The first client closes it.

    Raises OpenAIError if httpx is not installed.
    """
    return _session("httpx", options, is_async=True)


def DefaultHttpx2Client(**options: Any) -> Any:  # noqa: N802  # the name of openai-python
    """Return an `httpx2.Client` with openai-python's limits. The first client closes it.

    Raises OpenAIError if httpx2 is not installed.
    """
    return _session("httpx2", options, is_async=False)


def DefaultAsyncHttpx2Client(**options: Any) -> Any:  # noqa: N802  # the name of openai-python
    """Return an `httpx2.AsyncClient` with openai-python's limits. The first client closes it.

    Raises OpenAIError if httpx2 is not installed.
    """
    return _session("httpx2", options, is_async=True)


def DefaultAioHttpClient(**options: Any) -> Any:  # noqa: N802  # the name of openai-python
    """Return an `aiohttp.ClientSession` with openai-python's limits. The first client closes it.

    Raises OpenAIError if aiohttp is not installed, or no event loop is running.
    """
    return _session("aiohttp", options, is_async=True)
