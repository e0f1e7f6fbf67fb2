"""Logging: one line for each attempt and call, metadata only, under the logger ``trunkline``.

``TRUNKLINE_LOG=info`` or ``debug`` switches it on for programs that configure no logging;
``debug-bodies`` shows the beginning of request bodies as well. Secrets never appear.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from trunkline.flow import Flow, Now
from trunkline.hooks import hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings
from trunkline.secrets import redact

_log = logging.getLogger("trunkline")
_LEVELS = {"info": logging.INFO, "debug": logging.DEBUG, "debug-bodies": logging.DEBUG}
_SHOWN = 2000


@hookimpl
def around(settings: Settings) -> Iterable[Layer]:
    """A layer around each attempt; when nobody listens it costs one comparison."""
    wish = settings.environment.get("TRUNKLINE_LOG", "").lower()
    if wish in _LEVELS:
        _switch_on(_LEVELS[wish])
    with_bodies = wish == "debug-bodies"

    def logged(request: Request, proceed: Handler) -> Flow[Response]:
        if not _log.isEnabledFor(logging.INFO):
            return (yield from proceed(request))
        return (yield from _logged(with_bodies, request, proceed))

    return [Layer(Stage.ATTEMPT, "logs", logged)]


def _logged(with_bodies: bool, request: Request, proceed: Handler) -> Flow[Response]:
    what = f"{request.method} {request.url.origin}{request.url.path}"
    _log.debug("%s %s headers=%s", what, request.operation, request.headers.redacted())
    if with_bodies and isinstance(request.body, bytes):
        _log.debug("%s body=%s", what, redact(request.body[:_SHOWN].decode("utf-8", "replace")))
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
        response.request_id,
        elapsed,
    )
    return response


def _switch_on(level: int) -> None:
    _log.setLevel(level)
    if not _log.handlers and not logging.getLogger().handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        _log.addHandler(handler)
