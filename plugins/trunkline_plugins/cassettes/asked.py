"""Requests as cassettes describe and compare them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from trunkline.flow import Call, Flow
from trunkline.http import URL, Request
from trunkline.values import Value
from trunkline_plugins.cassettes.contents import ARRAY, OBJECT, Hiding, body_of

_SHOWN = 200
_DIFFERENCES = 3
_ANY_HOST = URL("https", "any", 443)


class Asked(Value, frozen=True):
    """A request as a cassette knows it: equal ones have the same fingerprint."""

    fingerprint: str
    about: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.about['method']} {self.about['path']}"

    def described(self) -> str:
        """Return the request in a few words, for an error."""
        body = body_of(self.about).decode("utf-8", "replace")
        cut = body if len(body) <= _SHOWN else f"{body[:_SHOWN]}..."
        return f"{self} ({self.about['operation']}){' with ' if cut else ''}{cut}"

    def likeness(self, other: Asked) -> float:
        """Return how near another request is: method and path count more than the body."""
        mine, others = (json.dumps(one.about)[:5000] for one in (self, other))
        same = str(self) == str(other)
        return same + SequenceMatcher(None, mine, others).quick_ratio()

    def differences(self, recorded: Asked) -> str:
        """Return in what a recorded request differs, for an error."""
        ours, theirs = (dict(_leaves("", one.about)) for one in (self, recorded))
        names = [*ours, *(name for name in theirs if name not in ours)]
        found = [
            f"{name} was {_short(theirs.get(name))}, and is {_short(ours.get(name))}"
            for name in names
            if ours.get(name) != theirs.get(name)
        ]
        more = f"; and {len(found) - _DIFFERENCES} more" if len(found) > _DIFFERENCES else ""
        return "; ".join(found[:_DIFFERENCES]) + more


def asked(request: Request, hiding: Hiding) -> Flow[Asked]:
    """Return what is known of a request. Raises OpenAIError for an upload that is read only once.

    Neither its host nor its headers count, and neither does anything that is hidden.
    """
    query = hiding.query(request.url.without_secrets().query)
    about: dict[str, Any] = {"method": request.method, "path": request.url.path}
    if query:
        about["query"] = query
    about["operation"] = request.operation
    clean = request.evolve(url=_ANY_HOST.evolve(path=request.url.path, query=query))
    kind: str = request.headers.get("content-type", "").partition(";")[0]
    if isinstance(request.body, bytes) and (kind.endswith("json") or not request.body):
        content = hiding.content(request.body)
        return Asked(clean.evolve(body=body_of(content)).fingerprint(), {**about, **content})
    about["upload"] = kind
    return Asked((yield from Call[str](clean.fingerprint, in_thread=True)), about)


def _leaves(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if type(value) is OBJECT and value:
        for key, one in value.items():
            yield from _leaves(f"{name}.{key}" if name else key, one)
    elif type(value) is ARRAY and value:
        for number, one in enumerate(value):
            yield from _leaves(f"{name}[{number}]", one)
    else:
        yield name, value


def _short(value: Any) -> str:
    text = "missing" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN // 2 else f"{text[: _SHOWN // 2]}..."
