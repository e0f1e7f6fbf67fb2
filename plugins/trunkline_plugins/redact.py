"""Redaction: secrets are masked in requests before these leave the program, and in answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from trunkline.errors import OpenAIError
from trunkline.flow import Flow
from trunkline.hooks import Hooks, hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline_plugins.masking import Masking, Pattern, Replace
from trunkline_plugins.redact_answers import Redacted, changed, in_json, within

INSIDE = ("telemetry?", "budget?", "cache?", "failover?", "hedge?", "ratelimit?", "replay?")
"""The layers that see only masked requests, and answers as they came."""


@dataclass(frozen=True)
class Options:
    """The options of a call: further words to mask, or `off`, to leave the call as it is."""

    words: Sequence[str] = ()
    off: bool = False

    def __post_init__(self) -> None:
        _check(self.words)
        _check_is_bool("off", self.off)


class Redact:
    """Masks what `patterns` and `words` match in requests and answers.

    `replacement` is a text, or a function of the text that was found. If `reversible`, each secret
    of a request has a numbered placeholder, and the answer has the secret again. Forms and other
    bodies that are not JSON are refused, unless `uploads` lets them pass. Raises TypeError for a
    text in place of a list, ValueError for a pattern that cannot be found in pieces.
    """

    __name__: ClassVar = "redact"

    def __init__(
        self,
        *,
        patterns: Sequence[Pattern] = (),
        words: Sequence[str] = (),
        replacement: str | Replace = "[redacted]",
        reversible: bool = False,
        uploads: bool = False,
    ) -> None:
        for given in (patterns, words):
            _check(given)
        _check_is_bool("uploads", uploads)
        self._patterns, self._words, self._uploads = patterns, words, uploads
        self._masking = Masking(patterns, _forms(words))
        self._replacement, self._reversible = replacement, reversible
        if not (isinstance(replacement, str) or callable(replacement)):
            raise TypeError("replacement must be a text or a function")
        if reversible and (not isinstance(replacement, str) or len(replacement) < 2):
            raise ValueError('reversible needs a replacement such as "[redacted]", to number it')

    @hookimpl
    def extend_options(self) -> type[Options]:
        """Return the options of calls."""
        return Options

    @hookimpl
    def around(self, hooks: Hooks) -> Iterable[Layer]:
        """Return a layer outside of all that store, record or count."""
        called = partial(self._called, hooks.name_of(self))
        return [Layer(Stage.CALL, "redact", called, before=INSIDE)]

    def _called(self, name: str, request: Request, proceed: Handler) -> Flow[Response]:
        options = request.plugin_options(name) or Options()
        if options.off:
            return (yield from proceed(request))
        masking = self._masking
        if options.words:
            masking = Masking(self._patterns, _forms([*self._words, *options.words]))
        marks = _Marks(self._replacement, request) if self._reversible else None
        replace = marks.mark if marks is not None else self._replace
        response = yield from proceed(self._masked(request, masking, replace))
        if marks is None:
            response.tap(Redacted(masking, replace, response))
        elif marks.secrets:
            response.tap(Redacted(Masking([], marks.secrets), marks.secrets.__getitem__, response))
        return response

    def _replace(self, found: str) -> str:
        given = self._replacement
        made: Any = given if isinstance(given, str) else given(found)
        if isinstance(made, str):
            return made
        kind = type(made).__name__
        raise TypeError(f"`replacement` of the plugin 'redact' must return a str, not {kind}")

    def _masked(self, request: Request, masking: Masking, replace: Replace) -> Request:
        if not request.body:
            return request
        try:
            value = request.json()
        except OpenAIError as error:
            if self._uploads:
                return request
            raise OpenAIError(
                f"plugin 'redact' cannot mask the upload of {request.operation}: let all uploads "
                'pass with uploads=True, or one with plugin_options={"redact": {"off": True}}'
            ) from error
        made = changed(value, lambda text, path: masking.masked(text, within(path, replace)))
        return request if made == value else request.evolve(json=made)


class _Marks:
    """The placeholders of one call, none of which is in the request already."""

    def __init__(self, replacement: object, request: Request) -> None:
        self._label, self._body = str(replacement), request.body
        self.secrets: dict[str, str] = {}
        self._marks: dict[str, str] = {}
        self._number = 0

    def mark(self, secret: str) -> str:
        """Return the placeholder of a secret, which is the same each time."""
        while secret not in self._marks:
            self._number += 1
            mark = f"{self._label[:-1]} {self._number}{self._label[-1]}"
            if isinstance(self._body, bytes) and mark.encode() not in self._body:
                self._marks[secret], self.secrets[mark] = mark, secret
        return self._marks[secret]


def _forms(words: Iterable[str]) -> set[str]:
    """Return words as they are, and as they may be within the JSON of arguments."""
    found: set[str] = set()
    for word in words:
        escaped = json.dumps(word)[1:-1]
        upper = re.sub(r"\\u(\w{4})", lambda code: "\\u" + code[1].upper(), escaped)
        found |= {word, in_json(word), escaped, upper}
    return found


def _check(given: Sequence[Pattern]) -> None:
    if isinstance(given, str):
        raise TypeError("patterns and words must be lists of texts, not one text")
    for one in given:
        kind: type = type(one)
        if kind not in (str, re.Pattern) or not one:
            name = kind.__name__ if one else "empty ones"
            raise TypeError(f"patterns and words must be lists of texts, not of {name}")


def _check_is_bool(name: str, given: object) -> None:
    if not isinstance(given, bool):
        raise TypeError(f"{name} must be True or False")
