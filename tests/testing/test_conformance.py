"""The conformance kit finds broken promises and names them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import trunkline.testing
from trunkline.http import Headers, Request, Response
from trunkline.network import Network, Timeout
from trunkline.testing import (
    PROMISES,
    BrokenPromiseError,
    FakeTransport,
    MemoryPeer,
    Site,
    async_checks,
    run_async,
    run_sync,
    sync_checks,
)
from trunkline.testing.checks import ALL
from trunkline.transport import Transport


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
    for promise, check in sync_checks(network=False):
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


def _connect_in_vain(_: Network) -> Transport:
    raise ImportError("its library is missing")


def test_results_of_a_run_say_what_is_broken_and_what_exempt() -> None:
    """A run has one result per promise, with its outcome and reason."""
    results = run_sync(
        _connect_in_vain, exemptions={"headers-kept": "its library knows dicts only"}
    )
    assert [result.promise for result in results] == [promise for promise, _ in sync_checks()]
    lines = {result.promise.name: str(result) for result in results}
    assert lines["headers-kept"] == "exempt headers-kept: its library knows dicts only"
    assert lines["garbage"] == (
        f"broken garbage: {PROMISES['garbage'].sentence} "
        "Seen: ImportError('its library is missing')"
    )


def test_async_run_gives_the_same_results() -> None:
    """The async run has the same results, in the current loop."""
    connect: Any = _connect_in_vain
    results = asyncio.run(run_async(connect, exemptions={"storm": "reason"}))
    assert [result.promise for result in results] == [promise for promise, _ in async_checks()]
    assert {result.outcome for result in results} == {"broken", "exempt"}


def test_exemption_from_no_known_promise_is_refused() -> None:
    """An exemption from an unknown promise is refused."""
    with pytest.raises(ValueError, match="there is no promise no-such-thing"):
        run_sync(_connect_in_vain, exemptions={"no-such-thing": "reason"})


def test_promises_each_have_one_check_in_some_world() -> None:
    """Every promise has a check, and every check a promise."""
    assert [check.promise for check in ALL] == list(PROMISES.values())
    checked = {promise.name for promise, _ in [*sync_checks(), *async_checks()]}
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
