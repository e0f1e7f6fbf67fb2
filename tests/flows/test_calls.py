"""One logical call in every world: its request, its result, and when it fails."""

from __future__ import annotations

import json
import traceback
from typing import Any

import pytest

from trunkline import BaseModel
from trunkline.answers.whole_body import MAX_ERROR_BODY
from trunkline.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    InternalServerError,
    OpenAIError,
    RateLimitError,
)
from trunkline.flow import Flow, Read, Send
from trunkline.flows.calling import call as made_call
from trunkline.hooks import hookimpl
from trunkline.http import Body, Request, Response
from trunkline.middleware import Handler, Layer, Stage, compose
from trunkline.network import Timeout
from trunkline.testing import fake_client
from trunkline.testing.flows import play
from trunkline.testing.replies import Reply
from trunkline.values import omit

CHAT = {
    "id": "c1", "object": "chat.completion", "created": 1, "model": "m",
    "choices": [
        {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hi"}}
    ],
}  # fmt: skip
ASK = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}


class Note(BaseModel):
    """A model with a required and an optional field."""

    text: str
    tag: str | None = None


def call(world: Any, client: Any, **options: Any) -> Any:
    arguments = {**ASK, **options}
    return world.run(lambda: world.do(client.chat.completions.create(**arguments)))


def test_call_when_made_then_one_request_says_what_was_asked(world: Any) -> None:
    """The request has the method, path, headers and body of the API, and the answer is a model."""
    client = world.client([CHAT], organization="org", project="proj", api_key="sk-1")
    answer = call(world, client, temperature=0.5, user=omit, stop=None)
    (request,) = client.transport.requests
    assert answer.choices[0].message.content == "Hi"
    assert str(request.url) == "https://api.openai.com/v1/chat/completions"
    assert request.method == "POST"
    assert json.loads(request.body) == {**ASK, "temperature": 0.5, "stop": None}
    assert request.headers["authorization"] == "Bearer sk-1"
    assert request.headers["content-type"] == request.headers["accept"] == "application/json"
    assert request.headers["accept-encoding"].startswith("gzip, deflate")
    assert request.headers["openai-organization"] == "org"
    assert request.headers["openai-project"] == "proj"
    assert request.headers["user-agent"].startswith("trunkline/")
    assert request.operation == "chat.completions.create"


def test_call_with_extras_then_they_are_merged_and_the_call_wins(world: Any) -> None:
    """Call extras override client defaults; None removes headers, omit headers and fields."""
    client = world.client(
        [{}], base_url="http://h/v1?api-version=1", default_query={"a": 1, "b": 1},
        default_headers={"X-A": "client", "X-B": "client", "X-C": "client"},
    )  # fmt: skip
    call(
        world, client, extra_headers={"x-a": "call", "X-B": None, "X-C": omit},
        extra_query={"b": 2}, extra_body={"model": "other", "new": [1], "user": omit}, user="me",
        timeout=3, max_retries=7,
    )  # fmt: skip
    (request,) = client.transport.requests
    assert str(request.url) == "http://h/v1/chat/completions?api-version=1&a=1&b=2"
    assert request.headers["x-a"] == "call"
    assert not {"x-b", "x-c"} & set(request.headers)
    assert json.loads(request.body) == {**ASK, "model": "other", "new": [1]}
    assert request.timeout.read == 3
    assert request.max_retries == 7


@pytest.mark.parametrize(
    "options",
    [
        {"extra_headers": {"X": "a\r\nEvil: 1"}},
        {"extra_headers": {"X\nEvil": "1"}},
        {"idempotency_key": "a\r\nEvil: 1"},
    ],
)
def test_call_with_a_header_that_ends_its_line_then_nothing_is_sent(
    world: Any, options: Any
) -> None:
    """No argument of a call can add a header by ending a line."""
    client = world.client(idempotency_header="Idempotency-Key")
    with pytest.raises(ValueError, match="header"):
        call(world, client, **options)
    assert client.transport.requests == []


@pytest.mark.parametrize(
    "options",
    [
        {"organization": "a\nEvil: 1"},
        {"project": "a\r"},
        {"default_headers": {"X": "a\nb"}},
        {"idempotency_header": "X\nY"},
    ],
)
def test_client_with_a_header_that_ends_its_line_then_it_is_not_made(
    world: Any, options: Any
) -> None:
    """The headers of every request are checked when the client is created."""
    with pytest.raises(ValueError, match="header"):
        world.client(**options)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_call_with_nan_anywhere_then_it_is_refused_before_sending(
    world: Any, number: float
) -> None:
    """NaN and infinity are refused, because msgspec would encode them as null."""
    client = world.client()
    places: list[dict[str, Any]] = [
        {"temperature": number},
        {"metadata": {"deep": [1, {"x": number}]}},
        {"extra_body": {"x": (number,)}},
        {"extra_body": [number]},
    ]
    for place in places:
        with pytest.raises(ValueError, match="which JSON cannot represent"):
            call(world, client, **place)
    assert client.transport.requests == []


def test_call_with_a_legitimate_null_then_it_is_sent(world: Any) -> None:
    """None is sent as null, and the text "null" as text."""
    client = world.client([CHAT])
    call(world, client, stop=None, metadata={"a": None, "b": "null"})
    assert json.loads(client.transport.requests[0].body)["metadata"] == {"a": None, "b": "null"}


def test_call_with_what_is_no_json_then_a_typed_error_names_the_operation(world: Any) -> None:
    """Values that JSON cannot represent raise an error that names the operation."""
    endless: list[Any] = []
    endless.append(endless)
    client = world.client()
    for value in (object(), "\ud800", endless, {1j: 2}):
        with pytest.raises(OpenAIError, match=r"chat\.completions\.create"):
            call(world, client, metadata={"x": value})
    for value, remedy in ((BaseModel, "for `parse` or `stream`"), ([1, omit], "leave it out")):
        with pytest.raises(OpenAIError, match=remedy):
            call(world, client, response_format=value)
    assert client.transport.requests == []


def test_call_when_it_returns_nothing_then_its_request_accepts_anything(world: Any) -> None:
    client = world.client([Reply(200)])
    assert world.run(lambda: world.do(client.responses.delete("r"))) is None
    assert client.transport.requests[0].headers["accept"] == "*/*"


def test_extras_when_they_contain_themselves_then_a_typed_error_names_them(world: Any) -> None:
    """Extra fields and query parameters that have no end are refused before anything is sent."""
    endless: dict[str, Any] = {}
    endless["a"] = [endless]
    client = world.client()
    with pytest.raises(OpenAIError, match=r"metadata\.a.* is nested too deeply"):
        call(world, client, extra_body={"metadata": endless})
    with pytest.raises(ValueError, match=r"'filter' is nested too deeply, or contains itself"):
        call(world, client, extra_query={"filter": endless})
    assert client.transport.requests == []


def test_parameters_when_sent_then_they_are_never_changed(world: Any) -> None:
    """Messages and extras are not modified, so a second call sends the same body."""
    messages = [{"role": "user", "content": [{"type": "text", "text": "Hi"}]}]
    extra = {"a": {"b": 1}}
    before = json.dumps([messages, extra])
    client = world.client([CHAT, CHAT])
    for _ in range(2):
        call(world, client, messages=messages, extra_body=extra, extra_query=extra)
    assert json.dumps([messages, extra]) == before
    first, second = client.transport.requests
    assert first.body == second.body


@pytest.mark.parametrize("content", [b"", b"<html>sk-hunter2</html>", b'{"id":', b"\xff"])
def test_answer_that_is_not_json_with_status_200_then_a_typed_error_tells_all(
    world: Any, content: bytes
) -> None:
    """The error has the status, content type and request id, but not a key from the body."""
    headers = {"content-type": "text/html", "x-request-id": "req_7"}
    client = world.client([Reply(200, content, headers)])
    with pytest.raises(APIResponseValidationError) as caught:
        call(world, client)
    text = str(caught.value)
    assert "expected JSON, got text/html (status 200)" in text
    assert "req_7" in text
    assert "hunter2" not in text
    assert caught.value.status_code == 200
    assert caught.value.request_id == "req_7"
    assert client.transport.open_responses == 0


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"id": NaN}',
        b'{"id": Infinity}',
        b"[" * 10**6 + b"]" * 10**6,
        b'{"id": ' + b"9" * 5000 + b"}",
    ],
)
def test_answer_of_hostile_json_then_a_typed_error_and_no_crash(world: Any, content: bytes) -> None:
    """Deep nesting, NaN and huge numbers raise a typed error."""
    client = world.client([Reply(200, content)])
    with pytest.raises(APIResponseValidationError):
        call(world, client)


@pytest.mark.parametrize("status", [300, 400])
def test_error_body_when_endless_then_it_is_bounded(world: Any, status: int) -> None:
    """An endless error body is read up to a limit, and the connection is closed."""
    counted: list[int] = []
    piece = b"x" * 65536
    body: list[Any] = [piece, lambda: counted.append(1)] * 1000
    client = world.client([Reply(status, body)])
    with pytest.raises(OpenAIError) as caught:
        call(world, client)
    assert len(counted) * len(piece) <= MAX_ERROR_BODY + len(piece)
    assert len(str(caught.value)) < 300
    assert client.transport.open_responses == 0


def test_error_body_when_it_breaks_off_then_the_status_is_still_the_error(world: Any) -> None:
    """A broken error body still raises the error of its status."""
    broken = Reply(429, [b'{"err', APIConnectionError("reset", phase="body")])
    client = world.client([broken], max_retries=0)
    with pytest.raises(RateLimitError) as caught:
        call(world, client)
    assert caught.value.body is None
    assert caught.value.response.content == b""
    client = world.client([broken, broken, broken], max_retries=2)
    with pytest.raises(RateLimitError):
        call(world, client)
    assert client.transport.open_responses == 0


@pytest.mark.parametrize(("status", "fails"), [(299, False), (300, True), (399, True)])
def test_status_when_it_is_not_2xx_then_the_error_has_the_body(
    world: Any, status: int, fails: bool
) -> None:
    """200 to 299 are answers. Everything else is an error, with what the server says."""
    client = world.client([Reply(status, b'{"message": "moved"}')])
    if not fails:
        assert world.run(lambda: world.do(client.get("/x", cast_to=object))) == {"message": "moved"}
        return
    with pytest.raises(APIStatusError, match="moved") as caught:
        call(world, client)
    assert (caught.value.status_code, caught.value.body) == (status, {"message": "moved"})


def test_error_body_with_an_unknown_encoding_then_the_status_is_still_the_error(
    world: Any,
) -> None:
    """An error body that cannot be decoded still raises the error of its status."""
    client = world.client([Reply(500, b"x", {"content-encoding": "zstd"})], max_retries=0)
    with pytest.raises(InternalServerError):
        call(world, client)
    assert client.transport.open_responses == 0


def test_connection_error_when_raised_then_host_phase_attempts_and_seconds_are_told(
    world: Any,
) -> None:
    """The error is that of the last attempt, with the time of all attempts."""
    refused = APIConnectionError("refused", phase="connect")
    client = world.client([refused, refused, refused])
    with pytest.raises(APIConnectionError) as caught:
        call(world, client)
    assert caught.value.attempts == 3
    assert caught.value.elapsed == pytest.approx(0.4375 + 0.875)
    assert str(caught.value) == "refused (connect to api.openai.com, 3 attempts, 1.31 s)"
    assert caught.value.__cause__ is not None


def test_total_limit_when_passed_then_all_attempts_together_end_there(world: Any) -> None:
    """`total` limits the call with all its attempts, not each attempt."""
    answers = [Reply.of_error(500), Reply(200, b"{}", delay=60)]
    client = world.client(answers)
    with pytest.raises(APITimeoutError, match="within 3 s") as caught:
        call(world, client, timeout=Timeout(total=3))
    assert caught.value.phase == "total"
    assert caught.value.elapsed == pytest.approx(3, abs=0.01)
    assert client.transport.open_responses == 0


def test_total_limit_when_the_body_drips_then_it_ends_there_too(world: Any) -> None:
    """`total` also ends a body whose pieces arrive within every other limit."""
    client = world.client([Reply(200, [b" ", 0.5] * 1000)])
    with pytest.raises(APITimeoutError, match="within 3 s"):
        call(world, client, timeout=Timeout(total=3))
    assert client.transport.clock.now() <= 3.01
    assert client.transport.open_responses == 0


def test_total_limit_when_reached_in_a_later_attempt_then_the_error_counts_all(world: Any) -> None:
    """The error counts all attempts, including the unfinished one."""
    client = world.client([Reply.of_error(500)] * 2 + [Reply(delay=60.0)])
    with pytest.raises(APITimeoutError, match="3 attempts") as caught:
        call(world, client, timeout=Timeout(total=30))
    assert (caught.value.phase, caught.value.attempts) == ("total", 3)
    assert caught.value.elapsed == pytest.approx(30, abs=0.01)


@pytest.mark.parametrize("timeout", [None, Timeout(total=30)])
def test_key_function_that_times_out_of_itself_then_its_own_error_comes(
    world: Any, timeout: Timeout | None
) -> None:
    """A TimeoutError from a user's function is raised unchanged, with and without a limit."""

    def key() -> str:
        raise TimeoutError("the vault does not answer")

    client = world.client(api_key=key, timeout=timeout)
    with pytest.raises(TimeoutError, match="vault"):
        call(world, client)


def test_idempotency_key_when_a_header_is_configured_then_all_attempts_share_one(
    world: Any,
) -> None:
    """All attempts of a call share a key, each call has its own, and a GET has none."""
    refused = APIConnectionError("reset", phase="headers")
    client = world.client(
        [refused, Reply.of_error(500), CHAT, CHAT, {"id": "m"}],
        idempotency_header="Idempotency-Key",
    )
    client.driver.dice = iter([n / 64 for n in range(64)]).__next__
    call(world, client)
    call(world, client)
    world.run(lambda: world.do(client.models.retrieve("m")))
    keys = [request.headers.get("idempotency-key") for request in client.transport.requests]
    assert keys[0] is not None
    assert keys[0] == keys[1] == keys[2] != keys[3]
    assert keys[4] is None


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "DELETE"])
def test_idempotency_key_when_a_method_changes_nothing_then_none_is_sent(method: str) -> None:
    """GET, HEAD and OPTIONS can be repeated anyway, says HTTP."""
    client = fake_client([], idempotency_header="Idempotency-Key")
    request = Request(method, client.base_url)

    def answer(request: Request) -> Flow[Response]:
        response = yield from Send(request)
        yield from Read(response)
        return response

    played = play(made_call(client.pipeline.settings, answer, request), [Reply(200, b"{}")])
    (sent,) = played.requests
    assert ("idempotency-key" in sent.headers) == (method == "DELETE")


def test_idempotency_key_when_given_then_it_is_the_one_that_is_sent(world: Any) -> None:
    """A key from the call's option or header is sent instead of a generated one."""
    client = world.client([CHAT, CHAT], idempotency_header="Idempotency-Key")
    call(world, client, idempotency_key="mine")
    call(world, client, extra_headers={"idempotency-key": "header"})
    sent = [request.headers["Idempotency-Key"] for request in client.transport.requests]
    assert sent == ["mine", "header"]


def test_one_shot_body_when_the_first_attempt_fails_then_that_is_final(world: Any) -> None:
    """A call with a one-shot body is not retried; a repeatable body is sent again."""
    for replayable, sent in ((False, 1), (True, 3)):
        body = Body(lambda: iter([b"piece"]), replayable=replayable)

        def with_body(request: Request, proceed: Handler, body: Body = body) -> Flow[Response]:
            return (yield from proceed(request.evolve(body=body)))

        layer = Layer(Stage.CALL, "mine", with_body)
        reset = APIConnectionError("reset", phase="send")
        client = world.client([reset] * sent, plugins=[Around(layer)])
        with pytest.raises(APIConnectionError):
            call(world, client)
        assert len(client.transport.requests) == sent


def test_layer_that_returns_an_unread_response_then_the_error_says_so(world: Any) -> None:
    """A layer that bypasses the layer "body" must return a response that has been read."""

    def past_the_others(request: Request, proceed: Handler) -> Flow[Response]:
        return (yield from Send(request))

    client = world.client([CHAT], plugins=[Around(Layer(Stage.CALL, "mine", past_the_others))])
    with pytest.raises(OpenAIError, match="body has not been read"):
        call(world, client)
    assert client.transport.open_responses == 0


def test_body_when_a_call_is_made_then_it_is_read_once(world: Any) -> None:
    """The layer "body" reads the body within the attempt, so a broken body is retried."""
    client = world.client([CHAT])
    handler = compose(client.pipeline.layers)
    request = Request("POST", client.pipeline.settings.base_url.join("/chat/completions"))
    story = play(handler(request), [CHAT]).story
    assert [line for line in story if line.startswith("Read")] == ["Read 200"]


class Around:
    """A plugin with one layer."""

    def __init__(self, layer: Layer) -> None:
        self._layer = layer

    @hookimpl
    def around(self) -> list[Layer]:
        return [self._layer]


def test_strict_responses_when_a_field_misfits_then_the_error_names_its_place(world: Any) -> None:
    """Strict mode names the place of a misfit, which the default mode keeps unchanged."""
    wrong = {**CHAT, "choices": [{"index": "zero", "message": {"role": "assistant"}}]}
    assert call(world, world.client([wrong])).choices[0].index == "zero"
    with pytest.raises(APIResponseValidationError, match=r"^choices\[0\]\.finish_reason"):
        call(world, world.client([wrong], strict_responses=True))
    assert call(world, world.client([CHAT], strict_responses=True)).id == "c1"


def test_traceback_with_locals_when_a_call_fails_then_the_key_is_not_in_it(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No local variable has the key, because error trackers record the locals of every frame."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-hunter2")

    def failing(request: Request) -> Any:
        raise ConnectionResetError("reset")

    attempts: list[Any] = [
        lambda: call(world, world.client(failing, api_key=None)),
        lambda: world.client(api_key=None, timeout="wrong"),
    ]
    for make in attempts:
        with pytest.raises((ConnectionResetError, TypeError)) as caught:
            make()
        shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
        assert "hunter2" not in "".join(shown.format())


def test_body_when_it_breaks_off_then_the_attempt_is_repeated(world: Any) -> None:
    """If the call is not streamed, a broken body is a failed attempt and is retried."""
    broken = Reply(200, [b'{"id', APIConnectionError("reset", phase="body")])
    client = world.client([broken, CHAT])
    assert call(world, client).id == "c1"
    assert [request.attempt for request in client.transport.requests] == [1, 2]
    assert client.transport.open_responses == 0


def test_idempotency_key_that_a_call_takes_out_then_none_is_sent(world: Any) -> None:
    """None removes the idempotency key of a call, like any other header."""
    client = world.client([CHAT, CHAT], idempotency_header="Idempotency-Key")
    call(world, client, extra_headers={"idempotency-key": None})
    call(world, client)
    without, usual = (request.headers for request in client.transport.requests)
    assert "idempotency-key" not in without
    assert usual["idempotency-key"].startswith("trunkline-")


def test_idempotency_key_without_a_header_name_then_it_is_refused(world: Any) -> None:
    """A key without a configured header is refused, because it would not be sent."""
    client = world.client([CHAT])
    with pytest.raises(ValueError, match="idempotency_header"):
        call(world, client, idempotency_key="mine")
    assert client.transport.requests == []


def test_retries_of_a_call_when_they_are_no_number_then_they_are_refused(world: Any) -> None:
    """A negative `max_retries` is refused before anything is sent."""
    with pytest.raises(ValueError, match="max_retries"):
        call(world, world.client([CHAT]), max_retries=-1)


def test_event_over_the_limit_of_the_client_then_it_is_refused(world: Any) -> None:
    """The client's option `max_event_bytes` limits the events of its streams."""
    client = world.client([Reply.of_events({"id": "x" * 30})], max_event_bytes=20)

    async def scenario() -> Any:
        return await world.items(await world.do(client.chat.completions.create(**ASK, stream=True)))

    with pytest.raises(APIResponseValidationError, match="max_event_bytes"):
        world.run(scenario)
    assert client.transport.open_responses == 0
