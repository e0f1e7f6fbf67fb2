"""AsyncOpenAI over the native trio transport, against the stand-in's server."""

from __future__ import annotations

import random
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

import pytest

from trunkline import AsyncOpenAI
from trunkline.discovery.transports import find
from trunkline.errors import APIConnectionError, OpenAIError, RateLimitError
from trunkline.local import LocalServer
from trunkline.network import Limits, Network

pytest.importorskip("trio")
trustme = pytest.importorskip("trustme")

import trio  # noqa: E402  # only where it is installed

MESSAGES: Any = [{"role": "user", "content": "Hi"}]
LONG: Any = [{"role": "user", "content": "word " * 20_000}]
"""Neither its request nor its answer goes over the wire in one piece."""


@contextmanager
def serving(*, secure: bool = False, name: str = "127.0.0.1") -> Iterator[tuple[LocalServer, Any]]:
    """A server, and the path of what it is to be trusted by (None without TLS)."""
    if not secure:
        with LocalServer() as server:
            yield server, None
        return
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    with authority.cert_pem.tempfile() as bundle, LocalServer(ssl_context=context) as server:
        yield server, bundle


def client_of(server: LocalServer, bundle: Any = None, **options: Any) -> AsyncOpenAI:
    options.setdefault("max_retries", 0)
    url = f"{server.url}/v1"
    return AsyncOpenAI(transport="trio", base_url=url, api_key="k", ca_bundle=bundle, **options)


async def plain(client: AsyncOpenAI) -> None:
    answer = await client.chat.completions.create(model="local", messages=MESSAGES)
    assert (answer.choices[0].message.content or "").startswith("You said: Hi")


async def streamed(client: AsyncOpenAI) -> None:
    stream = await client.chat.completions.create(model="local", messages=MESSAGES, stream=True)
    words = [chunk.choices[0].delta.content or "" async for chunk in stream]
    assert "".join(words).startswith("You said: Hi")


async def left_early(client: AsyncOpenAI) -> None:
    async with await client.chat.completions.create(
        model="local", messages=LONG, stream=True
    ) as stream:
        async for _ in stream:
            break


async def refused(client: AsyncOpenAI) -> None:
    with pytest.raises(RateLimitError) as raised:
        await client.chat.completions.create(model="error-429", messages=MESSAGES)
    assert raised.value.status_code == 429


CALLS = [plain, streamed, left_early, refused]


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize("call", CALLS)
def test_client_given_a_call_then_it_leaves_no_connection_open(call: Any, secure: bool) -> None:
    """Plain, streamed, left early and refused; over TCP and over TLS; twice each."""
    with serving(secure=secure) as (server, bundle):

        async def main() -> None:
            async with client_of(server, bundle) as client:
                for _ in range(2):
                    await call(client)
                kept = 0 if call is left_early else 1
                pool = client.transport.pool
                assert (pool.granted, pool.idle, pool.waiting) == (0, kept, 0)
                assert server.wait_for_connections(kept)

        trio.run(main)
        assert server.wait_for_connections(0)


@pytest.mark.parametrize(
    ("name", "trusted", "words"),
    [("127.0.0.1", False, "unable to get|self.signed"), ("api.test", True, "127.0.0.1")],
)
def test_certificate_that_is_not_good_then_the_error_says_why(
    name: str, trusted: bool, words: str
) -> None:
    """In phase ``tls``: nothing was sent."""
    with serving(secure=True, name=name) as (server, bundle):

        async def main() -> None:
            async with client_of(server, bundle if trusted else None) as client:
                with pytest.raises(APIConnectionError, match=words) as raised:
                    await plain(client)
                assert "certificate was refused" in str(raised.value)
                assert raised.value.phase == "tls"
                assert not raised.value.may_have_acted

        trio.run(main)
        assert server.requests == 0


def test_server_without_tls_called_with_https_then_the_phase_is_tls() -> None:
    """The most common mix-up of a local server."""
    with serving() as (server, _):

        async def main() -> None:
            url = server.url.replace("http:", "https:")
            async with AsyncOpenAI(
                transport="trio", base_url=url, api_key="k", max_retries=0
            ) as client:
                with pytest.raises(APIConnectionError, match="TLS failed") as raised:
                    await plain(client)
                assert raised.value.phase == "tls"

        trio.run(main)


def test_server_that_chooses_http_2_then_the_error_says_so() -> None:
    """A context of the user's may offer more than the transport speaks."""
    authority = trustme.CA()
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ours = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority.issue_cert("127.0.0.1").configure_cert(theirs)
    authority.configure_trust(ours)
    for context in (theirs, ours):
        context.set_alpn_protocols(["h2"])
    with LocalServer(ssl_context=theirs) as server:

        async def main() -> None:
            async with client_of(server, ssl_context=ours) as client:
                with pytest.raises(APIConnectionError, match="other than HTTP/1") as raised:
                    await plain(client)
                assert raised.value.phase == "tls"

        trio.run(main)


CODE = """
import sys
import trio
from trunkline import AsyncOpenAI

async def main():
    async with AsyncOpenAI(transport="trio", base_url=sys.argv[1], api_key="k") as client:
        messages = [{"role": "user", "content": "Hi"}]
        await client.chat.completions.create(model="local", messages=messages)
        async with await client.chat.completions.create(
            model="local", messages=messages, stream=True
        ) as stream:
            async for _ in stream:
                pass

trio.run(main)
unwanted = {"asyncio", "anyio", "httpx", "httpcore", "requests", "urllib3", "aiohttp"}
print(sorted(unwanted & sys.modules.keys()))
"""


def test_process_that_calls_over_trio_then_no_other_library_is_loaded() -> None:
    """Neither another event loop nor another HTTP library."""
    with serving() as (server, _):
        command = [sys.executable, "-c", CODE, f"{server.url}/v1"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_trio_when_not_installed_then_the_error_says_what_to_install() -> None:
    """The capabilities of the transport are known even if trio is not installed."""
    code = (
        "import sys; sys.modules['trio'] = None\n"
        "from trunkline import AsyncOpenAI\n"
        "from trunkline.discovery.transports import find\n"
        "print(find('trio').capabilities.loops)\n"
        "try: AsyncOpenAI(transport='trio', api_key='k')\n"
        "except Exception as error: print(type(error).__name__, error)\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == (
        "('trio',)\n"
        "OpenAIError transport 'trio' is not installed: pip install \"trunkline[trio]\"\n"
    )


def test_factory_asked_for_what_trio_has_not_then_it_says_so() -> None:
    """Neither a sync transport nor sessions of users."""
    factory = find("trio")
    with pytest.raises(OpenAIError, match="use AsyncOpenAI"):
        factory.connect(Network())
    for adopt in (factory.adopt, factory.adopt_async):
        with pytest.raises(OpenAIError, match="transport 'trio' has no sessions"):
            adopt(object())


class CancelAtStep(trio.abc.Instrument):
    """Cancels a scope when the task that entered it is resumed for the nth time."""

    def __init__(self, step: int) -> None:
        self.left = step
        self.scope = trio.CancelScope()
        self._task = trio.lowlevel.current_task()

    def __enter__(self) -> None:
        trio.lowlevel.add_instrument(self)
        self.scope.__enter__()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        trio.lowlevel.remove_instrument(self)
        return self.scope.__exit__(kind, error, traceback)

    def before_task_step(self, task: Any) -> None:
        if task is self._task:
            self.left -= 1
            if self.left == 0:
                self.scope.cancel()


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize("call", CALLS)
def test_call_when_cancelled_at_any_step_then_slot_and_connection_are_free(
    call: Any, secure: bool
) -> None:
    """First on a new connection, then on one that is used again."""
    with serving(secure=secure) as (server, bundle):

        async def cancelled_at(step: int, *, warm: bool) -> bool:
            async with client_of(server, bundle) as client:
                if warm:
                    await plain(client)
                cancelling: Any = CancelAtStep(step)
                with cancelling:
                    await call(client)
                pool = client.transport.pool
                assert (pool.granted, pool.waiting) == (0, 0)
                return bool(cancelling.left <= 0)

        async def main() -> None:
            for warm in (False, True):
                step = 1
                while await cancelled_at(step, warm=warm):
                    step += 1
                assert step > 2

        trio.run(main)
        assert server.wait_for_connections(0)


def test_pool_after_a_storm_of_cancellations_then_it_is_whole() -> None:
    """1,000 calls cancelled at random points on 10 connections, then 100 at once succeed."""
    dice = random.Random(20)
    limits = Limits(max_connections=10, max_keepalive_connections=10)

    cancelled = 0

    async def call_and_cancel(client: AsyncOpenAI) -> None:
        nonlocal cancelled
        while cancelled < 1000:
            with trio.move_on_after(dice.expovariate(100)) as scope:
                await dice.choice(CALLS)(client)
            cancelled += scope.cancelled_caught

    with serving() as (server, _):

        async def main() -> None:
            async with client_of(server, limits=limits) as client:
                pool = client.transport.pool
                async with trio.open_nursery() as nursery:
                    for _ in range(40):
                        nursery.start_soon(call_and_cancel, client)
                assert (pool.granted, pool.waiting) == (0, 0)
                async with trio.open_nursery() as nursery:
                    for number in range(100):
                        nursery.start_soon(CALLS[number % 2], client)
                assert (pool.granted, pool.waiting) == (0, 0)
                assert pool.idle <= 10
                assert server.wait_for_connections(pool.idle)

        trio.run(main)
        assert server.wait_for_connections(0)
