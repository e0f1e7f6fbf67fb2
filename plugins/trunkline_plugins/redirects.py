"""Redirects: followed within the configured origin, and otherwise refused."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin

from trunkline.errors import RedirectError
from trunkline.flow import Discard, Flow
from trunkline.hooks import hookimpl
from trunkline.http import URL, Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.secrets import conceal

MOST = 5
_STATUSES = frozenset({301, 302, 303, 307, 308})
# As browsers do, and as RFC 9110 (section 15.4) permits for 301 and 302. 307 and 308 keep the
# method and the body.
_TO_GET = frozenset({301, 302, 303})


@hookimpl
def around() -> Iterable[Layer]:
    """Return one layer around every request that is sent."""
    return [Layer(Stage.WIRE, "redirects", redirected)]


def redirected(request: Request, proceed: Handler) -> Flow[Response]:
    """Follow redirects. Raises RedirectError for another origin, and for more than `MOST` hops."""
    # The origin of the first request: a chain of redirects must not leave it in steps.
    origin = request.url.origin
    for _ in range(MOST + 1):
        response = yield from proceed(request)
        if response.status not in _STATUSES:
            return response
        yield from Discard(response)
        request = _next(request, response, origin)
    last = request.url.evolve(query="")
    raise _refusal(f"more than {MOST} redirects, the last to {last}", request)


def _next(request: Request, response: Response, origin: str) -> Request:
    location: str = response.headers.get("location", "")
    try:
        if not location:
            raise ValueError("it is empty or missing")
        # Location may be a relative reference (RFC 9110, section 10.2.2).
        url = URL.parse(urljoin(str(request.url), location))
    except ValueError as error:
        message = f"the redirect with status {response.status} has no usable Location: {error}"
        raise _refusal(message, request, error) from error
    if url.origin != origin:
        raise _refusal(
            f"{origin} redirects to {url.origin}: credentials and prompts stay at the "
            "configured origin; set base_url if the API has moved",
            request,
        )
    if response.status in _TO_GET and request.method not in ("GET", "HEAD"):
        headers = request.headers.merge({"Content-Type": None})  # there is no body any more
        return request.evolve(method="GET", url=url, headers=headers, body=b"")
    if not request.replayable:
        message = (
            f"the redirect with status {response.status} needs the body again, which can be sent "
            "only once"
        )
        raise _refusal(message, request)
    return request.evolve(url=url)


def _refusal(message: str, request: Request, cause: Exception | None = None) -> RedirectError:
    """Return the error for a redirect, whose Location may quote the request."""
    error = RedirectError(message, request)
    error.__cause__ = cause
    return conceal(error, request.secrets())
