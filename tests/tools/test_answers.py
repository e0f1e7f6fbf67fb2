"""Streams and errors that come from a tool are like those that come from the network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
import requests
import responses
import respx
import vcr
from vcr.errors import CannotOverwriteExistingCassetteException

from tests.tools.calling import ask, stream, url_of
from tests.tools.table import TABLE, WORLDS
from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.local.server import LocalServer

BASE = "http://127.0.0.1:9"
"""Nothing is sent there."""
_HTTPX = [("httpx", world) for world in WORLDS["httpx"]]
_RECORDED = [(transport, world) for transport in TABLE["vcrpy"].sees for world in WORLDS[transport]]
_FAILURES = [
    pytest.param(httpx.ConnectError("refused"), APIConnectionError, id="broken"),
    pytest.param(httpx.ReadTimeout("late"), APITimeoutError, id="late"),
]


@pytest.mark.parametrize(("transport", "world"), _RECORDED)
def test_stream_in_a_cassette_is_recorded_and_played(
    server: LocalServer, tmp_path: Path, transport: str, world: str
) -> None:
    path = str(tmp_path / "cassette.yaml")
    with vcr.use_cassette(path, record_mode="once") as cassette:
        recorded = stream(transport, world, server.url)
        assert len(cassette) == 1
    with vcr.use_cassette(path, record_mode="none") as cassette:
        assert stream(transport, world, server.url) == recorded
        assert cassette.play_count == 1
    assert server.requests == 1
    assert len(recorded) > 1


@pytest.mark.thorough
@pytest.mark.parametrize(("transport", "world"), _RECORDED)
def test_compressed_stream_in_a_cassette_is_recorded_and_played(
    server: LocalServer, tmp_path: Path, transport: str, world: str
) -> None:
    """A cassette of requests has the decoded body beside the header of its encoding."""
    path = str(tmp_path / "cassette.yaml")
    options: Any = {"default_headers": {"x-local-encoding": "gzip"}}
    with vcr.use_cassette(path, record_mode="once"):
        recorded = stream(transport, world, server.url, **options)
    with vcr.use_cassette(path, record_mode="none"):
        assert stream(transport, world, server.url, **options) == recorded
    assert server.requests == 1
    assert len(recorded) > 1


@pytest.mark.parametrize(("transport", "world"), _RECORDED)
def test_request_that_is_not_in_a_cassette_raises_the_error_of_vcrpy(
    server: LocalServer, tmp_path: Path, transport: str, world: str
) -> None:
    """It is not an APIConnectionError, which would be retried and hide the reason."""
    with (
        vcr.use_cassette(str(tmp_path / "cassette.yaml"), record_mode="none"),
        pytest.raises(CannotOverwriteExistingCassetteException),
    ):
        ask(transport, world, server.url)
    assert server.requests == 0


@pytest.mark.parametrize(("transport", "world"), _HTTPX)
@pytest.mark.parametrize(("raised", "expected"), _FAILURES)
def test_error_that_respx_raises_becomes_ours(
    transport: str, world: str, raised: Any, expected: Any
) -> None:
    with respx.mock() as tool:
        tool.get(url_of(BASE)).mock(side_effect=raised)
        with pytest.raises(APIConnectionError) as caught:
            ask(transport, world, BASE)
    assert type(caught.value) is expected


@pytest.mark.parametrize(("transport", "world"), _HTTPX)
@pytest.mark.parametrize(("raised", "expected"), _FAILURES)
def test_error_that_pytest_httpx_raises_becomes_ours(
    httpx_mock: Any, transport: str, world: str, raised: Any, expected: Any
) -> None:
    httpx_mock.add_exception(raised)
    with pytest.raises(APIConnectionError) as caught:
        ask(transport, world, BASE)
    assert type(caught.value) is expected


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        pytest.param(requests.ConnectionError("refused"), APIConnectionError, id="broken"),
        pytest.param(requests.ReadTimeout("late"), APITimeoutError, id="late"),
    ],
)
def test_error_that_responses_raises_becomes_ours(raised: Any, expected: Any) -> None:
    with responses.RequestsMock() as tool:
        tool.get(url_of(BASE), body=raised)
        with pytest.raises(APIConnectionError) as caught:
            ask("requests", "sync", BASE)
    assert type(caught.value) is expected


@pytest.mark.parametrize(("transport", "world"), _HTTPX)
def test_stream_from_respx_is_read_to_its_end(transport: str, world: str) -> None:
    events = b'data: {"choices":[]}\n\n' * 3 + b"data: [DONE]\n\n"
    kind = {"content-type": "text/event-stream"}
    with respx.mock() as tool:
        tool.post(f"{BASE}/v1/chat/completions").respond(content=events, headers=kind)
        assert len(stream(transport, world, BASE)) == 3
