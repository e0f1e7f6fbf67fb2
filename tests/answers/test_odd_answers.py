"""Answers whose JSON type is wrong as a whole, and slight faults of real servers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest

from trunkline import AsyncOpenAI, OpenAI
from trunkline.errors import APIError, APIResponseValidationError
from trunkline.models import BaseModel
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply
from trunkline.testing.server import Exchange, FaultyServer

ODD = ['["x"]', '"x"', "12", "null", "true", "[]", '""', "0", "false", "1.5"]
ASK: Any = {"model": "m", "messages": []}
ANSWER_ME: Any = {"model": "m", "input": "i", "stream": True}


def send_odd(exchange: Exchange) -> None:
    """Send the JSON that the path names, whole or as an event."""
    odd = ODD[int(exchange.segment(1))]
    if b'"stream":true' in exchange.request.body:
        content, media_type = f"data: {odd}\n\ndata: [DONE]\n\n", "text/event-stream"
    else:
        content, media_type = odd, "application/json"
    exchange.reply("200 OK", content.encode(), f"content-type: {media_type}")


@pytest.fixture(scope="module")
def server() -> Iterator[FaultyServer]:
    """A server whose answers are JSON, but not objects."""
    with FaultyServer(behaviours={"odd": send_odd}) as made:
        yield made


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("number", range(len(ODD)), ids=ODD)
def test_answer_that_is_not_an_object_when_one_is_typed_then_it_is_a_typed_error(
    world: Any, server: FaultyServer, number: int, strict: bool
) -> None:
    """The error says what came, for whole answers and for events, in both modes."""
    make: Any = OpenAI if world.is_sync else AsyncOpenAI
    url = str(server.url_of(f"odd/{number}"))
    client = make(base_url=url, api_key="key", strict_responses=strict)

    async def scenario() -> None:
        with pytest.raises(APIResponseValidationError, match="expected an object"):
            await world.do(client.chat.completions.create(**ASK))
        with pytest.raises(APIResponseValidationError, match="expected an object"):
            await world.items(await world.do(client.chat.completions.create(**ASK, stream=True)))
        with pytest.raises(APIResponseValidationError, match="expected an object"):
            await world.items(await world.do(client.responses.create(**ANSWER_ME)))
        with pytest.raises(APIResponseValidationError):
            await world.do(client.models.list())
        await world.do(client.close())

    world.run(scenario)


class Own(BaseModel):
    """A model of a user."""

    id: int


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        ("null", Own, "the response: expected an object \\(Own\\), got null"),
        ("{}", list[Own], "the response: expected an array, got an object"),
        ('"x"', list[Own], "the response: expected an array, got a string"),
        ("null", list[int], "the response: expected an array, got null"),
        ("[]", dict[str, Own], "the response: expected an object, got an array"),
        ("null", dict, "the response: expected an object, got null"),
        ("[1]", int, "the response: expected an integer, got an array"),
        ("1", Own | None, "the response: expected an object or null, got an integer"),
        ("1", Literal["a", "b"], "the response: expected 'a' or 'b', got an integer"),
    ],
)
def test_answer_of_another_json_type_than_cast_to_then_the_error_names_both(
    world: Any, content: str, kind: Any, said: str
) -> None:
    """Every type that a call can ask for is compared with the JSON type that came."""
    client = world.client([Reply(200, content.encode())])
    with pytest.raises(APIResponseValidationError, match=f"^{said}$"):
        world.run(lambda: world.do(client.get("/own", cast_to=kind)))


@pytest.mark.parametrize(
    ("content", "kind", "value"),
    [
        ("null", Own | None, None), ("1", object, 1), ("null", object, None),
        ("[1]", list[int], [1]), ("[1]", list, [1]), ("{}", dict, {}), ("1", int | str, 1),
        ('"a"', Literal["a"], "a"), ("2", Any, 2), ("null", Any, None),
        ('{"id": 1}', Own | None, Own(id=1)),
    ],
)  # fmt: skip
def test_answer_of_the_json_type_of_cast_to_then_it_is_returned(
    world: Any, content: str, kind: Any, value: Any
) -> None:
    """A null is a value of an optional type, and of one that accepts everything."""
    client = world.client([Reply(200, content.encode())])
    assert world.run(lambda: world.do(client.get("/own", cast_to=kind))) == value


@pytest.mark.parametrize(
    "answer",
    [
        {"error": {"message": "overloaded"}},
        {"object": "error", "message": "overloaded"},
        {"object": "error", "detail": "overloaded"},
        {"message": "overloaded", "code": 5},
    ],
)
def test_error_object_when_its_status_is_200_then_it_is_raised(answer: dict[str, Any]) -> None:
    """As the stream of such a server would."""
    with pytest.raises(APIError, match="overloaded"):
        fake_client([answer]).chat.completions.create(**ASK)


def test_part_of_another_json_type_when_below_the_top_then_it_is_kept(world: Any) -> None:
    """Below the top level the default mode keeps what came."""
    answer = {"id": 5, "choices": [None, "x", {"message": ["y"]}], "usage": "none"}
    client = world.client([answer])
    completion = world.run(lambda: world.do(client.chat.completions.create(**ASK)))
    assert completion.choices[:2] == [None, "x"]
    assert completion.choices[2].message == ["y"]
    assert completion.to_dict() == answer


COMPLETION = {
    "id": "c", "created": 1, "model": "m", "object": "text_completion",
    "choices": [{"index": 0, "text": "t", "finish_reason": None, "logprobs": None}],
}  # fmt: skip
CHUNK = {
    "id": "c", "model": "m", "choices": [{"index": 0, "delta": {}, "finish_reason": None}],
}  # fmt: skip
AZURE = {"id": "", "created": 0, "model": "", "object": "", "choices": [],
         "prompt_filter_results": []}  # fmt: skip
DELTA = {"type": "response.output_text.delta", "item_id": "i", "output_index": 0,
         "content_index": 0, "delta": "d"}  # fmt: skip
ANSWER = {"id": "r", "model": "m", "output": [],
          "usage": {"input_tokens": 1, "output_tokens": 1, "total_tokens": 2}}  # fmt: skip
ENDED = {"type": "response.completed", "response": ANSWER}


def test_strict_stream_when_a_server_omits_what_no_result_depends_on_then_it_is_accepted(
    world: Any,
) -> None:
    """A null `finish_reason`, an empty `object`, no `created`, no `sequence_number`."""
    answers = [Reply.of_events(COMPLETION), Reply.of_events(AZURE, CHUNK),
               Reply.of_events(DELTA, ENDED), {"data": [{"id": "m"}]}]  # fmt: skip
    client = world.client(answers, strict_responses=True)

    async def scenario() -> None:
        completions = client.completions.create(model="m", prompt="p", stream=True)
        (part,) = await world.items(await world.do(completions))
        assert part.choices[0].finish_reason is None
        chunks = await world.do(client.chat.completions.create(**ASK, stream=True))
        assert [chunk.created for chunk in await world.items(chunks)] == [0, None]
        events = await world.do(client.responses.create(**ANSWER_ME))
        assert [event.sequence_number for event in await world.items(events)] == [None, None]
        models = await world.do(client.models.list())
        assert models.data[0].created is None

    world.run(scenario)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"created": "now"}, "created: expected an integer, got a string"),
        ({"object": "chat"}, "object: expected 'chat.completion', got 'chat'"),
        ({"choices": None}, "choices: expected an array, got null"),
        ({"id": None}, "id: expected a string, got null"),
    ],
)
def test_strict_answer_when_a_value_is_wrong_then_the_error_names_its_place(
    world: Any, change: dict[str, Any], place: str
) -> None:
    """A field that may be missing must still have its type if it is there."""
    answer = {"id": "c", "created": 1, "model": "m", "object": "chat.completion", "choices": []}
    client = world.client([{**answer, **change}], strict_responses=True)
    with pytest.raises(APIResponseValidationError, match=f"^{place}"):
        world.run(lambda: world.do(client.chat.completions.create(**ASK)))


class Dated(BaseModel):
    """A model of a user with a field that the API's models may lack."""

    created: int


def test_strict_answer_of_a_users_class_when_created_is_missing_then_it_is_an_error(
    world: Any,
) -> None:
    """Only the API's own classes tolerate missing fields."""
    client = world.client([{}], strict_responses=True)
    with pytest.raises(APIResponseValidationError, match="created: expected a required field"):
        world.run(lambda: world.do(client.get("/own", cast_to=Dated)))
