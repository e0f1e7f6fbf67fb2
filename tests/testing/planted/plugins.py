"""Bugs in plugins, as people write them: each names the promises that it breaks, and the worlds.

`Layered` makes a plugin of one function; a bug that needs more is a class.
"""

from __future__ import annotations

import logging
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, RLock
from typing import Any, NamedTuple

from trunkline import Handler, Layer, Request, Response, ServerSentEvent, Stage, Tap, hookimpl
from trunkline.flow import Call, Discard, Flow, Keep, Read, Send, Sleep
from trunkline.hooks import Credential
from trunkline.secrets import Secret

_log = logging.getLogger("planted")
EVERYWHERE = ("sync", "asyncio", "trio")
LOOPS = ("asyncio", "trio")


class Layered:
    """A plugin with one layer."""

    stage = Stage.CALL

    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(self.stage, "planted", self.passed)]

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        return (yield from proceed(request))


class WithoutABug(Layered):
    """It has state, waits and looks at answers, as plugins do, but without a mistake."""

    def __init__(self) -> None:
        self.calls = 0
        self._lock = Lock()

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        with self._lock:
            self.calls += 1
        yield from Sleep(0.1)
        response = yield from proceed(request)
        if not request.body_stays_open:
            yield from Read(response)
        return response


class AsyncLayer(Layered):
    async def passed(self, request: Request, proceed: Handler) -> Any:  # type: ignore[override]  # the bug
        return proceed(request)


class ReturnsNoResponse(Layered):
    def passed(self, request: Request, proceed: Handler) -> Any:
        yield from proceed(request)


class ReturnsTheBody(Layered):
    def passed(self, request: Request, proceed: Handler) -> Any:
        response = yield from proceed(request)
        return (yield from Read(response))


class YieldsNoEffect(Layered):
    def passed(self, request: Request, proceed: Handler) -> Any:
        yield
        return (yield from proceed(request))


class ForgetsFrom(Layered):
    def passed(self, request: Request, proceed: Handler) -> Any:
        response = yield proceed(request)
        return response


class WithoutHooks:
    def around(self) -> list[Layer]:
        return []


class UnknownHook:
    @hookimpl
    def befor_call(self, request: Request) -> None:
        """A hook that does not exist."""


class WaitsInFinally(Layered):
    stage = Stage.ATTEMPT

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        try:
            return (yield from proceed(request))
        finally:
            yield from Sleep(0.1)


class BlocksItsThread(Layered):
    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        time.sleep(0.0001)
        return (yield from proceed(request))


class ReportsOverASocket(Layered):
    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as reporter:
            reporter.connect(("127.0.0.1", 9))
        return (yield from proceed(request))


class HoldsALock(Layered):
    def __init__(self) -> None:
        self._lock = Lock()

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        with self._lock:
            return (yield from proceed(request))


class HoldsALockThatItMayTakeTwice(HoldsALock):
    def __init__(self) -> None:
        self._lock = RLock()  # type: ignore[assignment]  # another kind of lock


class LeavesALockLocked(Layered):
    """Only a call that is cancelled shows it."""

    def __init__(self) -> None:
        self._busy = False

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        if self._busy:
            raise RuntimeError("a call is under way")
        self._busy = True
        try:
            response = yield from proceed(request)
        except Exception:
            self._busy = False
            raise
        self._busy = False
        return response


class KeepsTheRequest(Layered):
    """Two calls at once mix."""

    request: Request

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        self.request = request
        yield from Sleep(0.1)
        return (yield from proceed(self.request))


class KeepsHeaders(Layered):
    """The headers of a call are sent with the next ones."""

    def __init__(self) -> None:
        self._headers: dict[str, str] = {}

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        self._headers.update({f"x-was-{len(self._headers)}": request.headers.get("x-echo", "")})
        return (yield from proceed(request.evolve(headers=request.headers.merge(self._headers))))


class AnswersWithTheLast(Layered):
    def __init__(self) -> None:
        self._last: bytes | None = None

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        if request.body_stays_open:
            return (yield from proceed(request))
        if self._last is not None:
            return Response.of(request, content=self._last)
        response = yield from proceed(request)
        self._last = yield from Read(response)
        return response


class _DropsTheSecond(Tap):
    def __init__(self) -> None:
        self._seen = 0

    def event(self, event: ServerSentEvent) -> tuple[()] | None:
        self._seen += 1
        return () if self._seen == 2 else None


class DropsAnEvent(Layered):
    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        response.tap(_DropsTheSecond())
        return response


class SharesOneTap(Layered):
    """It counts the events of all streams together."""

    def __init__(self) -> None:
        self._tap = _DropsTheNinth()

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        response.tap(self._tap)
        return response


class _DropsTheNinth(_DropsTheSecond):
    def event(self, event: ServerSentEvent) -> tuple[()] | None:
        self._seen += 1
        return () if self._seen > 4 else None


class _FailsAtTheEnd(Tap):
    def end(self, ending: object) -> None:
        raise LookupError("nothing is ready")


class TapFails(Layered):
    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        response.tap(_FailsAtTheEnd())
        return response


class ObserverFails:
    @hookimpl
    def after_call(self, outcome: Any) -> None:
        print(outcome.headers["x-request-id"].upper())  # a failed call has no headers


class KeepsItOpen(Layered):
    """It keeps a response that nobody reads."""

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        if response.status >= 300 or not request.body_stays_open:
            return response
        yield from Keep(response)
        return (yield from proceed(request))


class ReadsTheStream(Layered):
    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        yield from Read(response)
        return response


class CompletesBrokenStreams(Layered):
    """The beginning of an answer looks like the whole."""

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        if not request.events or response.status >= 300:
            return response
        got: list[ServerSentEvent] = []

        def ended(_: object) -> Flow[Response | None]:
            yield from Sleep(0.1)
            return Response.of(request, events=[])

        response.tap(_Recording(got), resume=ended)
        return response


class _Recording(Tap):
    def __init__(self, got: list[ServerSentEvent]) -> None:
        self._got = got

    def event(self, event: ServerSentEvent) -> None:
        self._got.append(event)


class SwallowsCancellation(Layered):
    """A function that tidies up after anything, and then continues."""

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        yield from Call(_looked_up)
        return (yield from proceed(request))


async def _looked_up() -> None:
    import asyncio

    try:
        await asyncio.sleep(0)
    except BaseException:
        _log.debug("not found")


class ChangesTheCredential(Layered):
    stage = Stage.WIRE

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        headers = request.headers.merge({"Authorization": "Bearer mine"})
        return (yield from proceed(request.evolve(headers=headers)))


class KeepsTheFirstKey:
    """The key of one client is that of all."""

    def __init__(self) -> None:
        self._token: Any = None

    @hookimpl
    def provide_credential(self, settings: Any) -> Credential | None:
        self._token = self._token or settings.api_key
        return None if self._token is None else Credential(self._token)


class LogsTheCredential(Layered):
    stage = Stage.WIRE

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        _log.debug("sending %s", dict(request.headers))
        return (yield from proceed(request))


class ShowsTheCredential(Layered):
    stage = Stage.WIRE
    _last: dict[str, str] | None = None

    def __repr__(self) -> str:
        return f"ShowsTheCredential({self._last})"

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        self._last = dict(request.headers)
        return (yield from proceed(request))


class QuotesTheCredential(Layered):
    stage = Stage.WIRE

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        if response.status == 400:
            raise ValueError(f"{dict(request.headers)} was refused")
        return response


class RaisesItsOwnErrors(Layered):
    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        if response.status >= 400:
            raise LookupError(response.status)
        return response


class SendsItself(Layered):
    """`Send` skips all further layers, so there is neither a retry nor a credential."""

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        return (yield from Send(request))


class AsksTwice(Layered):
    """Around the observers of other plugins."""

    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(Stage.CALL, "planted", self.passed, before=("observers",))]

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        yield from Discard(response)
        return (yield from proceed(request))


class OneLoopForEver(Layered):
    """It belongs to the first event loop that it sees."""

    def __init__(self) -> None:
        self._first: Any = None

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        loop = yield from Call(_loop)
        self._first = self._first or loop
        if loop is not self._first:
            raise RuntimeError("attached to a different loop")
        return (yield from proceed(request))


def _loop() -> Any:
    from trunkline.discovery.transports import running_loop

    return running_loop()


class OneClientForEver(Layered):
    """It has its layer only once."""

    def __init__(self) -> None:
        self._layers = [Layer(Stage.CALL, "planted", self.passed)]

    @hookimpl
    def around(self) -> list[Layer]:
        return [self._layers.pop()]


class OneCallAtATime(Layered):
    def __init__(self) -> None:
        self._busy = False

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        if self._busy:
            raise RuntimeError("a call is under way")
        self._busy = True
        try:
            return (yield from proceed(request))
        finally:
            self._busy = False


class ChangesTheBodyOfRetries(Layered):
    stage = Stage.ATTEMPT

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        body = request.json()
        if request.attempt > 1:
            body["messages"][-1]["content"] += " (again)"
        return (yield from proceed(request.evolve(json=body)))


class AddsAHeader(Layered):
    """Right, but not `transparent`."""

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        headers = request.headers.merge({"x-planted": "1"})
        return (yield from proceed(request.evolve(headers=headers)))


class SleepsInSyncCodeOnly(Layered):
    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        import asyncio

        import trio

        if asyncio._get_running_loop() is None and not trio.lowlevel.in_trio_run():
            yield from Sleep(1)
        return (yield from proceed(request))


class Hangs(Layered):
    released = Event()

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        self.released.wait(10)
        return (yield from proceed(request))


class TakesNoOptions(Layered):
    """It takes any option, and passes it to nobody."""

    @hookimpl
    def extend_options(self) -> Callable[..., object]:
        return dict[str, Any]  # not `dict`, which the core refuses itself


class ReadsCompressedBytes(Layered):
    """It takes the bytes on the wire for the content."""

    stage = Stage.WIRE

    def passed(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        if response.headers.get("content-encoding") == "gzip":
            return Response.of(request, content=b"compressed", headers=response.headers)
        return response


class AnyKey:
    """It replaces the key of the client."""

    @hookimpl
    def provide_credential(self, admin: bool) -> Credential:
        return Credential(Secret("sk-mine"))


class Planting(NamedTuple):
    """A bug: `make` returns the plugin that has it."""

    make: Callable[[], Any]
    promises: str
    worlds: tuple[str, ...] = EVERYWHERE
    transparent: bool = False


BUGS = (
    Planting(AsyncLayer, "accepted plain-answered"),
    Planting(ReturnsNoResponse, "plain-answered stream-answered"),
    Planting(ReturnsTheBody, "raw-answered open-answered"),
    Planting(YieldsNoEffect, "plain-answered"),
    Planting(ForgetsFrom, "plain-answered"),
    Planting(WithoutHooks, "accepted"),
    Planting(UnknownHook, "accepted"),
    Planting(lambda: Layered, "accepted"),
    Planting(lambda: None, "accepted"),
    Planting(WaitsInFinally, "cancelled"),
    Planting(BlocksItsThread, "waits-by-effects"),
    Planting(ReportsOverASocket, "waits-by-effects"),
    Planting(HoldsALock, "locks-released"),
    Planting(HoldsALock, "calls-apart many-tasks", LOOPS),
    Planting(HoldsALockThatItMayTakeTwice, "locks-released"),
    Planting(LeavesALockLocked, "cancelled-closed"),
    Planting(KeepsTheRequest, "calls-apart many-tasks", LOOPS),
    Planting(KeepsHeaders, "calls-apart"),
    Planting(AnswersWithTheLast, "calls-apart two-clients"),
    Planting(DropsAnEvent, "stream-answered"),
    Planting(SharesOneTap, "streams-apart"),
    Planting(TapFails, "observers-work"),
    Planting(ObserverFails, "observers-work"),
    Planting(KeepsItOpen, "closed left-early"),
    Planting(ReadsTheStream, "pieces-on-time"),
    Planting(CompletesBrokenStreams, "streams-broken"),
    Planting(SwallowsCancellation, "cancelled", ("asyncio",)),
    Planting(ChangesTheCredential, "credential-kept"),
    Planting(AnyKey, "credential-kept"),
    Planting(KeepsTheFirstKey, "two-clients"),
    Planting(LogsTheCredential, "credential-hidden"),
    Planting(ShowsTheCredential, "credential-hidden"),
    Planting(QuotesTheCredential, "credential-hidden failures-raised"),
    Planting(RaisesItsOwnErrors, "failures-raised"),
    Planting(SendsItself, "retried credential-kept"),
    Planting(AsksTwice, "observed-once"),
    Planting(OneLoopForEver, "second-loop threads-with-loops", LOOPS),
    Planting(OneCallAtATime, "many-tasks calls-apart", LOOPS),
    Planting(OneCallAtATime, "many-threads calls-apart", ("sync",)),
    Planting(OneClientForEver, "copied two-clients"),
    Planting(ChangesTheBodyOfRetries, "retried"),
    Planting(AddsAHeader, "transparent", transparent=True),
    Planting(SleepsInSyncCodeOnly, "same-everywhere", LOOPS),
    Planting(Hangs, "plain-answered"),
    Planting(ReadsCompressedBytes, "compressed-answered"),
)
