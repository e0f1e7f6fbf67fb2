"""Checks of failures."""

from __future__ import annotations

import pickle
import ssl
from collections.abc import Mapping
from typing import Any

from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.flow import Flow, Read
from trunkline.http import URL, Response
from trunkline.testing import promises
from trunkline.testing.behaviours import JSON, LARGE
from trunkline.testing.bench import SECONDS, Bench, ensure, failure, keeps
from trunkline.testing.site import Site

_A_MOMENT = 0.15


@keeps(promises.REFUSED)
def refused(bench: Bench) -> Flow[None]:
    error = yield from failure(bench.get(URL.parse(bench.site.refusing.url)), "connect")
    ensure(not error.may_have_acted, "the server may have acted")


@keeps(promises.UNKNOWN_HOST)
def unknown_host(bench: Bench) -> Flow[None]:
    yield from failure(bench.get(URL.parse("http://unknown-host.invalid/json")), "connect")


@keeps(promises.CONNECT_TIMEOUT)
def connect_timeout(bench: Bench) -> Flow[None]:
    port = bench.site.stalled
    if not port.stalls:
        return  # the kernel of this system accepts connections even if the queue is full
    hasty = SECONDS.evolve(connect=_A_MOMENT)
    sent = bench.get(URL.parse(port.url), timeout=hasty)
    yield from failure(sent, "connect", kind=APITimeoutError)


@keeps(promises.HEAD_TIMEOUT)
def head_timeout(bench: Bench) -> Flow[None]:
    hasty = SECONDS.evolve(read=_A_MOMENT)
    yield from failure(bench.get("silence", timeout=hasty), "headers", kind=APITimeoutError)
    yield from bench.connections(0)


@keeps(promises.BODY_TIMEOUT)
def body_timeout(bench: Bench) -> Flow[None]:
    hasty = SECONDS.evolve(read=_A_MOMENT)
    yield from failure(bench.whole("hang", timeout=hasty), "body", kind=APITimeoutError)
    yield from bench.connections(0)


@keeps(promises.READ_TIMEOUT_SET, asynchronous=False)
def read_timeout_set(bench: Bench) -> Flow[None]:
    response = yield from bench.get("hang")
    stream: Any = response.stream
    yield from bench.pull(response)
    stream.set_read_timeout(_A_MOMENT)
    yield from failure(bench.pull(response), "body", kind=APITimeoutError)


@keeps(promises.CLOSED_EARLY)
def closed_early(bench: Bench) -> Flow[None]:
    yield from failure(bench.get("closed"), "headers")


@keeps(promises.RESET_EARLY)
def reset_early(bench: Bench) -> Flow[None]:
    yield from failure(bench.get("reset"), "headers", "send")


@keeps(promises.GARBAGE)
def garbage(bench: Bench) -> Flow[None]:
    yield from failure(bench.get("garbage"), "headers")


@keeps(promises.HUGE_HEAD)
def huge_head(bench: Bench) -> Flow[None]:
    try:
        yield from bench.whole("huge-head")
    except APIConnectionError as error:
        ensure(error.phase == "headers", f"{error!r} in phase {error.phase}")


@keeps(promises.EARLY_ANSWER)
def early_answer(bench: Bench) -> Flow[None]:
    try:
        response: Response = yield from bench.post("early", LARGE * 4)
        yield from Read(response)
        ensure(response.status == 413, f"status {response.status}")
    except APIConnectionError as error:
        ensure(error.phase in ("send", "headers", "body"), f"{error!r} in phase {error.phase}")
    body = yield from bench.whole("json")
    ensure(body == JSON, f"the next body is {body!r}")


@keeps(promises.CUT_LENGTH)
def cut_length(bench: Bench) -> Flow[None]:
    yield from failure(bench.whole("cut"), "body")
    yield from bench.connections(0)


@keeps(promises.CUT_CHUNKS)
def cut_chunks(bench: Bench) -> Flow[None]:
    yield from failure(bench.whole("cut-chunked"), "body")
    yield from bench.connections(0)


@keeps(promises.CUT_BY_RESET)
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


@keeps(promises.ERRORS_EXPLAIN)
def errors_explain(bench: Bench) -> Flow[None]:
    for error in (yield from _errors(bench)):
        ensure(error.request is not None, f"{error!r} has no request")
        assert error.request is not None, "checked above; this is for type checkers"
        for fact in (error.request.url.netloc, error.phase):
            ensure(fact in str(error), f"{fact!r} is not in {error}")
        cause = error.__cause__
        ensure(cause is not None, f"{error!r} has no cause")
        ensure(not isinstance(cause, OpenAIError), f"the cause of {error!r} is {cause!r}")


@keeps(promises.ERRORS_PICKLE)
def errors_pickle(bench: Bench) -> Flow[None]:
    for error in (yield from _errors(bench)):
        copy = pickle.loads(pickle.dumps(error))
        same = (type(copy), str(copy), copy.phase) == (type(error), str(error), error.phase)
        ensure(same, f"pickling changed {error!r} to {copy!r}")


@keeps(promises.UNTRUSTED_REFUSED)
def untrusted_refused(bench: Bench) -> Flow[None]:
    secure = bench.site.secure
    error = yield from failure(bench.get(secure.url_of("json")), "tls")
    ensure(not error.may_have_acted, "the server may have acted")
    ensure(not secure.requests, "a request was sent")


def _with_ca_bundle(site: Site) -> Mapping[str, Any]:
    return {"ca_bundle": site.ca_bundle}


@keeps(promises.CA_BUNDLE_TRUSTED, network=_with_ca_bundle)
def ca_bundle_trusted(bench: Bench) -> Flow[None]:
    secure = bench.site.secure
    for path, expected in (("json", JSON), ("large", LARGE)):
        body = yield from bench.whole(secure.url_of(path))
        ensure(body == expected, f"{len(body)} bytes, not the {len(expected)} sent")
    ensure(secure.accepted == 1, f"{secure.accepted} connections were made")


def _with_context(site: Site) -> Mapping[str, Any]:
    return {"ssl_context": ssl.create_default_context(cafile=site.ca_bundle)}


@keeps(promises.SSL_CONTEXT_USED, network=_with_context)
def ssl_context_used(bench: Bench) -> Flow[None]:
    body = yield from bench.whole(bench.site.secure.url_of("json"))
    ensure(body == JSON, f"the body is {body!r}")


@keeps(promises.VERIFY_OFF, network=lambda _: {"verify": False})
def verify_off(bench: Bench) -> Flow[None]:
    body = yield from bench.whole(bench.site.secure.url_of("json"))
    ensure(body == JSON, f"the body is {body!r}")
