"""Options of connections, and time limits: Timeout, Limits, Network."""

from __future__ import annotations

from os import PathLike
from typing import Any, ClassVar

from msgspec.structs import force_setattr

from trunkline.values import Omit, Value, is_omitted, omit

_PHASES = {"connect": 5.0, "read": 600.0, "write": 600.0, "pool": 600.0}
"""The default limits of the phases of a request, in seconds."""
_LONGEST = 1e9
"""Seconds. Sockets and event loops overflow on much larger values, and on infinity."""
_NOT_NAMED: Any = omit


# A base class, because `kw_only` applies to the fields that a msgspec class itself declares.
class _EachPhase(Value, frozen=True):
    """The positional parameter of `Timeout`: the limit of every phase without its own limit."""

    each_phase: float | None | Omit = omit


class Timeout(_EachPhase, frozen=True, kw_only=True):
    """Time limits in seconds; None means no limit. ``Timeout(20)`` limits each phase to 20 s.

    `connect`: until the connection, with TLS, is established. `pool`: until a connection is free.
    `write`: for each piece of the request. `read`: for the head of the response, for each piece of
    a streamed body, and for the whole of a body that is read at once. `first_event`: for the first
    event of a stream, from the moment it is requested. `idle`: for each further event; comments
    that only keep the connection alive do not count. `total`: for the logical call with all its
    attempts and, for a stream, until its end.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"each_phase"})

    connect: float | None = _NOT_NAMED
    read: float | None = _NOT_NAMED
    write: float | None = _NOT_NAMED
    pool: float | None = _NOT_NAMED
    first_event: float | None = None
    idle: float | None = None
    total: float | None = None

    def __post_init__(self) -> None:
        each = self.each_phase
        for name, usual in _PHASES.items():
            if getattr(self, name) is _NOT_NAMED:
                force_setattr(self, name, usual if is_omitted(each) else each)
        force_setattr(self, "each_phase", omit)  # so that equal limits are equal values
        for name in self.__struct_fields__[1:]:
            _check_seconds(name, getattr(self, name))

    @classmethod
    def of(cls, value: object) -> Timeout:
        """Return a Timeout for a Timeout, a number of seconds for each phase, or None (no limit).

        A timeout of another library with `connect`, `read`, `write` and `pool`, such as httpx's,
        is accepted too, so that code written for openai-python works unchanged.
        """
        if isinstance(value, Timeout):
            return value
        if value is None or (isinstance(value, (int, float)) and not isinstance(value, bool)):
            return cls(value)
        if all(hasattr(value, name) for name in _PHASES):
            return cls(**{name: getattr(value, name) for name in _PHASES})
        raise TypeError(f"timeout must be seconds, a trunkline.Timeout or None, not {value!r}")

    def within(self, seconds: float) -> Timeout:
        """Return these limits with no phase longer than `seconds`."""

        def clamp(limit: float | None) -> float:
            # Never 0, with which sockets do not wait at all (non-blocking mode).
            return max(seconds if limit is None else min(limit, seconds), 0.001)

        return self.evolve(
            connect=clamp(self.connect),
            read=clamp(self.read),
            write=clamp(self.write),
            pool=clamp(self.pool),
            total=max(seconds, 0.001),
        )


def _check_seconds(name: str, value: object) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"timeout {name} must be seconds or None, not {value!r}")
    if not 0 < value <= _LONGEST:
        raise ValueError(
            f"timeout {name} must be more than 0 and at most {_LONGEST:g} seconds, "
            f"or None for no limit, not {value!r}"
        )


class Limits(Value, frozen=True):
    """Limits of a connection pool: numbers of connections, and seconds to keep an idle one.

    None means no limit. The default for `keepalive_expiry` is shorter than the 5 seconds after
    which common servers (uvicorn, Node.js, cpp-httplib) close an idle connection.
    """

    max_connections: int | None = 1000
    max_keepalive_connections: int | None = 100
    keepalive_expiry: float | None = 4.0

    def __post_init__(self) -> None:
        for name, least in (("max_connections", 1), ("max_keepalive_connections", 0)):
            value = getattr(self, name)
            if value is not None and not (type(value) is int and value >= least):
                raise ValueError(f"limits {name} must be {least} or more, or None, not {value!r}")
        expiry = self.keepalive_expiry
        if expiry is not None and not (type(expiry) in (int, float) and expiry >= 0):
            raise ValueError(f"limits keepalive_expiry must be seconds or None, not {expiry!r}")

    @classmethod
    def of(cls, value: object) -> Limits:
        """Return `Limits` for `Limits`, or for another library's that has the same names."""
        if isinstance(value, Limits):
            return value
        if all(hasattr(value, name) for name in cls.__struct_fields__):
            return cls(*(getattr(value, name) for name in cls.__struct_fields__))
        raise TypeError(f"limits must be a Limits(max_connections=...), not {value!r}")


class Network(Value, frozen=True):
    """How to reach the server, for every transport.

    `proxy`: an ``http://user:password@host:port`` URL (or https, socks5); None uses the
    environment, an empty string means no proxy. `verify`: False accepts any certificate.
    `ca_bundle`: a PEM file or directory. `client_certificate`: a PEM file, (certificate, key) or
    (certificate, key, password). `ssl_context` replaces the last three. `http2`: offer HTTP/2.
    `unix_socket`: the path of a Unix socket to connect to instead of the host. `local_address`:
    the address of this machine to connect from.

    Raises TypeError for a value of a wrong type, ValueError for options that exclude each other.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"proxy", "client_certificate"})

    proxy: str | None = None
    verify: bool = True
    ca_bundle: str | PathLike[str] | None = None
    client_certificate: str | tuple[str, ...] | None = None
    ssl_context: Any = None  # an ssl.SSLContext; importing `ssl` here would slow every import down
    limits: Limits = Limits()
    http2: bool = False
    unix_socket: str | PathLike[str] | None = None
    local_address: str | None = None

    def __post_init__(self) -> None:
        for name, (kinds, wanted) in _KINDS.items():
            value = getattr(self, name)
            if not isinstance(value, kinds):
                raise TypeError(f"{name} must be {wanted}, not {_shown(name, value)}")
        _check_tls(self)
        if self.unix_socket is not None and self.proxy:
            raise ValueError("a Unix socket is not reached through a proxy: pass one of the two")
        if self.unix_socket is not None and self.local_address is not None:
            raise ValueError("a Unix socket has no local address: leave local_address out")

    @property
    def proxy_address(self) -> str | None:
        """The URL of the proxy without its user name and password, None without a proxy."""
        if not self.proxy:
            return None
        scheme, colon, rest = self.proxy.partition("://")
        place = (rest if colon else scheme).rpartition("@")[2].partition("/")[0]
        return f"{scheme}://{place}" if colon else place


_PATH = (str, PathLike, type(None))
_FILES = "the path of a PEM file, (certificate, key) or (certificate, key, password)"
_KINDS: dict[str, tuple[Any, str]] = {
    "proxy": ((str, type(None)), "a str: http://user:password@host:port"),
    "verify": (bool, "True or False (a file is ca_bundle, an ssl.SSLContext is ssl_context)"),
    "ca_bundle": (_PATH, "the path of a PEM file or directory"),
    "client_certificate": ((str, tuple, type(None)), _FILES),
    "limits": (Limits, "a trunkline.Limits"),
    "http2": (bool, "True or False"),
    "unix_socket": (_PATH, "the path of a socket"),
    "local_address": ((str, type(None)), "an IP address as a str"),
}
"""The types of the options, and how an error describes them."""


def _are_files(given: Any) -> bool:
    return 1 <= len(given) <= 3 and all(isinstance(one, str) for one in given)


def _check_tls(network: Network) -> None:
    certificate, context = network.client_certificate, network.ssl_context
    if isinstance(certificate, tuple) and not _are_files(certificate):
        raise TypeError(f"client_certificate must be {_FILES}")
    if context is not None and not hasattr(context, "wrap_bio"):
        raise TypeError(f"ssl_context must be an ssl.SSLContext, not {context!r}")
    if context is not None and not (
        network.verify and network.ca_bundle is None and certificate is None
    ):
        raise ValueError(
            "verify, ca_bundle and client_certificate have no effect beside ssl_context: "
            "set up the context instead"
        )
    if not network.verify and network.ca_bundle is not None:
        raise ValueError("ca_bundle has no effect with verify=False: leave one of the two out")


def _shown(name: str, value: object) -> str:
    return type(value).__name__ if name in Network.hidden else repr(value)
