"""Alarms: errors that handlers of signals raise in sync calls reach the user as they are."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from threading import main_thread
from typing import Any

import pytest

from tests.transports.lanes import LANES
from trunkline import APIConnectionError, APITimeoutError, OpenAI, Stream
from trunkline.testing.behaviours import EVENTS
from trunkline.testing.server import Exchange, FaultyServer

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms"),
]
LONG = 5.0
"""Seconds of the limits of the client, which must not come first."""
lanes = pytest.mark.parametrize("name", [name for name, world in LANES if world == "sync"])


class Alarm(TimeoutError):
    """The error of a library that limits the time of functions."""


class Clock:
    """Handlers of the kinds that there are."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def ring(self, number: int, frame: object) -> None:
        raise self.error

    def __call__(self, number: int, frame: object) -> None:
        raise self.error


@contextmanager
def handled(handler: Callable[[int, Any], object]) -> Iterator[None]:
    before = signal.signal(signal.SIGALRM, handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGALRM, before)


def rings(begin: Callable[[Exchange], None]) -> Callable[[Exchange], None]:
    """A behaviour of a server that rings in the main thread when it has begun to answer."""

    def answer(exchange: Exchange) -> None:
        begin(exchange)
        signal.pthread_kill(main_thread().ident or 0, signal.SIGALRM)
        exchange.wait_until_client_leaves()

    return answer


def begin_stream(exchange: Exchange) -> None:
    exchange.begin("content-type: text/event-stream")
    exchange.chunk(EVENTS[0])


BEHAVIOURS = {"no-head": rings(lambda exchange: None), "no-end": rings(begin_stream)}


def client_of(name: str, url: str) -> OpenAI:
    return OpenAI(api_key="sk-1", base_url=url, transport=name, timeout=LONG, max_retries=1)


def models(client: OpenAI) -> None:
    client.models.list()


def stream(client: OpenAI) -> None:
    events: Stream[Any] = client.get("/models", cast_to=object, stream=True, stream_cls=Stream[Any])
    with events:
        for _ in events:
            pass


@lanes
@pytest.mark.parametrize(("path", "act"), [("no-head", models), ("no-end", stream)])
@pytest.mark.parametrize(
    "error",
    [Alarm("enough"), TimeoutError("enough"), OSError("enough"), ConnectionResetError("enough")],
    ids=repr,
)
def test_call_when_an_alarm_raises_an_error_of_the_system_then_it_is_raised_unchanged(
    name: str, path: str, act: Callable[[OpenAI], None], error: OSError
) -> None:
    """It is not taken for the network's, and nothing is sent again."""

    def ring(number: int, frame: object) -> None:
        raise error

    with (
        FaultyServer(behaviours=BEHAVIOURS) as server,
        client_of(name, f"{server.url}/{path}") as client,
    ):
        with pytest.raises(type(error)) as raised, handled(ring):
            act(client)
        assert raised.value is error
        assert len(server.requests) == 1
        assert server.wait_for_connections(0)


@lanes
def test_handler_of_any_kind_then_its_error_is_raised_unchanged(name: str) -> None:
    """Also of those that Python does not know as functions, or does not know any more."""
    error = Alarm("enough")
    clock = Clock(error)

    def ring_once(number: int, frame: object) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        raise error

    with (
        FaultyServer(behaviours=BEHAVIOURS) as server,
        client_of(name, f"{server.url}/no-head") as client,
    ):
        for handler in (
            ring_once,
            lru_cache(clock.ring),
            lru_cache(lambda *_: clock(1, 2)),
            clock,
            clock.ring,
            partial(clock),
            partial(clock.ring),
            lambda *_: clock(1, 2),
        ):
            with pytest.raises(Alarm) as raised, handled(handler):
                models(client)
            assert raised.value is error


@lanes
def test_handler_when_it_does_not_raise_then_the_limits_of_the_client_hold(name: str) -> None:
    """Their errors are ours."""
    rung: list[int] = []
    with (
        FaultyServer(behaviours=BEHAVIOURS) as server,
        client_of(name, f"{server.url}/no-head") as client,
    ):
        hasty = client.with_options(timeout=0.1, max_retries=0)
        with pytest.raises(APITimeoutError), handled(lambda number, _: rung.append(number)):
            models(hasty)
    assert rung == [signal.SIGALRM]


@lanes
def test_error_of_the_network_when_there_is_a_handler_then_it_is_ours(name: str) -> None:
    def ring(number: int, frame: object) -> None:
        raise AssertionError

    with FaultyServer() as server:
        url = server.url
    with (
        handled(ring),
        client_of(name, url).with_options(max_retries=0) as client,
        pytest.raises(APIConnectionError),
    ):
        models(client)
