"""Continuing a body that has failed: the layers that placed taps may send another request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trunkline.answers.failures import status_error, too_late
from trunkline.answers.whole_body import MAX_ERROR_BODY
from trunkline.errors import OpenAIError
from trunkline.flow import Discard, Flow, Keep, Now, Read, TimedOut, Within
from trunkline.flows.tracebacks import forget_frames

if TYPE_CHECKING:
    from trunkline.answers.tapping import Taps
    from trunkline.http import Response


def resumption(taps: Taps | None, error: Exception | None) -> Flow[Response | None] | None:
    """Return the flow that continues a body which `error` has ended; None if no layer can."""
    if taps is None or error is None or taps.is_over or not any(taps.resumes):
        return None
    return _in_time(taps, error)


def resumed(stream: Any) -> bool:
    """Whether a layer has continued a typed stream, which has ended."""
    flow, taps = _of_stream(stream), stream.response.taps
    if flow is None:
        return False
    try:
        return _continued(stream, taps.run(flow))
    except Exception as error:  # the user gets it in place of the first one
        stream._reader.abort(error)
        return False
    except BaseException:
        taps.end("closed")
        stream.close()
        raise


async def resumed_async(stream: Any) -> bool:
    """The same for an async stream."""
    flow, taps = _of_stream(stream), stream.response.taps
    if flow is None:
        return False
    try:
        return _continued(stream, await taps.run(flow))
    except Exception as error:  # the user gets it in place of the first one
        stream._reader.abort(error)
        return False
    except BaseException:
        taps.end("closed")
        await stream.close()
        raise


def _of_stream(stream: Any) -> Flow[Response | None] | None:
    response: Response = stream.response
    return None if response.closed else resumption(response.taps, stream._reader.failure)


def _continued(stream: Any, response: Response | None) -> bool:
    if response is not None:
        stream._continue(response)
    return response is not None


def _in_time(taps: Taps, error: Exception) -> Flow[Response | None]:
    """Resume within the time left of `Timeout.total`."""
    response = taps.response
    try:
        if response.deadline is None:
            return (yield from _resumed(taps, error))
        left = response.deadline - (yield from Now())
        if left <= 0:
            return None
        return (yield from Within(left, _resumed(taps, error)))
    except TimedOut as late:
        raise too_late(response.request) from late


def _resumed(taps: Taps, error: Exception) -> Flow[Response | None]:
    """Ask the layers, from the innermost to the outermost, and take the first response."""
    ending = taps.ending("failed", error)
    try:
        for number, resume in enumerate(taps.resumes):
            if resume is None:
                continue
            # Before the next request: they may have reserved something that it needs.
            taps.end_inner(number, ending)
            made = yield from resume(ending)
            if made is not None:
                yield from _check(made)
                old = taps.response
                taps.move(number, made, ending)
                yield from Discard(old)
                yield from Keep(made)
                forget_frames(error)
                return made
    except BaseException as failure:
        taps.end_others(failure)
        raise
    taps.end_others(None)
    return None


def _check(made: Response) -> Flow[None]:
    """Raise the error of a response that cannot continue a body."""
    if made.status >= 300:
        yield from Read(made, MAX_ERROR_BODY)
        raise status_error(made)
    if made.content is not None or made.stream is None:
        raise OpenAIError(
            "a function for `resume` returned a response that has been read: its body must stay "
            "open, as that of `request` does"
        )
