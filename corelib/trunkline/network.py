"""Options of connections, and time limits: Timeout, Limits, Network."""

from __future__ import annotations

from typing import Any, ClassVar

from msgspec.structs import force_setattr

from trunkline.values import Omit, Value, omit

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
                force_setattr(self, name, usual if isinstance(each, Omit) else each)
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
    """Limits of a connection pool: numbers of connections, and seconds to keep an idle one."""

    max_connections: int | None = 1000
    max_keepalive_connections: int | None = 100
    keepalive_expiry: float | None = 5.0


class Network(Value, frozen=True):
    """How to reach the server, for every transport.

    `proxy`: an ``http://user:password@host:port`` (or https) URL; None uses the environment, an
    empty string means no proxy. `verify`: False accepts any certificate. `ca_bundle`: a PEM file
    or directory. `client_certificate`: a PEM file, (certificate, key) or (certificate, key,
    password). `ssl_context` replaces the last three.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"proxy", "client_certificate"})

    proxy: str | None = None
    verify: bool = True
    ca_bundle: str | None = None
    client_certificate: str | tuple[str, ...] | None = None
    ssl_context: Any = None  # an ssl.SSLContext; importing `ssl` here would slow every import down
    limits: Limits = Limits()
    http2: bool = False
