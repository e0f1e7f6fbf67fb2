"""Failover: calls and streams that fail continue with another key, base URL or model.

Not active by default: ``plugins=[("failover", {"alternatives": [...]})]``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from trunkline.flow import Flow
from trunkline.hooks import Hooks, Outcome, hookimpl
from trunkline.http import URL, Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings
from trunkline_plugins.alternatives import Alternative, Chosen, Resuming, alternative, guarded
from trunkline_plugins.circuits import Circuits
from trunkline_plugins.stateless import STATELESS, answers_only, ends
from trunkline_plugins.trying import TRIED, Course, told

_STATUSES = frozenset({401, 403, 408, 429})


class Failover:
    """Tries the client as it is, and then each of the `alternatives`.

    One that has failed `failures` times in `window` seconds is left alone for `cool_down` seconds,
    or for as long as its server asks; then one call at a time tries it. `statuses` are failures in
    addition to 401, 403, 408, 429 and 5xx. A stream that breaks off is resumed with an answer that
    begins with the "same" text, or with that to a request to "continue". Only POST requests whose
    paths end with one of `paths` are repeated.

    Raises TypeError or ValueError for settings that cannot work.
    """

    __name__: ClassVar = "failover"

    def __init__(
        self,
        alternatives: Sequence[Mapping[str, Any]] | str,
        *,
        failures: int = 3,
        window: float = 60.0,
        cool_down: float = 30.0,
        statuses: Sequence[int] = (),
        resume: Resuming = "same",
        paths: Sequence[str] = STATELESS,
    ) -> None:
        given = json.loads(alternatives) if isinstance(alternatives, str) else alternatives
        made = [alternative(number, one) for number, one in enumerate(given, 1)]
        order = (Alternative("client"), *made)
        self._by_name = {one.name: one for one in order}
        if not made or len(self._by_name) < len(order):
            raise ValueError("alternatives must be a list of some, whose names differ")
        if isinstance(statuses, str) or not all(type(one) is int for one in statuses):
            raise TypeError("statuses must be a list of numbers, such as [404]")
        self._usual = Chosen(order, _checked(resume), _STATUSES.union(statuses))
        self._circuits = Circuits(failures, window, cool_down)
        self._paths = ends(paths)

    @hookimpl
    def extend_options(self) -> Any:
        """Return what checks the options of a call."""
        return self.chosen

    def chosen(
        self,
        *,
        only: str | None = None,
        first: str | None = None,
        off: bool = False,
        resume: Resuming | None = None,
    ) -> Chosen:
        """Return what a call may use. Raises ValueError for an unknown name."""
        order = () if off else self._usual.order
        for name in {only, first} - {None, *self._by_name}:
            raise ValueError(f"no alternative is named {name!r}; there are {[*self._by_name]}")
        if only is not None:
            order = tuple(one for one in order if one.name == only)
        order = tuple(sorted(order, key=lambda one: one.name != first))
        return self._usual.evolve(order=order, resume=_checked(resume or self._usual.resume))

    @hookimpl
    def around(self, settings: Settings, hooks: Hooks) -> Iterable[Layer]:
        """Return the layer that tries them, and one that keeps credentials where they belong."""
        tried = partial(self._tried, hooks.name_of(self), settings.base_url)
        return [
            Layer(Stage.RETRY, "failover", tried, after=("retries",)),
            Layer(Stage.WIRE, "failover-guard", guarded),
        ]

    @hookimpl
    def after_call(self, request: Request, outcome: Outcome) -> None:
        """Note in the error of a call which alternatives have failed, and why."""
        tried, error = request.call.get(TRIED), outcome.error
        if tried and error is not None:
            noted: Any = error  # Python 3.10 has no `add_note`
            note = f"failover: {told(tried)}"
            noted.__notes__ = [*getattr(error, "__notes__", ()), note]

    def _tried(self, name: str, base: URL, request: Request, proceed: Handler) -> Flow[Response]:
        chosen: Chosen = request.plugin_options(name) or self._usual
        below = request.url.path.startswith(f"{base.path.rstrip('/')}/")
        eligible = below and not request.admin and answers_only(request, self._paths)
        if not chosen.order or not eligible:
            return (yield from proceed(request))
        course = Course(self._circuits, base, request, proceed, chosen)
        answer = yield from course.next()
        if answer is None:
            return (yield from course.refused())
        if isinstance(answer, Exception):
            raise answer
        if request.events and answer.status < 300:
            answer.tap(course.joined, resume=course.resume)
        return answer


def _checked(resume: Resuming) -> Resuming:
    if resume not in ("same", "continue", "off"):
        raise ValueError(f'resume must be "same", "continue" or "off", not {resume!r}')
    return resume
