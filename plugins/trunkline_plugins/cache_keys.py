"""Which requests the plugin `cache` answers, and the keys of their answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import partial
from hashlib import sha256
from typing import Any
from uuid import uuid4

from trunkline.errors import OpenAIError
from trunkline.flow import Call, Flow
from trunkline.http import Request
from trunkline.options import Settings
from trunkline.secrets import Secret

_EQUAL = ("embeddings.create", "moderations.create")
_EQUAL_AT_ZERO = (
    "chat.completions.create", "chat.completions.parse", "chat.completions.stream",
    "completions.create", "responses.create", "responses.parse", "responses.stream",
)  # fmt: skip
_ACTING = ("background", "conversation")
"""Parameters of requests that do more than answer."""


@dataclass(frozen=True)
class CacheOptions:
    """The options of a call. Raises TypeError or ValueError for those that cannot work."""

    ttl: float | None = None
    """The seconds for which an answer may be used, from when it came; default: the setting."""
    refresh: bool = False
    """Ask the server, and replace what is stored."""
    skip: bool = False
    """Neither use nor store an answer."""
    always: bool = False
    """Use and store an answer, whatever the operation and its temperature are."""

    def __post_init__(self) -> None:
        check_ttl(self.ttl)
        for name in ("refresh", "skip", "always"):
            if not isinstance(getattr(self, name), bool):
                raise TypeError(f"{name} must be True or False, not {getattr(self, name)!r}")
        if self.skip and (self.refresh or self.always):
            raise ValueError("skip contradicts refresh and always: pass one of them")


def check_ttl(seconds: Any) -> None:
    """Raise ValueError or TypeError unless it is None or a number above 0."""
    if seconds is None:
        return
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        raise TypeError(f"ttl must be a number of seconds, or None, not {seconds!r}")
    if not seconds > 0:
        raise ValueError(f"ttl must be more than 0 seconds, not {seconds}: use skip for no answer")


def names(given: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return names that are given as a list or, in an environment variable, with commas."""
    return tuple(given.replace(",", " ").split()) if isinstance(given, str) else tuple(given)


def is_cached(request: Request, operations: tuple[str, ...] | None) -> bool:
    """Whether calls of this kind are cached: those of `operations`, or the default ones."""
    if operations is not None:
        return any(fnmatch(request.operation, pattern) for pattern in operations)
    if request.operation in _EQUAL:
        return True
    if request.operation not in _EQUAL_AT_ZERO or not request.body:
        return False
    asked: Any = request.json()
    return (
        hasattr(asked, "get")  # `extra_body` may be anything
        and asked.get("temperature") == 0
        and not any(asked.get(name) for name in _ACTING)
    )


class Keys:
    """Makes the keys of one client. Others have them only with the same credential or `scope`."""

    def __init__(
        self,
        settings: Settings,
        scope: str | None,
        headers: tuple[str, ...],
        functions: dict[object, str],
    ) -> None:
        self._headers = ("openai-beta", *headers)
        self._scope = scope
        self._idempotency = (settings.idempotency_header or "").lower()
        self._who: Mapping[bool, str] = {
            admin: _who(settings, functions, admin=admin) for admin in (False, True)
        }

    def key(self, request: Request) -> Flow[str | None]:
        """Return the key of a request; None for an upload that can be read only once."""
        who, headers = f"scope {self._scope}", [*self._headers]
        if self._scope is None:
            who = self._who[request.admin]
            secret = filter(request.headers.is_secret, request.headers)
            headers += ["openai-organization", "openai-project", *secret]
        headers = [name for name in headers if name.lower() != self._idempotency]
        make = partial(request.fingerprint, headers=headers)
        try:
            made = (
                make()
                if isinstance(request.body, bytes)
                else (yield from Call[Any](make, in_thread=True))
            )
        except OpenAIError:  # the upload has no fingerprint, and the server gets it as it is
            return None
        return sha256(f"{who}\n{made}".encode()).hexdigest()


def _who(settings: Settings, functions: dict[object, str], *, admin: bool) -> str:
    """Return what distinguishes a credential. It is only ever stored as part of a digest."""
    key = settings.admin_api_key if admin else settings.api_key
    if isinstance(key, Secret):
        return f"key {key.reveal()}"
    if key is None:
        # A plugin may provide a credential, which is unknown here. A local API needs none.
        return "nobody" if settings.in_process else f"client {uuid4().hex}"
    return functions.setdefault(key, f"function {uuid4().hex}")
