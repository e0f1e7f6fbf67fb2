"""Logging: one line for each attempt, with metadata only, in the logger ``trunkline``.

A stream and an open body have a second line when they have ended.

``TRUNKLINE_LOG=info`` or ``debug`` turns it on in programs that do not configure logging. So does
openai-python's ``OPENAI_LOG``, if the other variable is not set.
``debug-bodies`` also logs the beginning of request bodies. Secrets are never logged.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping

from trunkline.errors import OpenAIError
from trunkline.flow import Flow, Now
from trunkline.hooks import hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings
from trunkline.secrets import printable, redact

_log = logging.getLogger("trunkline")
_LEVELS = {
    "off": None,
    "info": logging.INFO,
    "debug": logging.DEBUG,
    "debug-bodies": logging.DEBUG,
}
_OF_OPENAI = {"off": "off", "error": "off", "warn": "off", "info": "info", "debug": "debug"}
_SHOWN = 2000


@hookimpl
def around(settings: Settings) -> Iterable[Layer]:
    """Return a layer around each attempt. Raises OpenAIError for an invalid variable."""
    amount = _amount(settings.environment)
    level = _LEVELS[amount]
    if level is not None:
        _switch_on(level)
    with_bodies = amount == "debug-bodies"

    def logged(request: Request, proceed: Handler) -> Flow[Response]:
        # For each attempt, because a program may change the level at any time.
        if not _log.isEnabledFor(logging.INFO):
            return (yield from proceed(request))
        return (yield from _logged(with_bodies, request, proceed))

    return [Layer(Stage.ATTEMPT, "logs", logged)]


def _amount(environment: Mapping[str, str]) -> str:
    """Return how much the variables say to log, as a key of `_LEVELS`."""
    for variable, amounts in (("TRUNKLINE_LOG", [*_LEVELS]), ("OPENAI_LOG", [*_OF_OPENAI])):
        given = environment.get(variable, "").lower()
        if given and given not in amounts:
            raise OpenAIError(f"{variable} must be one of {', '.join(amounts)}, not {given!r}")
        if given:
            return _OF_OPENAI.get(given, given)
    return "off"


def _logged(with_bodies: bool, request: Request, proceed: Handler) -> Flow[Response]:
    # Without the query, which may contain a gateway's key.
    what = f"{request.method} {request.url.origin}{request.url.path}"
    _log.debug("%s %s headers=%s", what, request.operation, request.headers.redacted())
    if with_bodies and isinstance(request.body, bytes):
        _log.debug("%s body=%s", what, _shown(request.body.decode("utf-8", "replace"), request))
    started = yield from Now()
    try:
        response = yield from proceed(request)
    except Exception as error:
        elapsed = (yield from Now()) - started
        name = type(error).__name__
        _log.info("%s attempt=%d %s in %.3f s", what, request.attempt, name, elapsed)
        raise
    elapsed = (yield from Now()) - started
    _log.info(
        "%s attempt=%d status=%d request_id=%s in %.3f s",
        what,
        request.attempt,
        response.status,
        _shown(response.request_id or "none", response.request),
        elapsed,
    )
    if request.body_stays_open and response.status < 300:
        from trunkline_plugins.log_endings import LoggedEnding

        response.tap(LoggedEnding(_log, what))
    return response


def _shown(text: str, request: Request) -> str:
    """Return the beginning of a text on one line, without control characters and secrets."""
    # Redacted before it is cut: `redact` would not recognize half a key.
    safe = redact(text[: 2 * _SHOWN], request.secrets())[:_SHOWN]
    return printable(safe).replace("\n", "\\n")


def _switch_on(level: int) -> None:
    _log.setLevel(level)
    # One handler for any number of clients, and none if the program has its own.
    if not _log.handlers and not logging.getLogger().handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        _log.addHandler(handler)
