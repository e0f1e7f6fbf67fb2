"""The conformance kit finds broken promises and names them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any, get_args

import pytest

import trunkline.testing
from tests.testing.planted.planting import Bug, Planted
from trunkline.http import Headers, Request, Response
from trunkline.network import Network, Timeout
from trunkline.testing import (
    PROMISES,
    BrokenPromiseError,
    FakeTransport,
    MemoryPeer,
    Site,
    async_checks,
    cases,
    run_checks,
    sync_checks,
)
from trunkline.testing.check import Need
from trunkline.testing.checks import ALL
from trunkline.transport import Capabilities


class _Saboteur(FakeTransport):
    """A correct transport with one change that breaks a promise."""

    def __init__(self, peer: MemoryPeer, change: Callable[[Response], Response]) -> None:
        super().__init__(peer.answer)
        self._change = change

    def send(self, request: Request, timeout: Timeout) -> Response:
        return self._change(super().send(request, timeout))


def _joins_repeated_headers(response: Response) -> Response:
    response.headers = Headers(dict(response.headers))
    return response


def _raises_for_errors(response: Response) -> Response:
    if response.status >= 400:
        raise RuntimeError("as requests' raise_for_status does")
    return response


class _Changed:
    """A stream that forwards everything except what a subclass overrides."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


class _ReadsAhead(_Changed):
    def iter_bytes(self) -> Iterator[bytes]:
        return iter(list(self._stream.iter_bytes()))


class _NeverCloses(_Changed):
    def close(self) -> None:
        """Leave the stream open."""


class _LosesTheEnd(_Changed):
    def iter_bytes(self) -> Iterator[bytes]:
        return (piece[:1000] for piece in self._stream.iter_bytes())


class _ClosesOnce(_Changed):
    closed = False

    def close(self) -> None:
        assert not self.closed, "closed already"
        self.closed = True
        self._stream.close()


def _with_stream(kind: type[_Changed]) -> Callable[[Response], Response]:
    def change(response: Response) -> Response:
        response.stream = kind(response.stream)
        return response

    return change


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        (_joins_repeated_headers, {"headers-kept"}),
        (_raises_for_errors, {"statuses-returned"}),
        (_with_stream(_ReadsAhead), {"pieces-as-sent", "half-read-closed", "close-twice"}),
        (_with_stream(_NeverCloses), {"half-read-closed", "unread-closed", "close-twice"}),
        (_with_stream(_LosesTheEnd), {"large-bodies"}),
        (_with_stream(_ClosesOnce), {"close-twice"}),
    ],
)
def test_transport_with_a_fault_breaks_the_promises_of_that_fault(
    change: Callable[[Response], Response], broken: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault breaks exactly its promises, and each error names the promise."""
    monkeypatch.setattr("trunkline.testing.bench._PATIENCE", 0.01)
    seen: dict[str, BrokenPromiseError] = {}
    for promise, check in sync_checks({"memory"}):
        peer = MemoryPeer()
        transport = _Saboteur(peer, change)
        peer.count_open = lambda opened=transport: opened.open_responses  # type: ignore[misc]  # bound early
        try:
            with Site() as site:
                check.run(lambda _, connected=transport: connected, site, peer)  # type: ignore[misc]  # bound early
        except BrokenPromiseError as error:
            seen[promise.name] = error
    assert seen.keys() == broken
    for name, broke in seen.items():
        assert str(broke).startswith(f"{name}: {PROMISES[name].sentence} Seen: ")


class _InVain:
    """The entry point of a transport whose library is missing."""

    def __init__(self, **capabilities: Any) -> None:
        self.capabilities = Capabilities(**{"sync": True, "proxies": (), **capabilities})

    def connect(self, network: Network) -> Any:
        raise ImportError("its library is missing")

    connect_async = adopt = adopt_async = connect


@pytest.mark.needs("trio")
def test_results_of_a_run_say_what_is_broken_and_what_exempt() -> None:
    """A run has one result for each promise in each world, with its outcome and reason."""
    exempt = {"headers-kept": "its library knows dicts only"}
    factory = _InVain(loops=("asyncio", "trio"), broken_promises=exempt)
    lines = {(result.world, result.promise.name): str(result) for result in run_checks(factory)}
    assert lines.keys() == {(case.world, case.promise.name) for case in cases(factory)}
    assert {world for world, _ in lines} == {"sync", "asyncio", "trio"}
    for world in ("sync", "asyncio", "trio"):
        assert lines[world, "headers-kept"] == (
            f"exempt    {world:<7} headers-kept: its library knows dicts only"
        )
        assert lines[world, "garbage"] == (
            f"broken    {world:<7} garbage: {PROMISES['garbage'].sentence} "
            "Seen: ImportError('its library is missing')"
        )


def test_case_raises_what_is_broken_unless_it_is_exempt() -> None:
    """A test of each case fails for broken promises, and passes for exempt ones."""
    factory = _InVain(broken_promises={"headers-kept": "its library knows dicts only"})
    by_name = {case.promise.name: case for case in cases(factory)}
    by_name["headers-kept"].run()
    with pytest.raises(BrokenPromiseError, match="its library is missing"):
        by_name["garbage"].run()


def test_exemption_from_no_known_promise_is_refused() -> None:
    """An exemption from an unknown promise is refused."""
    with pytest.raises(ValueError, match="there is no promise no-such-thing"):
        cases(_InVain(broken_promises={"no-such-thing": "reason"}))


def test_promises_each_have_one_check_in_some_world() -> None:
    """Every promise has a check, and every check a promise."""
    assert [check.promise for check in ALL] == list(PROMISES.values())
    needs = set(get_args(Need))
    checked = {promise.name for promise, _ in [*sync_checks(needs), *async_checks(needs)]}
    assert checked == PROMISES.keys()


def test_promises_are_sentences() -> None:
    """Promises are full sentences, because errors quote them."""
    for promise in PROMISES.values():
        assert promise.sentence[0].isupper()
        assert promise.sentence.endswith(".")


def test_public_names_of_testing_are_all_there() -> None:
    """Every public name loads on first use, and an unknown name raises AttributeError."""
    for name in trunkline.testing.__all__:
        assert getattr(trunkline.testing, name) is not None
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = trunkline.testing.no_such_name


class _Hangs(Planted):
    """The entry point of a transport whose calls never end."""

    def __init__(self, how: str) -> None:
        super().__init__(Bug())
        self.how = how
        self.released = Event()

    def connect(self, network: Network) -> Any:
        return _Hanging(super().connect(network), self)

    def connect_async(self, network: Network) -> Any:
        return _AsyncHanging(super().connect_async(network), self)


class _Hanging(_Changed):
    def __init__(self, transport: Any, factory: _Hangs) -> None:
        super().__init__(transport)
        self._factory = factory

    def send(self, request: Request, timeout: Timeout) -> Any:
        self._factory.released.wait()


class _AsyncHanging(_Hanging):
    async def send(self, request: Request, timeout: Timeout) -> Any:
        if self._factory.how == "blocks":
            self._factory.released.wait()
        await self._stream.loop().sleep(3600)


@pytest.mark.parametrize(
    ("world", "how"), [("sync", "blocks"), ("asyncio", "blocks"), ("asyncio", "awaits")]
)
def test_check_of_a_transport_that_hangs_ends(
    world: str, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever hangs: a thread, the event loop, or a call in it."""
    monkeypatch.setattr("trunkline.testing.check._WATCHDOG_SECONDS", 0.2)
    for module in ("check", "conformance"):
        monkeypatch.setattr(f"trunkline.testing.{module}._HUNG_SECONDS", 0.5)
    factory = _Hangs(how)
    found = {(case.world, case.promise.name): case for case in cases(factory)}
    before = set(threading.enumerate())
    try:
        assert found[world, "garbage"].result().outcome == "broken"
    finally:
        factory.released.set()
        for thread in set(threading.enumerate()) - before:
            thread.join()
