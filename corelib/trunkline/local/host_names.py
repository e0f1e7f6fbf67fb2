"""Which names a server on this machine answers to.

The owner of a web page can point its name to 127.0.0.1, so that the page can read the answers of
a server on this machine (DNS rebinding). Its requests have that name in the header `host`.

A page can also open a WebSocket connection to any address, and read what comes. The request has
the page's origin in the header `origin`.
"""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from trunkline.discovery.test_tools import is_loopback
from trunkline.local.refusals import RefusedError

_RESERVED = (
    ".localhost", ".local", ".internal", ".test", ".example", ".invalid", ".home.arpa",
)  # fmt: skip
"""Domains in which nobody can register a name."""


def check_host(given: str, names: Collection[str]) -> None:
    """Raise RefusedError (403) for a header `host` with a name that a web page may have.

    Addresses, names without a dot, reserved domains and `names` pass.
    """
    name = given.strip().rpartition("]")[0].lstrip("[") or given.strip().partition(":")[0]
    name = name.lower().rstrip(".")
    if "." not in name or name.endswith(_RESERVED) or name in names or _is_address(name):
        return
    raise RefusedError(
        403,
        f"This server does not answer to the host {name!r}, which may be that of a web page: call "
        "it as localhost, or name the host with `trunkline serve --allow-host`.",
    )


def check_origin(given: str | None, names: Collection[str]) -> None:
    """Raise RefusedError (403) for a header `origin` of a page that is not from this machine.

    Programs that are not browsers send none. `names` pass.
    """
    if given is None:
        return
    host = _host_of(given)
    if not is_loopback(host) and host not in names:
        raise RefusedError(
            403,
            f"This server opens no WebSocket connection for pages of {given!r}: serve them from "
            "localhost, or name their host with `trunkline serve --allow-host`.",
        )


def _host_of(origin: str) -> str:
    try:
        return urlsplit(origin).hostname or ""
    except ValueError:  # brackets without an address
        return ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
