"""Alternatives to a client: where else its requests can go, and with which credentials."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import msgspec

from trunkline.flow import Flow
from trunkline.http import URL, Request, Response, check_headers
from trunkline.middleware import Handler
from trunkline.secrets import Secret
from trunkline.values import Value

_OWN = ("Authorization", "OpenAI-Organization", "OpenAI-Project")
"""Headers that are the client's own, whatever they say."""


class Alternative(Value, frozen=True, forbid_unknown_fields=True):
    """Where else requests may go. What is not set stays as it is in the client."""

    hidden: ClassVar[frozenset[str]] = frozenset({"key", "base_url", "headers"})

    name: str
    key: Secret | None = None
    base_url: str | None = None
    model: str | None = None
    headers: Mapping[str, str | None] = {}
    trusted: bool = False
    """Whether the client's own credential may be sent to another origin."""

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


def alternative(number: int, given: Mapping[str, Any]) -> Alternative:
    """Return an alternative as settings give it. Raises ValueError for fields that cannot be."""
    made = {"name": f"alternative {number}", **given}
    if not made.keys() & {"key", "base_url", "model", "headers"}:
        raise ValueError(f"{made['name']} does not differ from the client")
    return msgspec.convert(made, Alternative, dec_hook=_secret)


def _secret(_: type, given: object) -> Secret:
    if not isinstance(given, str):
        raise TypeError("Expected `str`")  # as msgspec says it, and without the value
    return Secret(given)


def guarded(request: Request, proceed: Handler) -> Flow[Response]:
    """Remove the secrets that inner layers have added to a request for an alternative."""
    allowed = request.plugin_options("failover")
    if isinstance(allowed, frozenset):
        secret = {*filter(request.headers.is_secret, request.headers)}
        removed = dict.fromkeys(secret - allowed)
        request = request.evolve(headers=request.headers.merge(removed))
    return (yield from proceed(request))
