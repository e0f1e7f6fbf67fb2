"""Alternatives to a client: where else its requests can go, and with which credentials."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from trunkline.flow import Flow
from trunkline.http import URL, Request, Response, check_headers
from trunkline.middleware import Handler
from trunkline.secrets import Secret
from trunkline.values import Value

Resuming = Literal["same", "continue", "off"]

_OWN = ("Authorization", "OpenAI-Organization", "OpenAI-Project")
"""Headers that are the client's own, whatever they say."""


_KINDS: dict[str, type] = {
    "name": str, "key": str, "base_url": str, "model": str, "headers": Mapping,
    "trusted": bool, "continue_with": Mapping,
}  # fmt: skip


class Alternative(Value, frozen=True):
    """Another place for requests. Fields that are not set stay as they are in the client."""

    hidden: ClassVar[frozenset[str]] = frozenset({"key", "base_url", "headers"})

    name: str
    key: Secret | None = None
    base_url: str | None = None
    model: str | None = None
    headers: Mapping[str, str | None] = {}
    trusted: bool = False
    """Whether the client's own credential may be sent to another origin."""
    continue_with: Mapping[str, Any] = {}
    """Fields of a request that continues a text."""

    def __post_init__(self) -> None:
        if self.key is not None and not self.key.reveal().strip():
            raise ValueError("the key is blank")
        check_headers(self.headers)
        check_headers({"Authorization": f"Bearer {self.key.reveal()}" if self.key else None})
        if self.base_url is not None:
            URL.parse(self.base_url)

    def fits(self, request: Request) -> bool:
        """Whether the request can have the model of this: only JSON can be changed."""
        return self.model is None or "json" in request.headers.get("content-type", "")

    def request(self, request: Request, base: URL) -> Request:
        """Return the request as it is sent here; the guard knows which secrets it may have."""
        url, headers = request.url, request.headers
        target = base if self.base_url is None else URL.parse(self.base_url)
        keeps = self.trusted or target.origin == base.origin
        if not keeps:
            secret = filter(headers.is_secret, headers)
            headers = headers.merge(dict.fromkeys([*secret, *_OWN]))
            parts = (one for one in url.query.split("&") if not url.evolve(query=one).secrets())
            url = url.evolve(query="&".join(parts))
        if self.base_url is not None:
            url = target.join(url.path[len(base.path.rstrip("/")) :], url.query)
        if self.key is not None:
            headers = headers.with_secret("Authorization", f"Bearer {self.key.reveal()}")
        headers = headers.merge(self.headers)
        if self.model is not None:
            request = request.evolve(json={**request.json(), "model": self.model})
        is_own = self.key is not None or any(map(headers.is_secret, self.headers))
        allowed = None if keeps and not is_own else frozenset(filter(headers.is_secret, headers))
        options = {**request.for_plugins, "failover": allowed}
        return request.evolve(url=url, headers=headers, for_plugins=options)


class Chosen(Value, frozen=True):
    """The alternatives that a call may use, in order, and how its stream is resumed."""

    order: tuple[Alternative, ...]
    resume: Resuming
    statuses: frozenset[int]
    """The statuses that are failures in addition to 5xx."""


def alternative(number: int, given: Mapping[str, Any]) -> Alternative:
    """Return an alternative of the settings.

    Raises TypeError or ValueError for fields that it cannot have.
    """
    if not isinstance(given, _KINDS["headers"]):
        raise TypeError("alternatives must be a list of mappings")
    fields = {name: value for name, value in given.items() if value is not None}
    made: dict[str, Any] = {"name": f"alternative {number}", **fields}
    for name, value in made.items():
        if not isinstance(value, _KINDS.get(name, ())):
            said = f"of the type {_KINDS[name].__name__}" if name in _KINDS else f"of {[*_KINDS]}"
            raise TypeError(f"the field {name!r} of {made['name']} must be {said}")
    if not made.keys() & {"key", "base_url", "model", "headers"}:
        raise ValueError(f"{made['name']} does not differ from the client")
    if "key" in made:
        made["key"] = Secret(made["key"])
    return Alternative(**made)


def guarded(request: Request, proceed: Handler) -> Flow[Response]:
    """Remove the secrets that inner layers have added to a request for an alternative."""
    allowed = request.plugin_options("failover")
    if isinstance(allowed, frozenset):
        secret = {*filter(request.headers.is_secret, request.headers)}
        removed = dict.fromkeys(secret - allowed)
        request = request.evolve(headers=request.headers.merge(removed))
    return (yield from proceed(request))
