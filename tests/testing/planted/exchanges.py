"""Bugs in requests, responses and errors. Each names the promise that it breaks."""

from __future__ import annotations

import gzip
import logging
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

from tests.testing.planted.planting import Bug
from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import URL, Body, Headers, Request, Response
from trunkline.network import Network, Timeout

_log = logging.getLogger("planted")


class DecodesThePath(Bug):
    def request(self, request: Request) -> Request:
        return request.evolve(url=request.url.evolve(path=unquote(request.url.path)))


class DropsEmptyHeaders(Bug):
    def request(self, request: Request) -> Request:
        kept = [(name, value) for name, value in request.headers.items_in_order if value]
        return request.evolve(headers=Headers(kept))


class RefusesIPv6(Bug):
    def request(self, request: Request) -> Request:
        if ":" in request.url.host:
            raise ValueError("too many values to unpack")
        return request


class SendsCookiesBack(Bug):
    def __init__(self) -> None:
        self.jar: str | None = None

    def request(self, request: Request) -> Request:
        return request.evolve(headers=request.headers.merge({"cookie": self.jar}))

    def response(self, response: Response) -> Response:
        self.jar = response.headers.get("set-cookie", self.jar)
        return response


class AddsAHeader(Bug):
    def request(self, request: Request) -> Request:
        return request.evolve(headers=request.headers.merge({"x-library": "planted/1.0"}))


class SendsTwiceAfterErrors(Bug):
    def again(self, response: Response) -> Request | None:
        return response.request if response.status == 503 and self._once(response) else None

    def _once(self, response: Response) -> bool:
        first = response.request.attempt == 1
        response.request = response.request.evolve(attempt=2)
        return first


class CutsLargeRequests(Bug):
    def request(self, request: Request) -> Request:
        body = request.body
        return request if isinstance(body, Body) else request.evolve(body=body[:65536])


class _Pieces(Bug):
    """Bugs in the pieces of a request's body."""

    def request(self, request: Request) -> Request:
        body = request.body
        if not isinstance(body, Body):
            return request
        return request.evolve(body=body.evolve(factory=lambda: self.changed(body)))

    def changed(self, body: Body) -> Iterator[bytes]:
        return body.factory()


class SendsTheLastPieceFirst(_Pieces):
    def changed(self, body: Body) -> Iterator[bytes]:
        return iter(sorted(body.factory(), reverse=True))


class IgnoresLengths(_Pieces):
    def request(self, request: Request) -> Request:
        changed = super().request(request)
        body = changed.body
        return changed.evolve(body=body.evolve(length=None)) if isinstance(body, Body) else changed


class ReadsPiecesTwice(_Pieces):
    def changed(self, body: Body) -> Iterator[bytes]:
        if body.length is not None:
            list(body.factory())
        return body.factory()


class WrapsErrorsOfPieces(_Pieces):
    def changed(self, body: Body) -> Iterator[bytes]:
        try:
            yield from body.factory()
        except Exception as error:
            raise OpenAIError("the upload failed") from error


class BelievesLengths(_Pieces):
    def request(self, request: Request) -> Request:
        body = request.body
        if not isinstance(body, Body) or body.length is None:
            return request
        whole = b"".join(body.factory()).ljust(body.length)[: body.length]
        return request.evolve(body=whole)


class LeavesPiecesOpen(_Pieces):
    def changed(self, body: Body) -> Iterator[bytes]:
        return iter(body.factory().__next__, None)


class ReadsPiecesInTheLoop(Bug):
    def request(self, request: Request) -> Request:
        body = request.body
        if not isinstance(body, Body):
            return request
        return request.evolve(body=b"".join(body.factory()))


class BlamesTheNetworkForErrorsOfPieces(Bug):
    def error(self, error: Exception, request: Request) -> Exception:
        if isinstance(error, (TimeoutError, ConnectionError)):
            return APITimeoutError("too slow", request)
        return error


class RaisesForStatus(Bug):
    def response(self, response: Response) -> Response:
        if response.status >= 400:
            raise RuntimeError("as raise_for_status does")
        return response


class FollowsRedirects(Bug):
    def again(self, response: Response) -> Request | None:
        where = response.headers.get("location")
        if where is None:
            return None
        request = response.request
        url = URL.parse(where) if "://" in where else request.url.evolve(path=where)
        return request.evolve(url=url)


class JoinsRepeatedHeaders(Bug):
    def response(self, response: Response) -> Response:
        response.headers = Headers(dict(response.headers))
        return response


class KeepsBlanks(Bug):
    def response(self, response: Response) -> Response:
        fields = response.headers.items_in_order
        response.headers = Headers([(name, f" {value}") for name, value in fields])
        return response


class KeepsFewHeaders(Bug):
    def response(self, response: Response) -> Response:
        response.headers = Headers(response.headers.items_in_order[:100])
        return response


class DecodesBodies(Bug):
    joins_pieces = True

    def piece(self, piece: bytes, headers: Headers) -> bytes:
        is_gzip = headers.get("content-encoding") == "gzip"
        return gzip.decompress(piece) if is_gzip else piece


class LeavesChunks(Bug):
    def piece(self, piece: bytes, headers: Headers) -> bytes:
        if "transfer-encoding" not in headers:
            return piece
        return b"%x\r\n%b\r\n" % (len(piece), piece)


class CutsPieces(Bug):
    def piece(self, piece: bytes, headers: Headers) -> bytes:
        return piece[:4096]


class ClosesAfterEachCall(Bug):
    keeps_connections = False


class ReadsBodyWithHead(Bug):
    reads_body_with_head = True


class JoinsPieces(Bug):
    joins_pieces = True


class _Errors(Bug):
    """Bugs in errors: `changed` returns another one for some."""

    def __init__(self, changed: Callable[[APIConnectionError, Request], Exception | None]) -> None:
        self.changed = changed

    def error(self, error: Exception, request: Request) -> Any:
        if not isinstance(error, APIConnectionError):
            return error
        changed: Any = self.changed(error, request)
        if changed is not None and changed is not error and changed.__cause__ is None:
            changed.__cause__ = error.__cause__
        return changed


def always_in_phase(phase: Any) -> Bug:
    """A bug: the phase of each error is this one."""

    def changed(error: APIConnectionError, request: Request) -> APIConnectionError:
        error.phase = phase
        return error

    return _Errors(changed)


def without_kinds() -> Bug:
    """A bug: a time limit is a connection error like others."""
    return _Errors(lambda error, request: APIConnectionError("failed", request, phase=error.phase))


def raw() -> Bug:
    """A bug: errors are those of the library."""
    return _Errors(
        lambda error, _: error.__cause__ if isinstance(error.__cause__, Exception) else error
    )


class ForgetsTheCause(Bug):
    def error(self, error: Exception, request: Request) -> Exception:
        if isinstance(error, APIConnectionError):
            return APIConnectionError("failed", request, phase=error.phase)
        return error


class ForgetsTheRequest(Bug):
    def error(self, error: Exception, request: Request) -> Exception:
        if isinstance(error, APIConnectionError):
            error.request = None
        return error


def _reduced(_: object) -> Any:
    return APIConnectionError, ("something failed",)


def badly_pickled() -> Bug:
    """A bug: a pickled error loses its facts."""

    def changed(error: APIConnectionError, request: Request) -> Exception:
        kind = type(error)
        lossy = type(kind.__name__, (kind,), {"__reduce__": _reduced})
        copy: Exception = lossy("failed", error.request, phase=error.phase)
        return copy if kind is not APITimeoutError else error

    return _Errors(changed)


class EndsBodiesEarly(Bug):
    """A broken body is taken for a complete one."""

    def error(self, error: Exception, request: Request) -> Any:
        return None if isinstance(error, APIConnectionError) and error.phase == "body" else error


class QuotesTheRequest(Bug):
    def error(self, error: Exception, request: Request) -> Exception:
        if isinstance(error, APIConnectionError):
            error.message = f"failed: {dict(request.headers)}"
        return error


class LogsTheRequest(Bug):
    def request(self, request: Request) -> Request:
        _log.debug("sending %s %s", request.url, dict(request.headers))
        return request


class ForgetsTheOption(Bug):
    """An option of the network is without effect."""

    def __init__(self, **usual: Any) -> None:
        self._usual = usual

    def network(self, network: Network) -> Network:
        return network.evolve(**self._usual)


class TrustsEveryone(Bug):
    def network(self, network: Network) -> Network:
        return Network(proxy="", verify=False, limits=network.limits)


class IgnoresTimeLimits(Bug):
    def timeout(self, timeout: Timeout) -> Timeout:
        return Timeout(None)


class HasNoAsyncPieces(Bug):
    def request(self, request: Request) -> Request:
        body = request.body
        if isinstance(body, Body) and body.async_factory is not None:
            return request.evolve(body=Body(body.factory))
        return request
