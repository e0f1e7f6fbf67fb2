"""The chat page of the documentation in a real browser, on a real server."""

from __future__ import annotations

import runpy
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Page, expect

from tests.snapshots.recorded import chunk, part
from trunkline import AsyncOpenAI
from trunkline.local import LocalServer
from trunkline.testing import FaultyServer
from trunkline.testing.replies import Reply

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "browser_chat.py"


def sent(*chunks: Any, done: bool = False) -> bytes:
    return b"".join(part for part in Reply.of_events(*chunks, done=done).parts)  # type: ignore[misc]


FIRST = sent(chunk(part({"role": "assistant", "content": ""})), chunk(part({"content": "Good "})))
REST = sent(chunk(part({"content": "day"})), chunk(part({}, "stop")), done=True)


class Upstream(FaultyServer):
    """An API that sends the first words, and the others when the gate opens."""

    def __init__(self, ending: bytes = REST) -> None:
        super().__init__(behaviours={"v1": self.answer_chat})
        self.left = 0
        """How many clients left before the gate was open."""
        self._ending = ending

    def answer_chat(self, exchange: Any) -> None:
        exchange.begin("content-type: text/event-stream")
        exchange.chunk(FIRST)
        if exchange.wait():
            exchange.chunk(self._ending, b"") if self._ending else exchange.hang_up()
            return
        exchange.hang_up()
        with self.changed:
            self.left += 1
            self.changed.notify_all()


@contextmanager
def site(base_url: str, **options: Any) -> Iterator[str]:
    """The URL of the example, which asks the API at `base_url`."""
    client = AsyncOpenAI(base_url=f"{base_url}/v1", api_key="none", max_retries=0, **options)
    app = runpy.run_path(str(EXAMPLE))["application"](client, "m")
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=3))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)
        assert not thread.is_alive()


@pytest.fixture
def upstream() -> Iterator[Upstream]:
    with Upstream() as server:
        yield server


def ask(page: Page, url: str) -> None:
    page.goto(url)
    page.get_by_label("Question").fill("Hello")
    page.get_by_label("Question").press("Enter")


def test_page_when_words_arrive_then_shows_them_before_the_others_are_sent(
    page: Page, upstream: Upstream
) -> None:
    with site(upstream.url) as url:
        ask(page, url)
        expect(page.locator(".assistant")).to_have_text("Good ")
        upstream.release()
        expect(page.locator(".assistant")).to_have_text("Good day")
        expect(page.get_by_label("Question")).to_be_enabled()
        assert page.locator(".error").count() == 0
    assert upstream.left == 0


@pytest.mark.parametrize("how", ["another page", "closed tab"])
def test_page_when_left_then_the_call_to_the_api_ends(
    page: Page, upstream: Upstream, how: str
) -> None:
    with site(upstream.url) as url:
        ask(page, url)
        expect(page.locator(".assistant")).to_have_text("Good ")
        if how == "closed tab":
            page.close()
        else:
            page.goto("about:blank")
        assert upstream.wait_for(lambda: upstream.left == 1, 10.0)


def test_page_when_the_api_breaks_off_then_says_so(page: Page) -> None:
    """A part of an answer does not look like the whole."""
    with Upstream(ending=b"") as upstream, site(upstream.url) as url:
        ask(page, url)
        expect(page.locator(".assistant")).to_have_text("Good ")
        upstream.release()
        expect(page.locator(".error")).to_contain_text("The answer is not complete")


def test_page_when_the_api_refuses_then_shows_its_message(page: Page) -> None:
    with FaultyServer() as upstream, site(upstream.url) as url:
        ask(page, url)
        expect(page.locator(".error")).to_contain_text("no such behaviour")


def test_page_when_served_from_the_local_server_then_shows_its_answer(page: Page) -> None:
    with LocalServer() as upstream, site(upstream.url) as url:
        ask(page, url)
        expect(page.locator(".assistant")).to_contain_text("You said: Hello")
