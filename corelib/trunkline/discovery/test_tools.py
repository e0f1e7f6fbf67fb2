"""Test tools that are active, and cannot see a call over the default transport.

Each of them answers instead of the API by replacing a function of one HTTP library. A call over
another transport would reach the real API, although a test believes that it cannot.
"""

from __future__ import annotations

import sys
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from trunkline.errors import OpenAIError
from trunkline.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from trunkline.http import Request
    from trunkline.operations.endpoint import Invocation
    from trunkline.options import Settings

    Prepare: TypeAlias = Callable[[Invocation], Request]


class MockingTool(Value, frozen=True):
    """A tool that replaces functions of HTTP libraries."""

    name: str
    transports: tuple[str, ...]
    """The transports whose calls it sees."""
    replaces: tuple[tuple[str, str], ...]
    """Modules, and in each the function or class that the tool replaces while it is active."""


_HTTPX_SEND: Final = ("httpx", "HTTPTransport.handle_request")
TOOLS: Final = {
    "respx": MockingTool(
        "respx",
        ("httpx",),
        (
            ("httpcore", "ConnectionPool.handle_request"),
            ("httpx", "Client._transport_for_url"),  # with using="httpx"
        ),
    ),
    "pytest_httpx": MockingTool("pytest-httpx", ("httpx",), (_HTTPX_SEND,)),
    "responses": MockingTool(
        "responses", ("requests",), (("requests.adapters", "HTTPAdapter.send"),)
    ),
    "requests_mock": MockingTool("requests-mock", ("requests",), (("requests", "Session.send"),)),
    "pook": MockingTool(
        "pook", ("requests", "aiohttp"), (("http.client", "HTTPConnection.request"),)
    ),
    "vcr": MockingTool(
        "vcrpy",
        ("httpx", "httpx2", "requests", "aiohttp"),
        (("http.client", "HTTPConnection"), _HTTPX_SEND),  # skip_patchers can leave one out
    ),
    "aioresponses": MockingTool(
        "aioresponses", ("aiohttp",), (("aiohttp", "ClientSession._request.side_effect"),)
    ),
}
"""The tools by the names of their packages."""
_BY_NAME: Final = {tool.name: tool for tool in TOOLS.values()}


def unseen_tool() -> str | None:
    """Return the name of an active tool that does not see the engine `native`, or None.

    It takes a few look-ups in `sys.modules` if none of the tools has been imported.
    """
    for package in TOOLS:
        if package in sys.modules and _is_active(package):
            return TOOLS[package].name
    return None


def refusal(name: str) -> OpenAIError:
    """The error for a call that the tool of that name, from `unseen_tool`, would not see."""
    seen = _BY_NAME[name].transports
    others = f" (or {', '.join(seen[1:])})" if seen[1:] else ""
    return OpenAIError(
        f"{name} is active, but does not see calls over the default transport, so this call would "
        f"reach the network: set TRUNKLINE_TRANSPORT={seen[0]}{others}, or pass "
        "transport='native' to reach it"
    )


def guarded(prepare: Prepare) -> Prepare:
    """Return `prepare`, refusing each request that an active tool would not see.

    The returned function raises OpenAIError.
    """

    def guard(invocation: Invocation) -> Request:
        tool = unseen_tool()
        if tool is not None:
            raise refusal(tool)
        return prepare(invocation)

    return guard


def reaches_out(settings: Settings) -> bool:
    """Whether calls leave this machine: the host of `base_url` is not a loopback address."""
    return not is_loopback(settings.base_url.host) and settings.network.unix_socket is None


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, by its name or address."""
    return host in {"localhost", "::1"} or host.endswith(".localhost") or host.startswith("127.")


def _is_active(package: str) -> bool:
    return any(_package_of(module, path) == package for module, path in TOOLS[package].replaces)


def _package_of(module: str, path: str) -> str | None:
    """Return the package whose code is now at `path` in the module; None if it is not loaded."""
    found: Any = sys.modules.get(module)
    if found is None:
        return None
    try:
        found = attrgetter(path)(found)
    except AttributeError:  # such as `side_effect` of a function that nothing has replaced
        return None
    # A wrapper copies `__module__` from the function that it wraps, but not `__globals__`.
    scope = getattr(found, "__globals__", None)
    name = found.__module__ if scope is None else scope["__name__"]
    return str(name).partition(".")[0]
