"""Declared operations: how arguments are checked and sent, and what `help` shows."""

from __future__ import annotations

import inspect
import json
import pydoc
from operator import attrgetter
from traceback import TracebackException
from typing import Any

import pytest

from trunkline.answers.event_streams import EventStream
from trunkline.answers.runners import Runner
from trunkline.operations.endpoint import ResultKind
from trunkline.operations.operation import Resource, cursor_paged, get, post
from trunkline.operations.worlds import World
from trunkline.resources.beta.threads.runs import Runs
from trunkline.resources.chat.completions import Completions
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply
from trunkline.values import omit


class Files(Resource[World]):
    """The operations of these tests."""

    @get("/files/{file_id}/parts/{part}")
    def part(self, file_id: str, part: int, *, order: str = "asc", after: Any = omit) -> object:
        """Describe one part.

        Args:
            file_id: Whose part it is.
            part: Its number.
            order: The order of what is in it.
            after: The part to continue after.
        """

    @post("/files/{file_id}")
    def change(self, file_id: str, *, name: str, note: Any = omit) -> object:
        """Change a file."""

    @cursor_paged("/files")
    def list(self, *, limit: int = 20) -> Any:
        """List files."""


def files(*answers: Any) -> Any:
    client = fake_client(answers or [{}])
    resource: Any = Files(client._world)
    resource.transport = client.transport
    return resource


def test_operation_when_called_then_arguments_go_into_path_query_and_body() -> None:
    """Arguments of a GET are in the query, and those of a POST in the body."""
    resource = files({}, {})
    resource.part("f 1", 2, order="desc", after=["a", "b"])
    resource.change("f/2", name="n", note=None)
    first, second = resource.transport.requests
    assert first.url.target == "/v1/files/f%201/parts/2?order=desc&after%5B%5D=a&after%5B%5D=b"
    assert first.body == b""
    assert "content-type" not in first.headers
    assert second.url.target == "/v1/files/f%2F2"
    assert json.loads(second.body) == {"name": "n", "note": None}


def test_operation_given_omit_or_none_then_they_differ() -> None:
    """Omit is never sent; None is null in a body and is left out of a query."""
    resource = files({}, {})
    resource.change("f", name="n", note=omit)
    resource.part("f", 1, after=None)
    first, second = resource.transport.requests
    assert json.loads(first.body) == {"name": "n"}
    assert second.url.query == ""


@pytest.mark.parametrize(
    ("args", "arguments", "said"),
    [
        (("f",), {"name": "n", "nmae": 1}, "unexpected keyword argument 'nmae'"),
        (("f",), {}, "is missing the required argument 'name'"),
        (("f",), {"name": omit}, "is missing the required argument 'name'"),
        ((), {"name": "n"}, "is missing the required argument 'file_id'"),
        (("f",), {"file_id": "g", "name": "n"}, "multiple values for argument 'file_id'"),
        (("f", "n"), {}, "takes 1 positional argument"),
    ],
)
def test_operation_given_wrong_arguments_then_they_are_refused_as_python_would(
    args: Any, arguments: Any, said: str
) -> None:
    """Wrong arguments raise Python's TypeError before anything is sent."""
    resource = files()
    with pytest.raises(TypeError, match=said) as caught:
        resource.change(*args, **arguments)
    assert "change()" in str(caught.value)
    assert resource.transport.requests == []


@pytest.mark.parametrize(
    "value",
    [
        "",
        ".",
        "..",
        "%2e",
        "%2E%2e",
        ".%2e",
        "%252e%252E",
        "a\nb",
        "a\x00",
        "a\x7f",
        "a\x85",
        "\ud800",
    ],
)
def test_path_parameter_that_would_change_the_route_then_it_is_refused_by_name(value: str) -> None:
    """Empty values, dot segments in any encoding and control characters are refused."""
    resource = files()
    with pytest.raises(ValueError, match="'file_id'"):
        resource.part(value, 1)
    assert resource.transport.requests == []


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("a/../b", "a%2F..%2Fb"), ("a?x=1", "a%3Fx=1"), ("a#b", "a%23b"), ("a b", "a%20b"),
        ("ft:gpt:org::id", "ft:gpt:org::id"), ("é", "%C3%A9"), ("...", "..."), ("%", "%25"),
        ("https://evil.example/", "https:%2F%2Fevil.example%2F"), ("a\\b", "a%5Cb"),
        ("my deployment (v2)", "my%20deployment%20(v2)"), ("{x}", "%7Bx%7D"),
    ],
)  # fmt: skip
def test_path_parameter_with_any_other_character_then_it_stays_one_segment(
    value: str, segment: str
) -> None:
    """Any other value is percent-encoded and stays within its segment."""
    resource = files()
    resource.part(value, 1)
    assert resource.transport.requests[0].url.target == f"/v1/files/{segment}/parts/1"


@pytest.mark.parametrize("value", [None, 1.5, True, b"x", ["a"]])
def test_path_parameter_of_another_type_then_it_is_refused_by_name(value: Any) -> None:
    """None in a path, which is usually a missing id, is refused, as are other types."""
    with pytest.raises(TypeError, match="'file_id'"):
        files().part(value, 1)


def test_operation_when_inspected_then_name_signature_and_help_are_the_declarations() -> None:
    """``help`` and editors show the declared signature without ``self``, and the docstring."""
    part = files().part
    signature = inspect.signature(part)
    assert list(signature.parameters)[:4] == ["file_id", "part", "order", "after"]
    assert signature.parameters["order"].default == "asc"
    assert "Whose part it is" in (part.__doc__ or "")
    assert part.__name__ == "part"
    kind: Any = Files
    assert part.__module__ == kind.part.__module__ == __name__
    assert "file_id" in pydoc.plain(pydoc.render_doc(part))
    assert repr(fake_client().models.retrieve) == "<operation models.retrieve: GET /models/{model}>"


def test_chat_create_when_inspected_then_its_parameters_are_shown() -> None:
    """An operation with overloads has the signature of its implementation."""
    create = fake_client().chat.completions.create
    assert list(inspect.signature(create).parameters)[:3] == ["messages", "model", "stream"]
    assert "next message" in (create.__doc__ or "")


def test_operation_when_its_options_are_used_then_they_do_not_go_to_the_server() -> None:
    """Call options configure the request and are not sent as parameters."""
    resource = files()
    resource.change("f", name="n", timeout=3, max_retries=0, extra_headers={"X": "y"})
    (request,) = resource.transport.requests
    assert json.loads(request.body) == {"name": "n"}
    assert (request.timeout.read, request.max_retries) == (3, 0)


def test_resource_when_asked_twice_then_it_is_the_same_object() -> None:
    """Resources are created once per client and world."""
    client = fake_client()
    assert client.chat is client.chat
    assert client.chat.completions is client.chat.completions


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.edits.create(instruction="i", model="m"),
        lambda client: client.with_raw_response.edits.create(instruction="i", model="m"),
        lambda client: client.edits.with_raw_response.create(instruction="i", model="m"),
        lambda client: client.beta.threads.create_and_run_poll(assistant_id="a"),
        lambda client: client.videos.poll("v"),
    ],
)
def test_operation_that_is_deprecated_then_the_caller_is_warned(call: Any) -> None:
    """The warning names the operation and points to the caller's line."""
    answers = [{"id": "r", "thread_id": "t", "status": "completed"}] * 2
    with pytest.warns(
        DeprecationWarning,
        match=r"^(edits.create|beta.threads.create_and_run_poll|videos.poll) is dep",
    ) as seen:
        assert call(fake_client(answers)) is not None
    assert [warning.filename for warning in seen] == [__file__]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Runs, ["create", "create_and_poll", "stream"]),
        (Completions, ["create", "parse", "run_tools"]),
        (EventStream, ["until_done"]),
        (Runner, ["until_done"]),
    ],
)
def test_method_then_it_has_the_name_of_its_declaration(kind: Any, names: list[str]) -> None:
    """Operations, helpers, variants and methods that send nothing themselves, deprecated or not."""
    assert [getattr(kind, name).__name__ for name in names] == names


PROMPT = "tell me about barley"
MESSAGES = [{"role": "user", "content": PROMPT}]


@pytest.mark.parametrize(
    ("path", "arguments"),
    [
        ("chat.completions.create", {"model": "m", "messages": MESSAGES, "no_such": 1}),
        ("chat.completions.parse", {"model": "m", "messages": MESSAGES, "no_such": 1}),
        ("chat.completions.run_tools", {"model": "m", "messages": MESSAGES, "tools": [5]}),
        ("vector_stores.files.poll", {"file_id": PROMPT, "no_such": 1}),
        ("videos.create_and_poll", {"prompt": PROMPT, "no_such": 1}),
        (
            "beta.threads.runs.stream",
            {"thread_id": "t", "assistant_id": "a", "instructions": PROMPT, "no_such": 1},
        ),
    ],
)
@pytest.mark.filterwarnings("ignore:.*is deprecated:DeprecationWarning")
def test_method_given_wrong_arguments_then_no_frame_of_ours_keeps_the_prompt(
    path: str, arguments: Any
) -> None:
    """Error trackers record the locals of frames: of operations, variants and helpers."""
    with pytest.raises(TypeError) as refused:
        attrgetter(path)(fake_client())(**arguments)
    traceback = TracebackException.from_exception(refused.value, capture_locals=True)
    ours = [frame for frame in traceback.stack if "/corelib/trunkline/" in frame.filename]
    assert ours
    assert not [frame for frame in ours if PROMPT in str(frame.locals)]


def test_operation_when_a_helper_performs_it_then_errors_have_the_name_of_the_helper() -> None:
    """Its repr has neither the prompt nor the key."""
    create: Any = fake_client().chat.completions.create
    made = create.invocation("parse", {"model": PROMPT, "messages": MESSAGES})
    assert made.name == "chat.completions.parse"
    assert PROMPT not in repr(made)
    part = files().part.invocation("other", {"file_id": PROMPT, "part": 1})
    assert PROMPT not in repr(part)
    with pytest.raises(TypeError, match=r"^chat\.completions\.parse\(\) is missing"):
        create.invocation("parse", {})


def test_operation_when_declared_then_its_route_is_that_of_its_kind() -> None:
    client: Any = fake_client()
    assert client.files.create.invocation("x", {"file": b"", "purpose": "p"}).route.form
    delete = client.files.delete.invocation("x", {"file_id": "f"}).route
    assert (delete.http_method, delete.form) == ("DELETE", False)
    content = client.files.content.invocation("x", {"file_id": "f"}).route
    assert (content.http_method, content.result) == ("GET", ResultKind.BYTES)
    asked = {"model": "m", "messages": MESSAGES}
    assert client.chat.completions.create.invocation("x", asked).route.final_events == ()
    assert client.files.list.invocation("x", {}).result is ResultKind.PAGE


def test_operation_when_it_prefers_a_format_then_another_one_can_be_passed() -> None:
    """Vectors are asked for as base64, which is a third of the size."""
    client = fake_client([{"data": []}] * 2)
    client.embeddings.create(input="x", model="m")
    client.embeddings.create(input="x", model="m", encoding_format="float")
    asked = [json.loads(request.body)["encoding_format"] for request in client.transport.requests]
    assert asked == ["base64", "float"]


def test_operation_when_a_parameter_is_a_header_then_it_is_sent_as_one() -> None:
    """A header parameter is sent as a header, and fixed headers are added."""
    client = fake_client([{"input_tokens": 1}] * 2)
    client.beta.responses.input_tokens.count(input="Hi", betas=["responses_multi_agent=v1"])
    client.vector_stores.retrieve("v")
    first, second = client.transport.requests
    assert first.headers["openai-beta"] == "responses_multi_agent=v1"
    assert json.loads(first.body) == {"input": "Hi"}
    assert second.headers["openai-beta"] == "assistants=v2"


def test_operation_without_body_parameters_then_a_post_has_no_body() -> None:
    """Without body parameters there is no body; with optional ones an empty object is sent."""
    client = fake_client([{}, {}])
    client.batches.cancel("b")
    client.conversations.create()
    first, second = client.transport.requests
    assert (first.body, "content-type" in first.headers) == (b"", False)
    assert second.body == b"{}"


@pytest.mark.parametrize("body", ["", "{}", "accepted"])
def test_operation_that_gives_nothing_then_any_body_is_accepted(world: Any, body: str) -> None:
    """Any body is accepted for a None result, and the raw response has it."""
    client = world.client([Reply(body=body), Reply(body=body)])

    async def scenario() -> tuple[Any, Any]:
        calls = client.realtime.calls
        return (
            await world.do(calls.hangup("c")),
            await world.do(calls.with_raw_response.hangup("c")),
        )

    plain, raw = world.run(scenario)
    assert plain is None
    assert (raw.parse(), raw.text) == (None, body)


def test_operation_when_its_query_stands_in_the_path_then_both_are_sent() -> None:
    """A query in the declared path, as of beta operations, is combined with the arguments."""
    client = fake_client([{"data": []}])
    client.beta.responses.input_items.list("r", limit=2)
    assert (
        client.transport.requests[0].url.target == "/v1/responses/r/input_items?beta=true&limit=2"
    )
