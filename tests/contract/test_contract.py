"""Call every operation in every way against a mock server that knows only the document."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import islice
from operator import attrgetter
from typing import Any

import pytest

from tests.contract.calls import Call
from tests.contract.differences import COMPLAINTS
from trunkline import AsyncOpenAI, Layer, OpenAI, Stage, hookimpl
from trunkline.flow import Flow
from trunkline.http import Request, Response
from trunkline.middleware import Handler

EVENTS = 2
KEYS: Any = {"api_key": "key", "admin_api_key": "admin key", "max_retries": 0}

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")


class ComplaintError(Exception):
    """Steady reports an error in a request; its status may still be a success."""


class Steady:
    """A plugin that sets steady's stream options and raises its complaints."""

    def __init__(self) -> None:
        self.count = 0

    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(Stage.ATTEMPT, "steady", self._heard)]

    def _heard(self, request: Request, proceed: Handler) -> Flow[Response]:
        more = {"X-Steady-Stream-Count": str(EVENTS), "X-Steady-Stream-Interval-Ms": "0"}
        # Steady chooses by what is accepted, while the API looks at the parameter `stream`.
        if request.body_stays_open:
            more["Accept"] = "text/event-stream"
        elif request.headers.get("Accept") == "application/binary":
            more["Accept"] = "*/*"
        response = yield from proceed(request.evolve(headers=request.headers.merge(more)))
        self.count += 1
        said = {name: text for name, text in response.headers.items_in_order if "-error-" in name}
        if said != {"x-steady-error-count": "0"}:
            raise ComplaintError(said)
        return response


def answerable(every_call: list[Call]) -> Iterator[Call]:
    """Yield the calls that steady can judge.

    Steady does not support `nullable`, which OpenAPI 3.1 removed but the document uses. It
    streams only if the document declares a stream, and no argument changes its answer.
    """
    for call in every_call:
        has_events = "text/event-stream" in call.operation.route.responses
        has_format = call.variant in call.operation.formats
        if call.manner != "null" and not has_format and (has_events or not call.streams):
            yield call


def expected(call: Call, result: Any) -> bool:
    """Whether a result has items, has bytes, or is None as declared."""
    if call.operation.page is not None:
        return len(result.data) > 0
    if call.operation.binary:
        return len(result.content) > 0
    return (result is None) == (call.operation.result is None)


def blocking(client: OpenAI, call: Call, *, raw: bool) -> bool:
    """Make a call and return whether its result is as expected; raise the error of the call."""
    made = attrgetter(call.method)(client.with_raw_response if raw else client)(**call.arguments)
    result = made.parse() if raw else made
    if not call.streams:
        return expected(call, result)
    with result:
        return len(list(islice(result, EVENTS))) == EVENTS


async def awaited(client: AsyncOpenAI, call: Call, *, raw: bool) -> bool:
    """The same in asyncio code."""
    chosen = client.with_raw_response if raw else client
    made = await attrgetter(call.method)(chosen)(**call.arguments)
    result = made.parse() if raw else made
    if not call.streams:
        return expected(call, result)
    async with result:
        return len([await anext(result) for _ in range(EVENTS)]) == EVENTS


def in_sync(url: str, plugin: Steady, every_call: list[Call], *, raw: bool) -> dict[str, str]:
    """Return the problems by the names of calls."""
    wrong: dict[str, str] = {}
    with OpenAI(base_url=url, plugins=[plugin], strict_responses=True, **KEYS) as client:
        for call in answerable(every_call):
            try:
                if not blocking(client, call, raw=raw):
                    wrong[call.name] = "gives something else"
            except Exception as error:  # any error is a problem of the call
                wrong[call.name] = repr(error)
    return wrong


async def in_asyncio(
    url: str, plugin: Steady, every_call: list[Call], *, raw: bool
) -> dict[str, str]:
    """The same in asyncio code."""
    wrong: dict[str, str] = {}
    async with AsyncOpenAI(base_url=url, plugins=[plugin], strict_responses=True, **KEYS) as client:
        for call in answerable(every_call):
            try:
                if not await awaited(client, call, raw=raw):
                    wrong[call.name] = "gives something else"
            except Exception as error:  # any error is a problem of the call
                wrong[call.name] = repr(error)
    return wrong


@pytest.mark.parametrize("raw", [False, True], ids=["plain", "raw"])
@pytest.mark.parametrize("world", ["blocking", "asyncio"])
def test_operations_when_called_then_the_document_is_kept(
    world: str, raw: bool, steady: str, every_call: list[Call], counts: list[str]
) -> None:
    """Steady accepts and strict mode decodes every call except those in the table."""
    plugin = Steady()
    if world == "asyncio":
        wrong = asyncio.run(in_asyncio(steady, plugin, every_call, raw=raw))
    else:
        wrong = in_sync(steady, plugin, every_call, raw=raw)
    operations = {call.method for call in answerable(every_call)}
    counts.append(
        f"{world}, {'raw' if raw else 'plain'}: {plugin.count} calls of {len(operations)} "
        f"operations, {len(wrong)} of them in the table of complaints"
    )

    assert {name: what for name, what in wrong.items() if name not in COMPLAINTS} == {}
    assert wrong.keys() == COMPLAINTS.keys()
    assert len(operations) == 390
