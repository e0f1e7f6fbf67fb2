"""Each tool of the table, active, with an answer for one request if it answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any

import aioresponses
import pook
import pytest
import pytest_socket
import requests_mock
import responses
import respx
import vcr
from opentelemetry.instrumentation.aiohttp_client import AioHttpClientInstrumentor
from opentelemetry.instrumentation.httpx import HTTPX2ClientInstrumentor, HTTPXClientInstrumentor
from opentelemetry.instrumentation.requests import RequestsInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

ANSWER = {"id": "canned", "object": "model", "created": 1, "owned_by": "a test tool"}
"""A model, as a tool answers a GET."""
Count = Callable[[], int]
"""Returns how many calls the tool has noted."""


@contextmanager
def _respx(url: str, _: pytest.FixtureRequest) -> Iterator[Count]:
    with respx.mock(assert_all_called=False) as router:
        route = router.get(url).respond(json=ANSWER)
        yield lambda: route.call_count


@contextmanager
def _pytest_httpx(url: str, request: pytest.FixtureRequest) -> Iterator[Count]:
    tool = request.getfixturevalue("httpx_mock")
    tool.add_response(url=url, json=ANSWER, is_optional=True)
    yield lambda: len(tool.get_requests())


@contextmanager
def _responses(url: str, _: pytest.FixtureRequest) -> Iterator[Count]:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as tool:
        tool.get(url, json=ANSWER)
        yield lambda: len(tool.calls)


@contextmanager
def _requests_mock(url: str, _: pytest.FixtureRequest) -> Iterator[Count]:
    with requests_mock.Mocker() as tool:
        tool.get(url, json=ANSWER)
        yield lambda: tool.call_count


@contextmanager
def _pook(url: str, _: pytest.FixtureRequest) -> Iterator[Count]:
    with pook.use(network=True):
        mock = pook.get(url).persist().reply(200).json(ANSWER).mock
        yield lambda: mock.calls


@contextmanager
def _aioresponses(url: str, _: pytest.FixtureRequest) -> Iterator[Count]:
    with aioresponses.aioresponses() as tool:
        tool.get(url, payload=ANSWER)
        yield lambda: sum(map(len, tool.requests.values()))


@contextmanager
def _vcrpy(url: str, request: pytest.FixtureRequest) -> Iterator[Count]:
    path = request.getfixturevalue("tmp_path") / "cassette.json"
    write_cassette(path, url)
    with vcr.use_cassette(str(path), serializer="json", record_mode="none") as cassette:
        yield lambda: cassette.play_count


def write_cassette(path: Path, url: str) -> None:
    """Write a cassette with the answer."""
    response = {
        "status": {"code": 200, "message": "OK"},
        "headers": {"content-type": ["application/json"]},
        "body": {"string": json.dumps(ANSWER)},
    }
    asked = {"method": "GET", "uri": url, "body": None, "headers": {}}
    recorded = {"version": 1, "interactions": [{"request": asked, "response": response}]}
    path.write_text(json.dumps(recorded), encoding="utf-8")


@contextmanager
def _pytest_socket(_: str, __: pytest.FixtureRequest) -> Iterator[Count]:
    pytest_socket.disable_socket(allow_unix_socket=True)  # the loop of asyncio needs a pair
    try:
        yield lambda: 0
    finally:
        pytest_socket.enable_socket()


def _opentelemetry(*kinds: Any) -> Callable[..., AbstractContextManager[Count]]:
    @contextmanager
    def activate(_: str, __: pytest.FixtureRequest) -> Iterator[Count]:
        exporter, provider = InMemorySpanExporter(), TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(exporter))
        with ExitStack() as stack:
            for kind in kinds:
                kind().instrument(tracer_provider=provider)
                stack.callback(kind().uninstrument)
            yield lambda: len(exporter.get_finished_spans())
        provider.shutdown()

    return activate


ACTIVE: dict[str, Callable[..., AbstractContextManager[Count]]] = {
    "respx": _respx,
    "pytest-httpx": _pytest_httpx,
    "responses": _responses,
    "requests-mock": _requests_mock,
    "pook": _pook,
    "aioresponses": _aioresponses,
    "vcrpy": _vcrpy,
    "pytest-socket": _pytest_socket,
    "opentelemetry-instrumentation-httpx": _opentelemetry(
        HTTPXClientInstrumentor, HTTPX2ClientInstrumentor
    ),
    "opentelemetry-instrumentation-requests": _opentelemetry(RequestsInstrumentor),
    "opentelemetry-instrumentation-aiohttp-client": _opentelemetry(AioHttpClientInstrumentor),
}
"""By the names in the table: a context in which the tool is active, for a URL and a fixture."""
