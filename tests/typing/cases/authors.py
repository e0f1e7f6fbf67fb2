"""Code that extends a client: middleware, hooks, plugins and transports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from typing_extensions import assert_type

from trunkline import (
    Credential,
    Ending,
    Failure,
    Handler,
    Layer,
    Middleware,
    OpenAI,
    Outcome,
    Request,
    Response,
    Secret,
    ServerSentEvent,
    Stage,
    StateKey,
    Tap,
    Timeout,
    hookimpl,
)
from trunkline.flow import (
    Call,
    Exclusive,
    Flow,
    Gather,
    HashBody,
    Limit,
    Now,
    Race,
    Read,
    Send,
    Sleep,
)
from trunkline.hooks import Hooks
from trunkline.http import Headers
from trunkline.network import Network
from trunkline.options import Settings
from trunkline.transport import ByteStream, Capabilities, Transport


def tagged(request: Request, proceed: Handler) -> Flow[Response]:
    """A middleware that changes the request and looks at the response."""
    changed = request.evolve(headers=request.headers.merge({"X-Team": "blue", "X-Old": None}))
    assert_type(changed, Request)
    response = yield from proceed(changed)
    assert_type(response, Response)
    assert_type(response.headers.get("x-request-id", ""), str)
    return response


def effects(request: Request) -> Flow[int]:
    """Every effect has its own type of answer."""
    response = yield from Send(request)
    assert_type(response, Response)
    assert_type((yield from Read(response)), bytes)
    assert_type((yield from Now()), float)
    yield from Sleep(0.5)

    def seven() -> Flow[int]:
        yield from Now()
        return 7

    assert_type((yield from Exclusive("key", seven())), int)
    assert_type((yield from Limit("key", 2, seven(), across_clients=True)), int)
    assert_type((yield from Gather([seven(), seven()])), list[int])
    assert_type((yield from Race([seven(), seven()], accept=lambda number: number > 6)), int)
    assert_type((yield from HashBody(request)), bytes)
    assert_type((yield from Call[int](lambda: 7, in_thread=True)), int)
    answer: str = yield from Call[str](lambda: "user's own")
    return len(answer)


middleware: Middleware = tagged


TRIES = StateKey[int]("tries")


class Reading(Tap):
    """A tap that overrides all methods."""

    def event(self, event: ServerSentEvent) -> list[ServerSentEvent] | None:
        return [event] if event.data else None

    def piece(self, piece: bytes) -> bytes:
        return piece

    def flush(self) -> bytes:
        return b""

    def end(self, ending: Ending) -> None:
        assert_type(ending.first_event, float | None)
        assert_type(ending.error, Exception | None)


def tapped(request: Request, proceed: Handler) -> Flow[Response]:
    """A middleware with a state and a tap, which resumes."""
    request.call.set(TRIES, 1)
    request.call.set(TRIES, "one")  # expect-error
    assert_type(request.call.get(TRIES), int | None)
    assert_type(request.call.get(TRIES, 0), int)

    def resume(ending: Ending) -> Flow[Response | None]:
        return (yield from proceed(request))

    response = yield from proceed(request)
    response.tap(Reading(), resume=resume)
    response.tap(object())  # expect-error
    return response


class Team:
    """A plugin with one hook of each kind, each with some of the arguments."""

    @hookimpl
    def before_call(self, request: Request) -> None:
        assert_type(request.operation, str)

    @hookimpl
    def after_attempt(self, request: Request, outcome: Outcome) -> None:
        assert_type(outcome.elapsed, float)
        assert_type(outcome.status, int | None)
        assert_type(outcome.error, Exception | None)

    @hookimpl(tryfirst=True)
    def provide_credential(self, settings: Settings) -> Credential:
        return Credential(Secret("key"), header="api-key", prefix="")

    @hookimpl
    def provide_retry(self, failure: Failure) -> float | bool | None:
        return 2.0 if failure.status == 503 else None

    @hookimpl
    def around(self, settings: Settings, hooks: Hooks) -> Iterable[Layer]:
        return [Layer(Stage.ATTEMPT, "team", tagged)]


client = OpenAI(plugins=[Team(), ("auth", Team()), "-logs", "retries"], transport="local")


class Body:
    """A response body of one piece."""

    def iter_bytes(self) -> Iterator[bytes]:
        return iter([b"{}"])

    def set_read_timeout(self, seconds: float | None) -> bool:
        return seconds is None

    def close(self) -> None: ...


class Canned:
    """A transport that always returns the same response."""

    def send(self, request: Request, timeout: Timeout) -> Response:
        assert_type(timeout.connect, float | None)
        body: ByteStream = Body()
        return Response(200, Headers({"content-type": "application/json"}), request, body)

    def close(self) -> None: ...


class Factory:
    """A factory for an entry point of the group `trunkline.transports`."""

    capabilities = Capabilities(sync=True, proxies=())

    def connect(self, network: Network) -> Transport:
        return Canned()


def wrong(request: Request, proceed: Handler) -> Flow[Response]:
    """A middleware with wrong types."""
    response = yield from proceed("request")  # expect-error
    request.method = "PUT"  # expect-error
    request.evolve()
    return response.status  # expect-error


def eager(request: Request, proceed: Handler) -> Response:
    """A function that is not a flow."""
    return Response(200, Headers(), request)


refused: Middleware = eager  # expect-error
late: Layer = Layer("CALL", "late", tagged)  # expect-error
stranger: Transport = Factory()  # expect-error
