"""The error tree: messages, pickling, and whether the server may have acted."""

from __future__ import annotations

import copy
import pickle
from types import SimpleNamespace
from typing import Any

import pytest
from websockets.frames import Close

from trunkline import agent_errors, errors, plugin_errors, websocket_errors
from trunkline.agent_errors import (
    AgentFilePreparationError,
    AgentFileStagingError,
    AgentOutputParseError,
    AgentTurnResultError,
    ComputerUseError,
)
from trunkline.answers.failures import event_error, status_error
from trunkline.errors import (
    APIConnectionError,
    APIConnectionTimeoutError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    APIUserAbortError,
    ContentFilterFinishReasonError,
    FinishReasonError,
    InternalServerError,
    InvalidWebhookSignatureError,
    LengthFinishReasonError,
    MutuallyExclusiveAuthError,
    OAuthError,
    OpenAIError,
    Phase,
    PollTimeoutError,
    RedirectError,
    StreamTruncatedError,
    UploadInterruptedError,
)
from trunkline.http import URL, Headers, Request, Response
from trunkline.plugin_errors import (
    BudgetExceededError,
    NotRecordedError,
    RateLimitWaitError,
    SubjectTokenProviderError,
)
from trunkline.sockets import closing
from trunkline.sockets.closing import closed_error
from trunkline.taps import Tap
from trunkline.types.chat import ChatCompletion
from trunkline.uploads.selected import PreparedAgentFiles
from trunkline.websocket_errors import (
    ResponsesWebSocketBufferError,
    ResponsesWebSocketError,
    WebSocketConnectionClosedError,
    WebSocketQueueFullError,
)

PROMPT = b'{"messages": "the prompt"}'


def request(attempt: int = 1) -> Request:
    headers = Headers({
        "Authorization": "Bearer hunter2", "api-key": "hunter2", "Cookie": "hunter2",
        "X-Trace": "t",
    })  # fmt: skip
    url = URL.parse("https://api.example.com:8443/v1/chat")
    return Request("POST", url, headers, PROMPT, attempt=attempt)


def response(status: int, content: bytes = b"", stream: Any = None) -> Response:
    headers = Headers({"x-request-id": "req_1", "retry-after": "2"})
    return Response(status, headers, request(), stream, content)


COMPLETION = ChatCompletion(id="c", choices=[], created=1, model="m", object="chat.completion")


def every_error() -> list[OpenAIError]:
    """Return an error of each class, with every attribute set."""
    body = b'{"error": {"message": "no", "code": "c", "param": "p", "type": "t"}}'
    statuses = (400, 401, 403, 404, 409, 418, 422, 429, 500, 503)
    answer = response(200, b"<html>")
    return [
        OpenAIError("configuration"),
        APIError("message", request(), body={"code": 5}),
        APIUserAbortError("closed", request()),
        NotRecordedError("not recorded", request(), cassette="cassettes/one.jsonl"),
        InvalidWebhookSignatureError("not signed"),
        FinishReasonError("early", None),
        LengthFinishReasonError(completion=COMPLETION),
        ContentFilterFinishReasonError(completion=COMPLETION),
        PollTimeoutError("too long", {"status": "in_progress"}),
        BudgetExceededError("used up", account="tag 'ads'", unit="tokens", limit=9.0),
        RateLimitWaitError("too long", 90.0),
        UploadInterruptedError(
            "cut", upload_id="upload_1", part_ids=("part_1", None), part_size=5, total_bytes=9
        ),
        AgentFilePreparationError("one of two", prepared=PreparedAgentFiles([], ["file_1"])),
        AgentFileStagingError("not copied", uploaded_file_id="file_1"),
        AgentTurnResultError(
            "cancelled", turn=None, session_id="s", messages=["m"], required_actions=["a"]
        ),
        AgentOutputParseError("result"),
        ComputerUseError("not approved", "response"),
        MutuallyExclusiveAuthError(),
        SubjectTokenProviderError("no token", response=response(404, stream=object())),
        OAuthError(response=response(403), body={"error": "access_denied"}),
        RedirectError("elsewhere", request()),
        WebSocketConnectionClosedError("closed", unsent_messages=["a", b"b"]),
        closed_error(Close(1000, "bye"), Close(1000, ""), True),
        closed_error(Close(4000, "gone"), None, None, unsent=["a"]),
        WebSocketQueueFullError("full"),
        ResponsesWebSocketError({"type": "error"}),
        ResponsesWebSocketBufferError("full"),
        APIConnectionError("refused", request(2), phase="connect"),
        APITimeoutError("slow", request(), phase="body"),
        StreamTruncatedError("cut", request(), received=(b"{}", b"[]")),
        APIResponseValidationError("no JSON", answer, body=None),
        *[status_error(response(status, body, stream=object())) for status in statuses],
    ]


ids = [f"{type(error).__name__}-{n}" for n, error in enumerate(every_error())]


PICKLED = [
    pytest.param(error, marks=pytest.mark.thorough)
    if isinstance(error, ResponsesWebSocketError | ResponsesWebSocketBufferError)
    else error
    for error in every_error()
]
"""The quick run leaves out errors that are pickled as others are."""


@pytest.mark.parametrize("error", PICKLED, ids=ids)
def test_error_when_pickled_then_all_it_says_survives(error: OpenAIError) -> None:
    """Pickled errors keep all attributes, as process pools, Ray and Celery require."""
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        restored = pickle.loads(pickle.dumps(error, protocol))
        assert type(restored) is type(error)
        assert str(restored) == str(error)
        for name in ("message", "body", "code", "param", "type", "request_id", "status_code"):
            assert getattr(restored, name, None) == getattr(error, name, None)
        for name in (
            "account",
            "completion",
            "limit",
            "seconds",
            "prepared",
            "uploaded_file_id",
            "reason",
            "session_id",
            "messages",
            "turn",
            "required_actions",
            "result",
            "phase",
            "attempts",
            "elapsed",
            "received",
            "may_have_acted",
            "request",
            "rcvd",
            "sent",
            "unsent_frames",
            "event",
            "agreed",
        ):
            assert getattr(restored, name, None) == getattr(error, name, None)
        assert getattr(restored, "completion", None) == getattr(error, "completion", None)
        if isinstance(error, ComputerUseError):
            assert restored.response == error.response
        elif getattr(error, "response", None) is not None:
            assert restored.response.status == error.response.status  # type: ignore[attr-defined]  # asserted above
            assert restored.response.headers == error.response.headers  # type: ignore[attr-defined]  # asserted above


@pytest.mark.thorough
def test_errors_of_agents_and_plugins_when_made_then_they_say_what_they_know() -> None:
    """The reason of a turn without a result is a sentence."""
    texts = {
        "failed": "the turn or its session has failed: `turn.error` has the server's reason",
        "cancelled": "the turn was cancelled",
        "requires_action": "the session waits for what `required_actions` lists: send it, or pass "
        "a function for it in tool_handlers",
        "incomplete": "the events ended before the turn did, or there was no turn",
        "observation_failed": "the events could not be read to the end of the turn, which may "
        "still succeed",
    }
    turn = SimpleNamespace(id="t")
    reasons: list[Any] = [*texts]
    for reason in reasons:
        failed = AgentTurnResultError(
            reason, turn=turn, session_id="s", messages=["m"], required_actions=["a"]
        )
        assert str(failed) == texts[reason]
        assert (failed.reason, failed.turn, failed.turn_id) == (reason, turn, "t")
    parse = AgentOutputParseError("result")
    assert (str(parse), parse.result) == ("the answer of the agent does not fit its type", "result")
    waited = RateLimitWaitError("too long", 90.0)
    assert (str(waited), waited.seconds) == ("too long", 90.0)
    replayed = NotRecordedError("not recorded", request())
    assert (str(replayed), replayed.message, replayed.cassette) == (
        "not recorded", "not recorded", "",
    )  # fmt: skip


def test_errors_when_listed_then_no_class_is_left_out_of_the_test_above() -> None:
    """Every error class is covered by the test of pickling."""
    tested = {type(error) for error in every_error()}
    found = {
        kind
        for module in (errors, agent_errors, plugin_errors, websocket_errors, closing)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, OpenAIError)
    }  # fmt: skip
    assert found == tested


def test_error_with_a_cause_when_pickled_then_our_own_cause_goes_along() -> None:
    """Our own causes are kept; a backend's cause, which may not pickle, is dropped."""
    outer, inner = StreamTruncatedError("cut", request()), APIConnectionError("reset", request())
    outer.__cause__ = inner
    restored = pickle.loads(pickle.dumps(outer))
    assert isinstance(restored.__cause__, APIConnectionError)
    outer.__cause__ = ValueError(lambda: None)
    assert pickle.loads(pickle.dumps(outer)).__cause__ is None
    assert isinstance(copy.copy(outer), StreamTruncatedError)


@pytest.mark.thorough
@pytest.mark.parametrize("error", every_error(), ids=ids)
def test_error_when_made_then_it_holds_neither_prompt_nor_credentials(error: OpenAIError) -> None:
    """Errors are kept, logged and sent, so they hold neither secrets nor prompts."""
    data = pickle.dumps(error, 0) + repr(error).encode() + repr(vars(error)).encode()
    assert b"hunter2" not in data
    assert b"the prompt" not in data
    kept = getattr(error, "request", None)
    if kept is not None:
        assert kept.headers.get("x-trace") == "t"
    assert getattr(getattr(error, "response", None), "stream", None) is None


@pytest.mark.parametrize(
    ("status", "name", "acted"),
    [
        (400, "BadRequestError", False),
        (401, "AuthenticationError", False),
        (403, "PermissionDeniedError", False),
        (404, "NotFoundError", False),
        (408, "APIStatusError", True),
        (409, "ConflictError", False),
        (418, "APIStatusError", False),
        (422, "UnprocessableEntityError", False),
        (429, "RateLimitError", False),
        (500, "InternalServerError", True),
        (599, "InternalServerError", True),
    ],
)
def test_status_when_an_error_then_it_has_its_class_and_says_whether_the_server_may_have_acted(
    status: int, name: str, acted: bool
) -> None:
    """The names are openai-python's; only after 408 and 5xx may the server have acted."""
    body = b'{"error": {"message": "no", "code": 7, "param": "model", "type": "t"}}'
    error = status_error(response(status, body))
    assert type(error).__name__ == name
    assert isinstance(error, APIStatusError)
    assert error.may_have_acted is acted
    assert (error.status_code, error.code, error.param, error.type) == (status, "7", "model", "t")
    assert error.request_id == "req_1"
    assert error.headers["retry-after"] == "2"
    assert str(error) == f"Error code: {status} - no"


@pytest.mark.parametrize(
    ("phase", "acted"),
    [
        ("pool", False), ("connect", False), ("tls", False), ("proxy", False),
        ("send", True), ("headers", True), ("body", True), ("total", True),
    ],
)  # fmt: skip
def test_connection_error_when_asked_then_the_phase_tells_whether_the_server_may_have_acted(
    phase: Phase, acted: bool
) -> None:
    """The server may have acted only if the request may have been sent."""
    assert APIConnectionError("x", request(), phase=phase).may_have_acted is acted
    assert APITimeoutError("x", request(), phase=phase).may_have_acted is acted


def test_connection_error_when_printed_then_it_names_host_phase_attempts_and_seconds() -> None:
    """The message has the host, phase, attempts and seconds, to help find the cause."""
    error = APITimeoutError("too slow", request(attempt=3), phase="tls")
    error.elapsed = 12.3456
    assert str(error) == "too slow (tls to api.example.com:8443, 3 attempts, 12.3 s)"
    assert str(APIConnectionError("gone")) == "gone"


def test_errors_when_caught_then_the_tree_is_that_of_openai_python() -> None:
    """The class tree is openai-python's: timeouts are connection errors, for example."""
    assert APIConnectionTimeoutError is APITimeoutError
    assert issubclass(APITimeoutError, APIConnectionError)
    assert issubclass(StreamTruncatedError, APIConnectionError)
    for kind in (APIStatusError, APIConnectionError, APIResponseValidationError, RedirectError):
        assert issubclass(kind, APIError)
    assert not RedirectError("x", request()).may_have_acted
    assert APIUserAbortError("x").may_have_acted


@pytest.mark.parametrize(
    ("content", "message", "body"),
    [
        (b'{"error": {"message": "nested"}}', "nested", {"message": "nested"}),
        (b'{"message": "flat", "code": "c"}', "flat", {"message": "flat", "code": "c"}),
        (b'{"error": "a text"}', "a text", "a text"),
        (b"<html>Bad Gateway</html>", "<html>Bad Gateway</html>", "<html>Bad Gateway</html>"),
        (b"", "no body", None),
        (b"[1]", "[1]", [1]),
        (b'{"error": {"message": 5}}', "{'message': 5}", {"message": 5}),
        (b"\xff\xfe", "\ufffd\ufffd", "\ufffd\ufffd"),
    ],
)
def test_error_body_of_any_shape_then_message_and_body_say_what_came(
    content: bytes, message: str, body: object
) -> None:
    """The message is found in every form of body that servers and proxies send."""
    error = status_error(response(502, content))
    assert error.message == f"Error code: 502 - {message}"
    assert error.body == body


def test_error_body_when_long_or_with_a_key_then_the_text_is_short_and_redacted() -> None:
    """Long bodies are cut short, and echoed keys are redacted."""
    error = status_error(response(502, b"x" * 5000))
    assert len(str(error)) < 300
    echoed = b'{"error": {"message": "Incorrect API key provided: sk-proj-hunter2 (Bearer abc.d)"}}'
    assert "hunter2" not in str(status_error(response(401, echoed)))
    assert "abc.d" not in str(status_error(response(401, echoed)))
    assert "hunter2" not in str(status_error(response(401, b"key=sk-hunter2")))


def test_error_body_when_nested_however_deeply_then_the_status_is_told() -> None:
    """The error has its status even if the body is too deeply nested for `repr`."""
    for depth in range(900, 1020):
        error = status_error(response(502, b"[" * depth + b"]" * depth))
        assert error.message.startswith("Error code: 502 - ")


@pytest.mark.parametrize(
    ("payload", "message", "code"),
    [
        ({"error": {"message": "nested", "code": "c"}}, "nested", "c"),
        ({"message": "flat", "code": "c"}, "flat", "c"),
        ({"error": "text"}, "text", None),
        ("text", "text", None),
        (None, "the stream ended with an error", None),
    ],
)
def test_event_with_an_error_then_it_becomes_the_api_error(
    payload: object, message: str, code: str | None
) -> None:
    """Error events are recognized in every form that servers send."""
    error = event_error(payload, request())
    assert type(error) is APIError
    assert error.message == message
    assert error.code == code


def test_errors_when_made_then_their_text_and_fields_are_those_given() -> None:
    """Each says its message, also to code that looks at `args`."""
    poll = PollTimeoutError("not yet", {"status": "running"})
    assert (str(poll), poll.args, poll.last) == ("not yet", ("not yet",), {"status": "running"})
    assert PollTimeoutError("not yet").last is None
    cause = APIConnectionError("reset", request(), phase="send")
    part = UploadInterruptedError(
        "cut", upload_id="u", part_ids=("p", None), part_size=5, total_bytes=9, cause=cause
    )
    assert str(part) == "cut"
    assert (part.upload_id, part.part_ids) == ("u", ("p", None))
    assert (part.part_size, part.total_bytes) == (5, 9)
    assert (part.request.method, part.request.url) == ("POST", request().url)
    assert "pass one of them" in str(MutuallyExclusiveAuthError())
    assert RedirectError("x", request()).may_have_acted is False
    assert APIConnectionError("x").attempts == 1
    cut = StreamTruncatedError("cut", received=(b"1",))
    assert (cut.phase, cut.received) == ("body", (b"1",))


@pytest.mark.parametrize(
    ("message", "body", "said", "code"),
    [
        (None, {"error": "invalid_grant", "error_description": "gone"}, "gone", "invalid_grant"),
        ("mine", {"error_description": "gone"}, "mine", None),
        (None, {"error_description": 5}, "OAuth authentication error.", None),
        (None, {"error_description": ""}, "OAuth authentication error.", None),
        (None, None, "OAuth authentication error.", None),
    ],
)
def test_oauth_error_when_made_then_it_says_what_the_server_described(
    message: str | None, body: object, said: str, code: str | None
) -> None:
    """The message, else the description, else a general text."""
    error = OAuthError(message, response=Response(401, Headers(), request()), body=body)
    assert (str(error), error.error) == (said, code)


def test_error_of_a_response_with_taps_then_it_can_be_pickled() -> None:
    """Taps belong to the call, not to its error."""
    response = Response(500, Headers(), request())
    response.tap(Tap())
    error = InternalServerError("no", response=response, body=None)
    assert error.response.taps is None
    assert response.taps is not None
    assert pickle.loads(pickle.dumps(error)).status_code == 500


def test_errors_when_made_without_a_message_then_a_text_says_what_happened() -> None:
    """The texts are those that people search for."""
    cut = ContentFilterFinishReasonError()
    assert (str(cut), cut.completion) == ("a content filter of the API cut the answer off", None)
    odd = APIResponseValidationError(Response(200, Headers(), request()), None)
    assert str(odd) == "the response does not fit its declared type"
    closed = errors.client_is_closed()
    assert str(closed).startswith("the client is closed: make a new one")
    assert APIConnectionError("x").stale_connection is False


def test_answer_that_ended_early_then_its_error_has_as_much_as_there_is() -> None:
    """Programs can show it."""
    completion = ChatCompletion.construct(id="c", usage=None)
    for error in (
        LengthFinishReasonError(completion=completion),
        ContentFilterFinishReasonError(completion=completion),
    ):
        assert error.completion is completion
