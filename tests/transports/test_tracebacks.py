"""Error trackers record the locals of every frame: none of ours has the key or the prompt."""

from __future__ import annotations

import re
import ssl
from base64 import b64encode
from collections.abc import Iterator
from threading import Event
from traceback import TracebackException
from typing import Any

import pytest

from tests.transports.lanes import SECONDS, Lane, adopting_lanes, distinct_lanes, run
from tests.transports.native.scripted import once, peer
from trunkline import AsyncOpenAI, OpenAI, OpenAIError, omit
from trunkline.network import Timeout
from trunkline.testing.server import Exchange, FaultyServer, RefusingPort

KEY = "sk-hunter2"
PROXY_USER = "us:sesame"
PROMPT = "tell me about barley"
SECRETS = (KEY, PROMPT, PROXY_USER, b64encode(PROXY_USER.encode()).decode())
SHORT = Timeout(SECONDS, read=0.1, write=0.1)


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    left = Event()

    def stall(exchange: Exchange) -> None:
        """Reads no more than the head, so that writing gets stuck."""
        left.wait(SECONDS)
        exchange.hang_up()

    def leave(exchange: Exchange) -> None:
        """As `closed`, for a proxy, whose path is a whole URL."""
        exchange.hang_up()

    with FaultyServer(behaviours={"early-stall": stall, "": leave}) as server:
        yield server
        left.set()


@pytest.fixture
def tunnels() -> Iterator[str]:
    """A proxy that wants another password."""
    with peer(once(lambda _: b"HTTP/1.1 407 No\r\ncontent-length: 0\r\n\r\n")) as proxy:
        yield proxy.url.replace("http://", f"http://{PROXY_USER}@")


def endless() -> Iterator[bytes]:
    while True:
        yield bytes(65536)


def failing() -> Iterator[bytes]:
    yield bytes(65536)
    raise LookupError("no such row")


def shown(lane: Lane, file: Any = None, **options: Any) -> str:
    """The traceback of a call that fails, with all locals."""

    async def scenario(client: Any) -> None:
        if file is not None:
            await lane.upload(file)
            return
        made = client.post("/models", body={"a": PROMPT}, **options)
        if not lane.is_sync:
            await made

    with pytest.raises(Exception) as raised:  # whatever it is, it is looked at below
        lane.run(scenario)
    return traced(raised.value)


def traced(error: BaseException) -> str:
    lines = TracebackException.from_exception(error, capture_locals=True).format()
    return "".join(lines)


def assert_no_secret_in(text: str) -> None:
    """The locals of our frames are in it, so that a secret among them would be."""
    own = [frame for frame in text.split('  File "') if "/corelib/trunkline/" in frame]
    assert any(re.search(r"^    self = ", frame, re.MULTILINE) for frame in own)
    found = [line for line in text.splitlines() if any(secret in line for secret in SECRETS)]
    assert found == []


@pytest.mark.parametrize("kind", [OpenAI, AsyncOpenAI])
@pytest.mark.parametrize(
    "wrong",
    [{"temprature": 1}, {"model": omit}, {"extra_headers": "x"}, {"max_retries": -1},
     {"metadata": {"a": object()}}, {"metadata": {"a": "\ud800"}}],
)  # fmt: skip
def test_traceback_with_locals_when_arguments_are_wrong_then_the_prompt_is_not_in_it(
    kind: Any, wrong: Any
) -> None:
    """Neither where arguments are sorted, nor where the request is made."""
    client = kind(transport="local")

    async def ask() -> None:
        await client.chat.completions.create(
            **{"model": "m", "messages": [{"role": "user", "content": PROMPT}], **wrong}
        )

    with pytest.raises((TypeError, ValueError, OpenAIError)) as raised:
        run("sync" if kind is OpenAI else "asyncio", ask)
    assert_no_secret_in(traced(raised.value))


FAULTS = ["status/400", "closed", "reset", "garbage", "huge-head", "cut", "silence", "gated-body"]


@distinct_lanes
@pytest.mark.parametrize("behaviour", FAULTS)
def test_traceback_with_locals_when_a_call_fails_on_the_wire_then_the_key_is_not_in_it(
    name: str, world: str, behaviour: str, server: FaultyServer
) -> None:
    """Neither in our frames nor in those of the libraries."""
    url = f"{server.url}/{behaviour}"
    assert_no_secret_in(shown(Lane(name, world, url, api_key=KEY, timeout=SHORT)))


@adopting_lanes
@pytest.mark.parametrize("behaviour", ["closed", "garbage", "silence"])
def test_traceback_with_locals_when_a_users_session_fails_then_the_key_is_not_in_it(
    name: str, world: str, behaviour: str, server: FaultyServer
) -> None:
    """The session is the user's, the error is ours."""
    url = f"{server.url}/{behaviour}"
    lane = Lane(name, world, url, adopts=True, api_key=KEY, timeout=SHORT)
    assert_no_secret_in(shown(lane))


@pytest.mark.needs("requests")
def test_traceback_over_requests_then_it_says_where_in_the_libraries_it_was() -> None:
    """Locals alone are dropped."""
    with RefusingPort() as port:
        text = shown(Lane("requests", "sync", port.url))
    assert "adapters.py" in text
    assert "connection refused" in text


@distinct_lanes
def test_error_that_the_caller_is_handling_then_it_is_not_taken_for_that_of_the_call(
    name: str, world: str
) -> None:
    """As in code that asks another provider after a failure."""
    with RefusingPort() as port:
        try:
            raise ssl.SSLError(1, "of another call")
        except ssl.SSLError:
            text = shown(Lane(name, world, port.url))
    last = text.rstrip().rpartition("APIConnectionError: ")[2]
    assert last.startswith("the connection could not be established: ")
    assert "of another call" not in last


@distinct_lanes
def test_traceback_with_locals_when_there_is_no_connection_then_the_key_is_not_in_it(
    name: str, world: str
) -> None:
    """Nothing was sent, but all was ready."""
    with RefusingPort() as port:
        assert_no_secret_in(shown(Lane(name, world, port.url, api_key=KEY)))


@distinct_lanes
def test_traceback_with_locals_when_the_whole_time_is_over_then_the_key_is_not_in_it(
    name: str, world: str, server: FaultyServer
) -> None:
    """In async code that cancels the call, wherever it is."""
    url = f"{server.url}/silence"
    lane = Lane(name, world, url, api_key=KEY, timeout=Timeout(SECONDS, total=0.1))
    assert_no_secret_in(shown(lane))


@distinct_lanes
@pytest.mark.parametrize("behaviour", ["early", "early-stall", "closed"])
def test_traceback_with_locals_when_an_upload_fails_then_the_key_is_not_in_it(
    name: str, world: str, behaviour: str, server: FaultyServer
) -> None:
    """Refused, stuck, or failed by the file itself, whose error passes through all frames."""
    file = failing() if behaviour == "closed" else endless()
    url = f"{server.url}/{behaviour}"
    assert_no_secret_in(shown(Lane(name, world, url, api_key=KEY, timeout=SHORT), file))


@distinct_lanes
def test_traceback_with_locals_when_a_header_is_no_http_then_the_key_is_not_in_it(
    name: str, world: str, server: FaultyServer
) -> None:
    """Which is found where all headers are put together."""
    lane = Lane(name, world, server.url, api_key=KEY)
    assert_no_secret_in(shown(lane, options={"headers": {"X-Own": "\u2028"}}))


@distinct_lanes
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_traceback_with_locals_when_a_proxy_fails_then_its_password_is_not_in_it(
    name: str, world: str, scheme: str, server: FaultyServer, tunnels: str
) -> None:
    """One that forwards hangs up, one that tunnels refuses."""
    forwards = server.url.replace("://", f"://{PROXY_USER}@")
    proxy = forwards if scheme == "http" else tunnels
    lane = Lane(name, world, f"{scheme}://somewhere.test", api_key=KEY, proxy=proxy)
    assert_no_secret_in(shown(lane))
