"""Checks of failures."""

from __future__ import annotations

import pickle

from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.flow import Discard, Flow, Now
from trunkline.http import URL, Body
from trunkline.testing.attacks import CHUNK_SIZES, FRAMINGS, HEAD_CUTS
from trunkline.testing.behaviours import LARGE
from trunkline.testing.bench import SECONDS, Bench, ensure, failure
from trunkline.testing.check import keeps

_A_MOMENT = 0.15
_STOPPED = 0.5
"""Seconds. The server begins to read again after a whole one."""


@keeps("refused")
def refused(bench: Bench) -> Flow[None]:
    error = yield from failure(bench.get(URL.parse(bench.site.refusing.url)), "connect")
    ensure(not error.may_have_acted, "the server may have acted")


@keeps("unknown-host")
def unknown_host(bench: Bench) -> Flow[None]:
    yield from failure(bench.get(URL.parse("http://unknown-host.invalid/json")), "connect")


@keeps("closed-early")
def closed_early(bench: Bench) -> Flow[None]:
    yield from failure(bench.get("closed"), "headers")


@keeps("reset-early")
def reset_early(bench: Bench) -> Flow[None]:
    yield from failure(bench.get("reset"), "headers", "send")


@keeps("head-cut")
def head_cut(bench: Bench) -> Flow[None]:
    for cut in HEAD_CUTS:
        yield from failure(bench.whole(f"head-cut/{cut}"), "headers")
    yield from bench.own_answer(1)


@keeps("garbage")
def garbage(bench: Bench) -> Flow[None]:
    yield from failure(bench.get("garbage"), "headers")


@keeps("huge-head")
def huge_head(bench: Bench) -> Flow[None]:
    try:
        yield from bench.whole("huge-head")
    except APIConnectionError as error:
        ensure(error.phase == "headers", f"{error!r} in phase {error.phase}")


@keeps("framing-strict")
def framing_strict(bench: Bench) -> Flow[None]:
    for name in FRAMINGS:
        yield from _refused(bench, f"framing/{name}")
    yield from bench.own_answer(1)


@keeps("chunks-strict")
def chunks_strict(bench: Bench) -> Flow[None]:
    for name in CHUNK_SIZES:
        yield from _refused(bench, f"chunk-size/{name}")
    yield from bench.own_answer(1)


def _refused(bench: Bench, path: str) -> Flow[None]:
    try:
        yield from failure(bench.whole(path), "headers", "body")
    except AssertionError as seen:
        raise AssertionError(f"{path}: {seen}") from seen


@keeps("early-answer")
def early_answer(bench: Bench) -> Flow[None]:
    for body in _uploads():
        yield from _too_large(bench, "early", body)


@keeps("upload-stopped")
def upload_stopped(bench: Bench) -> Flow[None]:
    for body in _uploads():
        yield from _too_large(bench, "early-stop", body)


def _uploads() -> tuple[bytes | Body, ...]:
    """Return bodies with more bytes than sockets buffer, but few enough to be kept in memory."""
    pieces = [LARGE] * 24
    return b"".join(pieces), Body(lambda: iter(pieces)), Body(lambda: iter(pieces), 24 * len(LARGE))


def _too_large(bench: Bench, path: str, body: bytes | Body) -> Flow[None]:
    started = yield from Now()
    response = yield from bench.post(path, body)
    took = (yield from Now()) - started
    ensure(response.status == 413, f"status {response.status}, not 413")
    ensure(path == "early" or took < _STOPPED, f"the answer was returned after {took:.3g} s")
    yield from Discard(response)
    yield from bench.own_answer(1)


@keeps("cut-length")
def cut_length(bench: Bench) -> Flow[None]:
    yield from failure(bench.whole("cut"), "body")
    yield from bench.connections(0)


@keeps("cut-chunks")
def cut_chunks(bench: Bench) -> Flow[None]:
    yield from failure(bench.whole("cut-chunked"), "body")
    yield from bench.connections(0)


@keeps("cut-by-reset")
def cut_by_reset(bench: Bench) -> Flow[None]:
    response = yield from bench.get("cut-by-reset")
    yield from bench.pull(response)
    bench.peer.release()
    yield from failure(bench.pull(response), "body")


def _errors(bench: Bench) -> Flow[list[APIConnectionError]]:
    """Return errors of four kinds that a transport raises."""
    hasty = SECONDS.evolve(read=_A_MOMENT)
    return [
        (yield from failure(bench.get(URL.parse(bench.site.refusing.url)), "connect")),
        (yield from failure(bench.get("closed"), "headers")),
        (yield from failure(bench.whole("cut"), "body")),
        (yield from failure(bench.get("silence", timeout=hasty), "headers", kind=APITimeoutError)),
    ]


@keeps("errors-explain")
def errors_explain(bench: Bench) -> Flow[None]:
    for error in (yield from _errors(bench)):
        ensure(error.request is not None, f"{error!r} has no request")
        assert error.request is not None, "checked above; this is for type checkers"
        for fact in (error.request.url.netloc, error.phase):
            ensure(fact in str(error), f"{fact!r} is not in {error}")
        cause = error.__cause__
        ensure(cause is not None, f"{error!r} has no cause")
        ensure(not isinstance(cause, OpenAIError), f"the cause of {error!r} is {cause!r}")


@keeps("errors-pickle")
def errors_pickle(bench: Bench) -> Flow[None]:
    for error in (yield from _errors(bench)):
        copy = pickle.loads(pickle.dumps(error))
        same = (type(copy), str(copy), copy.phase) == (type(error), str(error), error.phase)
        ensure(same, f"pickling changed {error!r} to {copy!r}")
