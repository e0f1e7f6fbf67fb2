"""One record of the log for each call when it is over, and counters that can be read."""

from __future__ import annotations

import logging
from functools import partial
from typing import Any, ClassVar

from trunkline.calls import StateKey
from trunkline.hooks import Outcome, hookimpl
from trunkline.http import Request
from trunkline.secrets import printable, redact
from trunkline.values import Value
from trunkline_plugins.facts import json_fields, reported_tokens
from trunkline_plugins.guarded import Guarded


class Count(Value, frozen=True):
    """The sums of the calls of one operation, with one model. `seconds` is their whole time."""

    calls: int = 0
    complete: int = 0
    failed: int = 0
    closed: int = 0
    attempts: int = 0
    seconds: float = 0.0
    input_tokens: int = 0
    output_tokens: int = 0


class Counters(Guarded):
    """Logs and counts calls.

    `logger` is a name, a logger of `logging`, or one whose methods take fields as keyword
    arguments, such as structlog's; None logs nothing. `level` is the name of its method, and
    `failure_level` that for calls that failed. Raises ValueError for another name.
    """

    __name__: ClassVar = "counters"

    def __init__(
        self,
        *,
        logger: Any = "trunkline.calls",  # also one of structlog, which need not be installed
        level: str = "info",
        failure_level: str = "warning",
    ) -> None:
        super().__init__()
        self._settings = {"logger": logger, "level": level, "failure_level": failure_level}
        self._log = logging.getLogger(logger) if isinstance(logger, str) else logger
        self._levels = {False: level.lower(), True: failure_level.lower()}
        for name in self._levels.values():
            if name not in ("debug", "info", "warning", "error", "critical"):
                raise ValueError(f"unknown level {name!r}: name one such as 'info' or 'warning'")
        self._attempts = StateKey[int]("attempts")
        self._counts: dict[tuple[str, str], Count] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the settings alone, because what was counted is known in this process."""
        return partial(Counters, **self._settings), ()

    def snapshot(self) -> dict[tuple[str, str], Count]:
        """Return the counts up to now, by operation and model.

        Other routes, as in ``client.get("/path")``, have the method as operation. A call without a
        model has "".
        """
        with self.alone():
            return dict(self._counts)

    @hookimpl
    def before_attempt(self, request: Request) -> None:
        """Count the attempts of a call."""
        request.call.set(self._attempts, request.call.get(self._attempts, 0) + 1)

    @hookimpl
    def after_call(self, request: Request, outcome: Outcome) -> None:
        """Count a call, and log it."""
        ending = outcome.ending
        how = ending.how if ending is not None else "failed" if outcome.error else "closed"
        model = json_fields(request).get("model")
        fields: dict[str, Any] = {
            "operation": request.operation,
            "model": model if isinstance(model, str) else "",
            "outcome": how,
            "status": outcome.status,
            "error": None if outcome.error is None else type(outcome.error).__name__,
            "seconds": outcome.elapsed,
            "first_event": None if ending is None else ending.first_event,
            "events": 0 if ending is None else ending.events,
            "attempts": request.call.get(self._attempts, 0),
            "request_id": redact(outcome.request_id or "", request.secrets()),
            **reported_tokens(None if ending is None else ending.usage),
        }
        self.change(partial(self._count, how, fields))
        self._write(self._levels[how == "failed"], fields)

    def _count(self, how: str, fields: dict[str, Any]) -> None:
        # Without the paths of other routes, which may have identifiers, and so no end.
        key = fields["operation"].partition(" ")[0], fields["model"]
        added = {"calls": 1, how: 1, **fields}
        old, names = self._counts.get(key, Count()), Count.__struct_fields__
        self._counts[key] = Count(*(getattr(old, n) + added.get(n, 0) for n in names))

    def _write(self, level: str, fields: dict[str, Any]) -> None:
        if self._log is None:
            return
        known = {name: value for name, value in fields.items() if value not in (None, "")}
        write = getattr(self._log, level)
        if not isinstance(self._log, logging.Logger | logging.LoggerAdapter):
            write("call", **known)
            return
        text = " ".join(f"{name}={value}" for name, value in known.items())
        write("call %s", printable(text).replace("\n", "\\n"), extra=known)
