"""The local API: its routes, its errors, and failures on request."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import trunkline.local
from trunkline.local import LocalAPI, LocalReply

CHAT = {"model": "local", "messages": [{"role": "user", "content": "Hi"}]}
TUNED = "ft:gpt-4o-mini:trunkline::local"
_INVALID = "invalid_request_error"
USUAL = {
    400: (_INVALID, None, "The request was not understood."),
    401: (_INVALID, "invalid_api_key", "Incorrect API key provided."),
    403: (_INVALID, None, "You are not allowed to do this."),
    404: (_INVALID, None, "The resource does not exist."),
    408: ("timeout", None, "The request timed out."),
    409: (_INVALID, None, "The resource was changed by another request."),
    422: (_INVALID, None, "The request could not be processed."),
    429: ("requests", "rate_limit_exceeded", "Rate limit reached for requests."),
    500: ("server_error", None, "The server had an error while processing your request."),
    503: ("server_error", None, "The engine is currently overloaded, please try again later."),
}


def call(
    api: LocalAPI,
    method: str = "POST",
    target: str = "/v1/chat/completions",
    headers: dict[str, str] | None = None,
    body: object = CHAT,
) -> LocalReply:
    """Make one request, with a JSON body if it is a POST."""
    content = json.dumps(body).encode() if method == "POST" else b""
    return api.handle(method, target, headers or {}, content)


def content(reply: LocalReply) -> Any:
    """Return the JSON of a reply."""
    return json.loads(b"".join(reply.chunks))


@pytest.mark.parametrize("prefix", ["", "/v1", "/openai/v1"])
def test_route_given_a_known_prefix_then_it_is_found(prefix: str) -> None:
    """Base URLs work with and without /v1 and with a query."""
    assert call(LocalAPI(), target=f"{prefix}/chat/completions?x=1").status == 200


@pytest.mark.parametrize(
    "target", ["/", "/v1", "/v2/models", "/v1/v1/models", "/v1/models/", "/models/a/b", "/other"]
)
def test_route_given_an_unknown_path_then_it_is_404(target: str) -> None:
    """An unknown path gets a 404 with the API's error object."""
    reply = call(LocalAPI(), "GET", f"{target}?x=1")
    assert reply.status == 404
    message = f"Invalid URL (GET {target})"
    error = {"message": message, "type": "invalid_request_error", "param": None, "code": None}
    assert content(reply) == {"error": error}
    assert reply.headers == (
        ("content-type", "application/json"),
        ("x-request-id", "req_local_1"),
        ("openai-processing-ms", "1"),
    )


@pytest.mark.parametrize(
    ("method", "target", "allowed"),
    [
        ("GET", "/v1/chat/completions", "POST"),
        ("POST", "/v1/models", "GET"),
        ("PUT", "/v1/models/local", "GET, DELETE"),
    ],
)
def test_route_given_a_wrong_method_then_it_is_405(method: str, target: str, allowed: str) -> None:
    """A 405 lists the allowed methods."""
    reply = call(LocalAPI(), method, target)
    assert reply.status == 405
    assert ("allow", allowed) in reply.headers
    path = target.removeprefix("/v1")
    assert content(reply)["error"] == {
        "message": f"Not allowed to {method} on {path} (allowed: {allowed}).",
        "type": "invalid_request_error",
        "param": None,
        "code": "method_not_supported",
    }


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff", b'{"model": "\xff"}', b"[]", b"null", b'{"a":' * 100_000]
)
@pytest.mark.parametrize("target", ["/v1/chat/completions", "/v1/embeddings"])
def test_body_given_malformed_json_then_it_is_400(target: str, body: bytes) -> None:
    """Any malformed body gets a 400."""
    reply = LocalAPI().handle("POST", target, {}, body)
    assert reply.status == 400
    assert content(reply)["error"]["type"] == "invalid_request_error"
    if body not in (b"[]", b"null"):
        begin = "We could not parse the JSON body of your request: "
        assert content(reply)["error"]["message"].startswith(begin)
    else:
        assert content(reply)["error"]["message"].startswith("Invalid value for 'body': Expected ")


def test_replies_when_numbered_by_many_threads_then_every_number_is_used_once() -> None:
    """Request ids count all requests of a LocalAPI, including refused ones."""
    api = LocalAPI()
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda n: call(api, "GET", f"/v1/{n}"), range(200)))
    numbers = {dict(reply.headers)["x-request-id"] for reply in replies}
    assert numbers == {f"req_local_{n}" for n in range(1, 201)}
    assert all("openai-processing-ms" in dict(reply.headers) for reply in replies)


def test_echo_given_a_request_then_it_is_told_without_its_credentials() -> None:
    """The echo hides the value of the credential."""
    hidden = ("authorization", "proxy-authorization", "api-key", "x-api-key", "cookie")
    headers = {**dict.fromkeys(hidden, "Bearer sk-secret"), "x-custom": "1"}
    reply = call(LocalAPI(), "POST", "/v1/echo?a=b", headers, {"k": [1]})
    body = b"".join(reply.chunks)
    assert b"sk-secret" not in body
    assert json.loads(body) == {
        "method": "POST",
        "target": "/v1/echo?a=b",
        "headers": {**dict.fromkeys(hidden, "**********"), "x-custom": "1"},
        "body": {"k": [1]},
    }
    assert content(call(LocalAPI(), "GET", "/v1/echo"))["body"] is None


def test_models_when_listed_then_each_can_be_retrieved() -> None:
    """Every listed model can be retrieved and is the same object."""
    api = LocalAPI()
    listed = content(call(api, "GET", "/v1/models"))
    assert listed["object"] == "list"
    names = ["local", "gpt-4o-mini", "text-embedding-3-small", TUNED]
    assert [model["id"] for model in listed["data"]] == names
    for model in listed["data"]:
        assert content(call(api, "GET", f"/v1/models/{model['id']}")) == model
        told = {"object": "model", "created": 1735689600, "owned_by": "trunkline"}
        assert model == {"id": model["id"], **told}


def test_model_when_unknown_then_it_is_404() -> None:
    """An unknown model gets a 404 with the API's code."""
    reply = call(LocalAPI(), "GET", "/v1/models/no%2Fsuch")
    assert reply.status == 404
    assert content(reply)["error"] == {
        "message": "The model 'no/such' does not exist or you do not have access to it.",
        "type": "invalid_request_error",
        "param": "model",
        "code": "model_not_found",
    }


def test_model_when_deleted_then_it_is_gone() -> None:
    """A deleted model is gone from that LocalAPI, but not from others."""
    api = LocalAPI()
    target = "/v1/models/" + TUNED.replace(":", "%3A")
    assert content(call(api, "DELETE", target)) == {"id": TUNED, "object": "model", "deleted": True}
    assert call(api, "DELETE", target).status == 404
    assert call(api, "GET", target).status == 404
    assert call(LocalAPI(), "GET", target).status == 200


@pytest.mark.parametrize(("model", "status"), [("local", 403), ("nothing", 404)])
def test_model_when_it_cannot_be_deleted_then_the_api_refuses(model: str, status: int) -> None:
    """Only existing fine-tuned models can be deleted."""
    reply = call(LocalAPI(), "DELETE", f"/v1/models/{model}")
    assert (reply.status, content(reply)["error"]["param"]) == (status, "model")
    if status == 403:
        told = "The model 'local' cannot be deleted; only fine-tuned models can."
        assert content(reply)["error"]["message"] == told
    assert call(LocalAPI(), "DELETE", "/v1/models/error-418").status == 418
    pages = [call(LocalAPI(), method, "/v1/models/error-html") for method in ("GET", "DELETE")]
    assert [b"".join(page.chunks)[:15] for page in pages] == [b"<!doctype html>"] * 2


def test_key_when_none_is_set_then_anything_is_accepted() -> None:
    """Without a configured key, any key is accepted."""
    assert call(LocalAPI(), headers={"authorization": "Bearer anything"}).status == 200


@pytest.mark.parametrize(
    ("authorization", "status"),
    [
        ("Bearer right", 200),
        ("bearer right", 200),
        ("Bearer wrong", 401),
        ("Bearer r\udcefght", 401),
        ("Basic right", 401),
        ("right", 401),
        (None, 401),
    ],
)
def test_key_when_set_then_only_its_bearer_passes(authorization: str | None, status: int) -> None:
    """Only the right bearer key is accepted, and the error shows neither key."""
    headers = {} if authorization is None else {"authorization": authorization}
    reply = call(LocalAPI(api_key="right"), headers=headers)
    body = b"".join(reply.chunks)
    assert reply.status == status
    assert call(LocalAPI(api_key="right"), headers={"api-key": "right"}).status == 200
    if status == 401:
        assert json.loads(body)["error"]["code"] == "invalid_api_key"
        assert json.loads(body)["error"]["message"] == "Incorrect API key provided."
        assert b"wrong" not in body
        assert b"right" not in body


@pytest.mark.parametrize("status", [400, 401, 403, 404, 408, 409, 422, 429, 499, 500, 503])
def test_failure_given_the_model_of_a_status_then_that_status_is_answered(status: int) -> None:
    """Chat, embeddings and models answer with the status in the model's name."""
    model = f"error-{status}"
    requests = [
        call(LocalAPI(), body={**CHAT, "model": model}),
        call(LocalAPI(), body={**CHAT, "model": model, "stream": True}),
        call(LocalAPI(), target="/v1/embeddings", body={"model": model, "input": "x"}),
        call(LocalAPI(), "GET", f"/v1/models/{model}"),
    ]
    kind, code, message = USUAL.get(status) or USUAL[400 if status < 500 else 500]
    error = {"message": message, "type": kind, "param": None, "code": code}
    for reply in requests:
        assert reply.status == status
        assert content(reply)["error"] == error


def test_failure_given_insufficient_quota_then_the_code_says_so() -> None:
    """The 429 for an exhausted quota has another code than the one for the rate limit."""
    reply = call(LocalAPI(), body={**CHAT, "model": "error-insufficient-quota"})
    assert reply.status == 429
    assert content(reply)["error"] == {
        "message": "You exceeded your current quota, please check your plan and billing details.",
        "type": "insufficient_quota",
        "param": None,
        "code": "insufficient_quota",
    }
    usual = call(LocalAPI(), body={**CHAT, "model": "error-429"})
    assert content(usual)["error"]["code"] == "rate_limit_exceeded"


def test_failure_given_error_html_then_a_page_comes_with_status_200() -> None:
    """The model `error-html` gets a page with status 200, as from a captive portal."""
    reply = call(LocalAPI(), body={**CHAT, "model": "error-html"})
    assert reply.status == 200
    assert dict(reply.headers)["content-type"].startswith("text/html")
    page = b"<!doctype html>\n<title>Proxy</title>\n<p>This page is not the API.</p>\n"
    assert b"".join(reply.chunks) == page


@pytest.mark.parametrize("name", ["x-local-key", "idempotency-key"])
def test_failure_given_a_count_then_it_ends_for_that_key(name: str) -> None:
    """Each key gets the given number of failures, then success."""
    api = LocalAPI()

    def statuses(key: str) -> list[int]:
        headers = {"x-local-fail": "503*2", name: key}
        return [call(api, headers=headers).status for _ in range(4)]

    assert statuses("a") == [503, 503, 200, 200]
    assert statuses("b") == [503, 503, 200, 200]
    other = {"x-local-fail": "500*1", name: "a"}
    assert [call(api, headers=other).status for _ in range(2)] == [500, 200]


def test_failure_given_no_count_then_it_never_ends() -> None:
    """A status without a count fails every request."""
    api = LocalAPI()
    assert {call(api, headers={"x-local-fail": "429"}).status for _ in range(5)} == {429}


def test_failure_given_countless_keys_then_the_oldest_is_forgotten() -> None:
    """The number of remembered keys is bounded, so the memory of a server is too."""
    api = LocalAPI()

    def status(key: str) -> int:
        headers = {"x-local-fail": "503*1", "x-local-key": key}
        return call(api, "GET", "/v1/models", headers).status

    assert [status("first"), status("first")] == [503, 200]
    assert {status(f"other {n}") for n in range(4096)} == {503}
    assert status("first") == 503


@pytest.mark.parametrize("wish", ["", "200", "429*", "429*x", "4299", "429*-1"])
def test_failure_given_a_malformed_wish_then_it_is_400(wish: str) -> None:
    """An invalid value of `x-local-fail` gets a 400 that names the header."""
    reply = call(LocalAPI(), headers={"x-local-fail": wish})
    assert reply.status == 400
    assert content(reply)["error"]["param"] == "x-local-fail"
    told = "x-local-fail must be <status> or <status>*<times>, with a status from 400 to 599"
    assert content(reply)["error"]["message"] == told


def test_gzip_when_asked_for_then_the_reply_is_the_same_inside() -> None:
    """A gzip reply has the header, the same content, and the same bytes each time."""
    plain = b"".join(call(LocalAPI()).chunks)
    reply = call(LocalAPI(), headers={"x-local-encoding": "gzip"})
    packed = b"".join(reply.chunks)
    assert reply.headers[-2:] == (("content-encoding", "gzip"), ("vary", "x-local-encoding"))
    assert gzip.decompress(packed) == plain
    assert packed == b"".join(call(LocalAPI(), headers={"x-local-encoding": "gzip"}).chunks)


def test_gzip_of_a_stream_when_read_then_each_event_is_readable_at_once() -> None:
    """Compression does not delay events."""
    body = {**CHAT, "stream": True}
    reply = call(LocalAPI(), headers={"x-local-encoding": " GZip "}, body=body)
    assert reply.status == 200
    assert reply.headers[0] == ("content-type", "text/event-stream; charset=utf-8")
    assert reply.headers[1] == ("cache-control", "no-cache")
    unpacker = zlib.decompressobj(wbits=31)
    chunks = iter(reply.chunks)
    first = unpacker.decompress(next(chunks))
    assert first.startswith(b"data: ")
    assert first.endswith(b"\n\n")
    assert unpacker.decompress(b"".join(chunks)).endswith(b"data: [DONE]\n\n")


def test_import_when_nothing_is_served_then_no_server_is_loaded() -> None:
    """Using LocalAPI in the process loads neither http.server nor ssl."""
    code = (
        "import sys; from trunkline.local import LocalAPI; LocalAPI();"
        "sys.exit('http.server' in sys.modules or 'ssl' in sys.modules)"
    )
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)


def test_package_given_an_unknown_name_then_it_is_an_attribute_error() -> None:
    """Lazy names raise AttributeError and appear in `dir`, like ordinary ones."""
    with pytest.raises(AttributeError, match="nothing"):
        _ = trunkline.local.nothing
    names = ["LocalAPI", "LocalReply", "LocalServer", "serve"]
    assert trunkline.local.__all__ == names
    assert {*names, "__doc__"} <= set(dir(trunkline.local))
    homes = [getattr(trunkline.local, name).__module__ for name in names]
    assert homes == [f"trunkline.local.{name}" for name in ("api", "reply", "server", "server")]


@pytest.mark.thorough
def test_reply_when_made_then_it_stays_as_it_is() -> None:
    """A reply can be neither changed nor mixed up with an event stream."""
    reply = call(LocalAPI())
    with pytest.raises(AttributeError):
        reply.status = 500  # type: ignore[misc]  # refused: it is frozen
    assert not reply.streams
    assert call(LocalAPI(), body={**CHAT, "stream": True}).streams


@pytest.mark.thorough
@pytest.mark.parametrize("key", ["", " "])
def test_api_given_a_blank_key_then_it_is_an_error(key: str) -> None:
    """Requests without a key would have it."""
    with pytest.raises(ValueError, match="api_key is blank"):
        LocalAPI(api_key=key)
