"""The bodies of requests, read before they are sent, in every world."""

from __future__ import annotations

import hashlib
import io
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import pytest

from trunkline import OpenAIError
from trunkline.flow import Flow, HashBody, Race, ReadBody, Send, Sleep, TimedOut, Within
from trunkline.flows.bodies import AT_ONCE
from trunkline.hooks import hookimpl
from trunkline.http import URL, Body, Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.testing import Reply, VirtualClock, play

REQUEST = Request("POST", URL.parse("http://h/v1/files"))
PATIENCE = 5
number: ContextVar[int] = ContextVar("number", default=0)
DATA = bytes(range(256)) * 1024


def pieces() -> Iterator[bytes]:
    yield from (DATA[:100], b"", DATA[100:])


class Awaited:
    """An async iterable that can be read again."""

    def __init__(self) -> None:
        self._rest = list(pieces())

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        if not self._rest:
            raise StopAsyncIteration
        return self._rest.pop(0)

    async def aclose(self) -> None:
        self._rest.clear()


def both(request: Request, algorithm: str = "sha256") -> Flow[tuple[bytes, bytes]]:
    return (yield from ReadBody(request)), (yield from HashBody(request, algorithm))


@pytest.mark.parametrize(
    ("body", "data"),
    [
        (b"", b""),
        (b"{}", b"{}"),
        (b"x" * (AT_ONCE + 1), b"x" * (AT_ONCE + 1)),
        (Body(pieces), DATA),
        (Body(pieces, len(DATA)), DATA),
    ],
)
@pytest.mark.parametrize("algorithm", ["sha256", "md5", "sha512"])
def test_body_when_read_then_its_bytes_and_its_digest_come(
    world: Any, body: bytes | Body, data: bytes, algorithm: str
) -> None:
    """The digest is that of `hashlib`, whatever the body is made of."""
    digest = hashlib.new(algorithm, data).digest()
    answer = world.drive(both(REQUEST.evolve(body=body), algorithm))[0]
    assert answer == (data, digest)


def test_body_when_awaited_then_async_drivers_read_it(async_world: Any) -> None:
    """Pieces that must be awaited are read on the event loop."""
    body = Body(pieces, async_factory=lambda _: Awaited())
    answer = async_world.drive(both(REQUEST.evolve(body=body)))[0]
    assert answer == (DATA, hashlib.sha256(DATA).digest())


def test_body_when_awaited_then_the_sync_driver_refuses_it() -> None:
    """The error is that of sending it."""
    request = REQUEST.evolve(body=Body(pieces, async_factory=lambda _: Awaited()))
    for flow in (both(request), Send(request).__iter__()):
        with pytest.raises(TypeError, match=r"the request body is async.*AsyncOpenAI"):
            _ = play(flow).result


def test_body_when_it_can_be_read_only_once_then_it_stays_untouched(world: Any) -> None:
    """The error names the operation and the remedy, and the body can still be sent."""
    source = io.BytesIO(DATA)
    body = Body(lambda: iter([source.read()]), replayable=False)
    request = REQUEST.evolve(body=body, operation="files.create")

    def flow() -> Flow[int]:
        for effect in (ReadBody(request), HashBody(request)):
            with pytest.raises(OpenAIError, match=r"files\.create can be read.*pathlib\.Path"):
                yield from effect
        with pytest.raises(OpenAIError, match="the body of POST /v1/files can be read"):
            yield from ReadBody(request.evolve(operation=""))
        return (yield from Send(request)).status

    status, transport = world.drive(flow(), [Reply(200, b"")])
    assert status == 200
    assert transport.requests[0].body == DATA


@pytest.mark.parametrize(
    ("algorithm", "told"),
    [("sha-257", "no hash algorithm 'sha-257'"), ("shake_128", "digests of any length")],
)
def test_algorithm_when_unknown_then_it_is_refused(world: Any, algorithm: str, told: str) -> None:
    """Before anything is read."""
    with pytest.raises(ValueError, match=told):
        world.drive(HashBody(REQUEST, algorithm).__iter__())


def test_body_when_its_length_is_wrong_then_the_error_is_that_of_sending(world: Any) -> None:
    """The pieces are checked as when they are sent."""
    request = REQUEST.evolve(body=Body(pieces, 7))
    with pytest.raises(OpenAIError, match="has a length of 7 bytes but yielded more"):
        world.drive(HashBody(request).__iter__())


def test_body_when_read_in_async_code_then_at_once_and_not_on_the_event_loop(
    async_world: Any,
) -> None:
    """A file on a slow disk does not stop other tasks, and needs one thread for all pieces."""
    names: list[int] = []
    numbers: list[int] = []

    def told() -> Iterator[bytes]:
        for _ in range(3):
            names.append(threading.get_ident())
            numbers.append(number.get())
            number.set(number.get() + 1)  # of a context that a thread has for itself
            yield b"x"

    async_world.drive(both(REQUEST.evolve(body=Body(told))))
    assert numbers == [0, 1, 2] * 2
    assert threading.get_ident() not in names


def test_reading_when_cancelled_then_the_body_is_closed(async_world: Any) -> None:
    """The thread ends at its next piece, and closes the file."""
    goes_on, closed = threading.Event(), threading.Event()
    read: list[int] = []

    def slow() -> Iterator[bytes]:
        try:
            for number in range(100):
                read.append(number)
                yield b"x"
                goes_on.wait(PATIENCE)
        finally:
            closed.set()

    request = REQUEST.evolve(body=Body(slow))

    def sleeps() -> Flow[bytes]:
        yield from Sleep(1)
        return b"won"

    def race() -> Flow[Any]:
        return (yield from Race([HashBody(request).__iter__(), sleeps()]))

    assert async_world.drive(race())[0] == b"won"
    goes_on.set()
    assert closed.wait(PATIENCE)
    assert len(read) <= 2


def test_reading_of_awaited_pieces_when_its_time_is_up_then_they_are_closed(
    async_world: Any,
) -> None:
    """An iterator that has opened a file can close it."""
    transport = async_world.transport()
    closed: list[float] = []

    class Stalled(Awaited):
        async def __anext__(self) -> bytes:
            await transport.loop().sleep(60)
            return b"late"

        async def aclose(self) -> None:
            closed.append(transport.clock.now())

    request = REQUEST.evolve(body=Body(pieces, async_factory=lambda _: Stalled()))

    def flow() -> Flow[None]:
        with pytest.raises(TimedOut):
            yield from Within(5, HashBody(request).__iter__())

    async_world.run(lambda: async_world.driver(transport).run(flow()))
    assert closed == [5]


def test_reading_when_its_time_is_up_then_it_ends_in_sync_code_too() -> None:
    """The limit is checked at each piece, and the file is closed."""
    closed: list[bool] = []
    clock = VirtualClock()

    def endless() -> Iterator[bytes]:
        try:
            while True:
                clock.advance(1)
                yield b"x"
        finally:
            closed.append(True)

    def flow() -> Flow[None]:
        yield from Within(5, HashBody(REQUEST.evolve(body=Body(endless))).__iter__())

    played = play(flow(), clock=clock)
    assert isinstance(played.error, TimedOut)
    assert closed == [True]
    assert played.story == ["Within 5", "HashBody sha256"]


class Signed:
    """A layer that signs requests with the digest of their bodies."""

    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(Stage.ATTEMPT, "signed", self.signed)]

    def signed(self, request: Request, proceed: Handler) -> Flow[Response]:
        digest = yield from HashBody(request)
        headers = request.headers.merge({"X-Digest": digest.hex()})
        return (yield from proceed(request.evolve(headers=headers)))


@pytest.mark.parametrize("kind", ["path", "bytes", "file", "json"])
def test_signing_layer_when_files_are_uploaded_then_each_attempt_has_their_digest(
    world: Any, tmp_path: Path, kind: str
) -> None:
    """The digest is that of the bytes that arrive, of the second attempt too."""
    path = tmp_path / "data.jsonl"
    path.write_bytes(DATA * 5)
    client = world.client([Reply(500, b""), {"id": "file-1"}], plugins=[Signed()])
    forms: dict[str, Callable[[], Any]] = {
        "path": lambda: path,
        "bytes": lambda: ("data.jsonl", path.read_bytes()),
        "file": lambda: path.open("rb"),
    }
    if kind == "json":
        world.run(lambda: world.do(client.post("/x", body={"a": 1})))
    else:
        file = forms[kind]()
        world.run(lambda: world.do(client.files.create(file=file, purpose="batch")))
        if kind == "file":
            file.close()
    assert len(client.transport.requests) == 2
    for request in client.transport.requests:
        assert request.headers["x-digest"] == hashlib.sha256(request.body).hexdigest()


def test_signing_layer_when_a_pipe_is_uploaded_then_nothing_is_sent(world: Any) -> None:
    """The error says what to pass in place of an iterator."""
    client = world.client([{"id": "file-1"}], plugins=[Signed()])
    with pytest.raises(OpenAIError, match="in place of an iterator"):
        world.run(lambda: world.do(client.files.create(file=("a", iter([b"x"])), purpose="batch")))
    assert client.transport.requests == []
