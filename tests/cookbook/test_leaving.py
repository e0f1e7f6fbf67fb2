"""A browser that leaves ends the call to the API: in FastAPI, Django and Flask."""

from __future__ import annotations

import asyncio
import runpy
from collections.abc import Iterator
from typing import Any

import pytest

from tests.cookbook.running import FOLDER, variables
from tests.cookbook.site import FOR_EVER, CookbookSite
from trunkline.local import LocalServer

SCOPE = {
    "type": "http",
    "asgi": {"version": "3.0", "spec_version": "2.3"},
    "http_version": "1.1",
    "method": "GET",
    "scheme": "http",
    "path": "/answer",
    "raw_path": b"/answer",
    "query_string": f"question={FOR_EVER.replace(' ', '+')}".encode(),
    "headers": [(b"host", b"testserver")],
    "server": ("testserver", 80),
    "client": ("testclient", 1),
}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    with LocalServer(CookbookSite()) as server:
        for name, value in variables(server.url).items():
            monkeypatch.setenv(name, value)
        yield server


async def _leave_after(pieces: int, application: Any) -> list[int]:
    """Read so many pieces of the body, and disconnect. Return the statuses."""
    received: list[dict[str, Any]] = []
    enough = asyncio.Event()

    async def receive() -> dict[str, Any]:
        if not received:
            received.append({})
            return {"type": "http.request", "body": b"", "more_body": False}
        await enough.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        received.append(message)
        if len(received) > pieces:
            enough.set()
        await asyncio.sleep(0)

    await application(SCOPE, receive, send)
    return [one["status"] for one in received if one.get("type") == "http.response.start"]


@pytest.mark.parametrize(
    ("example", "name"), [("fastapi_proxy", "app"), ("django_view", "application")]
)
def test_asgi_application_when_the_browser_leaves_then_the_call_ends(
    server: LocalServer, monkeypatch: pytest.MonkeyPatch, example: str, name: str
) -> None:
    """The view is cancelled, although the answer has no end."""
    monkeypatch.syspath_prepend(FOLDER)
    module = __import__(example)
    status = asyncio.run(asyncio.wait_for(_leave_after(5, getattr(module, name)), 30))
    assert status == [200]
    assert server.wait_for_connections(0)


def test_flask_application_when_the_browser_leaves_then_the_call_ends(server: LocalServer) -> None:
    """The server closes the response, and with it the generator."""
    app: Any = runpy.run_path(str(FOLDER / "flask_proxy.py"))["app"]
    response = app.test_client().get("/answer", query_string={"question": FOR_EVER})
    pieces = response.iter_encoded()
    assert next(pieces).startswith(b"data: ")
    assert not server.wait_for_connections(0, timeout=0)
    response.close()
    assert server.wait_for_connections(0)
