"""Masking: in requests, and in answers of every kind, also across the borders of events."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable
from random import Random
from time import process_time
from typing import Any

import pytest

from tests.worlds import World
from trunkline import OpenAIError, StreamTruncatedError
from trunkline.errors import APIConnectionError
from trunkline.testing import Reply, fake_client
from trunkline_plugins.masking import Channel, Masking
from trunkline_plugins.redact import Redact

KEY = "sk-abcdef123456"
PATTERNS = [r"sk-[a-z0-9]{8,40}", r"\b\d{3}-\d{4}\b"]
SAID = f"my key is {KEY}, call 555-1234 or 555-12345!"
MASKED = "my key is [redacted], call [redacted] or 555-12345!"
CHUNK = {"id": "123-4567", "object": "chat.completion.chunk", "created": 1, "model": "m"}


def pieces(text: str, length: int) -> list[str]:
    return [text[i : i + length] for i in range(0, len(text), length)]


def chat(texts: Iterable[str], make: Callable[[str], object]) -> Reply:
    """Return the events of a chat with these deltas."""
    deltas: list[Any] = [make(text) for text in texts]
    events = [
        {**CHUNK, "choices": [{"index": 0, "delta": one, "finish_reason": None}]} for one in deltas
    ]
    events.append({**CHUNK, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    return Reply.of_events(*events)


def content(text: str) -> object:
    return {"content": text}


def arguments(text: str) -> object:
    named = {"name": "f"} if text.startswith("{") else {}
    return {"tool_calls": [{"index": 0, "id": "c", "function": {**named, "arguments": text}}]}


@pytest.mark.parametrize("length", [1, 5, 100])
def test_chat_stream_when_a_secret_is_split_then_no_event_has_a_part_of_it(length: int) -> None:
    """Only the beginning of a secret is held back."""
    client: Any = fake_client(
        [chat(pieces(SAID, length), content)], plugins=[Redact(patterns=PATTERNS)]
    )
    stream = client.chat.completions.create(model="m", messages=[], stream=True)
    chunks = list(stream)
    texts = [chunk.choices[0].delta.content or "" for chunk in chunks]
    assert "".join(texts) == MASKED
    assert chunks[-1].choices[0].finish_reason == "stop"
    assert {chunk.id for chunk in chunks} == {"123-4567"}
    if length == 1:
        assert texts[:8] == list("my key i")


@pytest.mark.parametrize("how", ["typed", "raw", "open", "lines"])
def test_stream_however_it_is_read_then_the_texts_agree(world: World, how: str) -> None:
    """Typed events, raw bytes and JSON lines."""
    reply = chat(pieces(SAID, 3), content)
    client = world.client([reply], plugins=[Redact(patterns=PATTERNS)])
    create = client.chat.completions

    async def scenario() -> str:
        call: dict[str, Any] = {"model": "m", "messages": [], "stream": True}
        if how in ("typed", "lines"):
            stream = await world.do(create.create(**call))
            if how == "lines":
                lines = b"".join(await world.items(stream.to_readable_stream()))
                return text_of(lines.splitlines())
            found = [chunk.choices[0].delta.content for chunk in await world.items(stream)]
            return "".join(one or "" for one in found)
        if how == "raw":
            raw = await world.do(create.with_raw_response.create(**call))
            found = await world.items(await world.do(raw.parse()))
            return "".join(chunk.choices[0].delta.content or "" for chunk in found)
        opened = create.with_streaming_response.create(**call)
        if world.is_sync:
            with opened as response:
                data = b"".join(response.iter_bytes())
        else:
            async with opened as response:
                data = b"".join([one async for one in response.iter_bytes()])
        return text_of(line[6:] for line in data.splitlines() if line.startswith(b"data: {"))

    assert world.run(scenario) == MASKED


def text_of(events: Iterable[bytes]) -> str:
    choices = [json.loads(event)["choices"][0] for event in events]
    return "".join(choice["delta"].get("content", "") for choice in choices)


def test_tool_calls_and_several_choices_then_each_is_a_text_of_its_own() -> None:
    """Parts of one never complete a secret of another, and names come once."""
    halves = [("sk-abcdef", 0), ("sk-abcdef", 1), ("12 a", 0), ("34 b", 1)]
    events = [
        {**CHUNK, "choices": [{"index": index, "delta": arguments(text)}]} for text, index in halves
    ]
    client: Any = fake_client([Reply.of_events(*events)], plugins=[Redact(patterns=PATTERNS)])
    stream = client.chat.completions.create(model="m", messages=[], stream=True)
    found = {0: "", 1: ""}
    for chunk in stream:
        choice = chunk.choices[0]
        found[choice.index] += choice.delta.tool_calls[0].function.arguments
    assert found == {0: "[redacted] a", 1: "[redacted] b"}


@pytest.mark.parametrize("texts", [['{"k":"', "sk-ab"], ['{"k":"sk-ab']])
def test_rest_of_tool_calls_then_it_does_not_repeat_names(texts: list[str]) -> None:
    """It is delivered before the reason of the end, and accumulates."""
    client: Any = fake_client([chat(texts, arguments)], plugins=[Redact(patterns=PATTERNS)])
    with client.chat.completions.stream(model="m", messages=[]) as stream:
        message = stream.get_final_completion().choices[0].message
    function = message.tool_calls[0].function
    assert (function.name, function.arguments) == ("f", '{"k":"sk-ab')


def test_rest_of_a_text_then_it_comes_before_the_reason_of_its_end() -> None:
    """Who sees the reason reads no further."""
    client: Any = fake_client([chat(["a sk-ab"], content)], plugins=[Redact(patterns=PATTERNS)])
    stream = client.chat.completions.create(model="m", messages=[], stream=True)
    choices = [chunk.choices[0] for chunk in stream]
    seen = [(choice.delta.content, choice.finish_reason) for choice in choices]
    assert seen == [("a ", None), ("sk-ab", None), (None, "stop")]


def test_text_that_ends_with_its_reason_then_nothing_follows() -> None:
    """Its rest is in the same event."""
    choice = {"index": 0, "delta": {"content": "a sk-ab"}, "finish_reason": "stop"}
    event = {**CHUNK, "choices": [choice]}
    client: Any = fake_client([Reply.of_events(event)], plugins=[Redact(patterns=PATTERNS)])
    assert list(client.get("/x", cast_to=object, stream=True)) == [event]


def test_match_within_an_escape_of_json_then_a_function_gets_it_as_it_is() -> None:
    """A part of an escape is not JSON by itself."""
    plugin = Redact(patterns=[r"\\u00"], replacement=lambda found: f"<{len(found)}>")
    client: Any = fake_client([{}], plugins=[plugin])
    client.post("/x", body={"arguments": '{"k": "\\u00e9"}'}, cast_to=object)
    assert client.transport.requests[0].json() == {"arguments": '{"k": "<4>e9"}'}


@pytest.mark.parametrize(
    "event",
    [
        {"note": {"text": "a sk-abcd"}},
        {"choices": [{"index": 0, "delta": {"annotations": [{"title": "a sk-abcd"}]}}]},
    ],
)
def test_text_that_does_not_come_in_pieces_then_it_is_delivered_at_once(event: Any) -> None:
    """Nothing follows that could make a secret of its end."""
    reply = Reply.of_events(event, {"choices": []})
    client: Any = fake_client([reply], plugins=[Redact(patterns=PATTERNS)])
    found = list(client.get("/x", cast_to=object, stream=True))
    assert found == [event, {"choices": []}]


def test_texts_of_one_item_that_differ_in_kind_then_they_are_not_joined() -> None:
    """The end of one and the beginning of the other are not a secret."""
    place = {"item_id": "i", "output_index": 0, "content_index": 0}
    said = [("response.output_text", "sk-abcd"), ("response.refusal", "efgh")]
    events = [{"type": f"{kind}.delta", **place, "delta": text} for kind, text in said]
    events += [{"type": f"{kind}.done", **place} for kind, _ in said]
    client: Any = fake_client([Reply.of_events(*events)], plugins=[Redact(patterns=PATTERNS)])
    found = list(client.get("/x", cast_to=object, stream=True))
    texts = {
        kind: [one.get("delta", "") for one in found if kind in one["type"]] for kind, _ in said
    }
    assert {kind: "".join(one) for kind, one in texts.items()} == dict(said)


def test_sound_in_pieces_then_it_stays() -> None:
    """It is Base64, in which a word may occur."""
    event = {"type": "response.audio.delta", "delta": KEY}
    client: Any = fake_client([Reply.of_events(event)], plugins=[Redact(patterns=PATTERNS)])
    assert list(client.get("/x", cast_to=object, stream=True)) == [event]


KEPT = (
    "id", "object", "type", "role", "model", "status", "event", "finish_reason", "service_tier",
    "system_fingerprint", "encrypted_content", "obfuscation", "b64_json", "file_data", "call_id",
    "file_ids", "image_b64",
)  # fmt: skip


@pytest.mark.parametrize("name", [*KEPT, "audio", "input_audio"])
def test_value_that_only_identifies_or_is_data_then_it_stays(name: str) -> None:
    """Alone or in a list; a text beside it is masked."""
    value: Any = {"data": KEY} if "audio" in name else [KEY] if name.endswith("ids") else KEY
    client: Any = fake_client([{name: value, "text": KEY}], plugins=[Redact(patterns=PATTERNS)])
    made = client.get("/x", cast_to=object)
    assert made == {name: value, "text": "[redacted]"}


@pytest.mark.thorough
def test_picture_or_vector_in_base64_then_it_stays_in_requests_and_answers() -> None:
    """A short word occurs in nearly every picture; a text beside it is masked."""
    url = "data:image/png;base64,AAbob+/="
    values: list[Any] = [
        {"type": "image_url", "image_url": {"url": url}, "text": "bob"},
        {"type": "input_image", "image_url": url, "text": "bob"},
        {"type": "image_generation_call", "result": "AAbob===", "text": "bob"},
        {"embedding": "AAbob===", "thought_signature": "bob=", "text": "bob"},
    ]
    plain = [{"image_url": f"{url} bob"}, {"url": "http://bob/x"}, {"type": "x", "result": "bob"}]
    hidden = [{"image_url": f"{url} [redacted]".replace("bob", "[redacted]")}, {"url": "http://[redacted]/x"},
              {"type": "x", "result": "[redacted]"}]  # fmt: skip
    client: Any = fake_client([{"data": [*values, *plain]}], plugins=[Redact(words=["bob"])])
    made = client.post("/x", body={"input": [*values, *plain]}, cast_to=object)
    wanted = [*({**one, "text": "[redacted]"} for one in values), *hidden]
    assert made == {"data": wanted}
    assert client.transport.requests[0].json() == {"input": wanted}


def test_text_that_ends_within_a_character_then_its_bytes_stay() -> None:
    """They are the server's."""
    reply = Reply(200, b"a \xc3", {"content-type": "text/plain"})
    client = fake_client([reply], plugins=[Redact(patterns=PATTERNS)])
    assert client.models.with_raw_response.list().content == b"a \xc3"


RESPONSE = {"id": "r", "object": "response", "created_at": 1, "model": "m", "output": [],
            "parallel_tool_calls": True, "tool_choice": "auto", "tools": []}  # fmt: skip


@pytest.mark.parametrize("kind", ["response.output_text", "response.function_call_arguments"])
@pytest.mark.parametrize("length", [3, 100])
def test_responses_stream_when_a_secret_is_split_then_all_of_its_texts_are_masked(
    kind: str, length: int
) -> None:
    """The rest comes before the event that ends the text, which has the whole text."""
    place = {"item_id": "i", "output_index": 0, "content_index": 0}
    name = "text" if "text" in kind else "arguments"
    item = {"type": "message", "id": "i", "role": "assistant", "status": "completed",
            "content": [{"type": "output_text", "text": SAID, "annotations": []}]}  # fmt: skip
    said = f"{SAID} sk-abcd"
    events: list[Any] = [
        {
            "type": f"{kind}.delta",
            **place,
            "delta": one,
            "sequence_number": 1,
            "logprobs": [{"token": "sk"}],
        }
        for one in pieces(said, length)
    ]
    events.append({"type": f"{kind}.done", **place, name: said, "sequence_number": 2})
    events.append(
        {
            "type": "response.completed",
            "response": {**RESPONSE, "output": [item]},
            "sequence_number": 3,
        }
    )
    client: Any = fake_client(
        [Reply.of_events(*events, done=False)], plugins=[Redact(patterns=PATTERNS)]
    )
    found = list(client.responses.create(model="m", input="x", stream=True))
    assert "".join(one.delta for one in found[:-2]) == f"{MASKED} sk-abcd"
    assert getattr(found[-2], name) == f"{MASKED} sk-abcd"
    assert found[-1].response.output[0].content[0].text == MASKED
    assert all(one.logprobs == [] for one in found[:-2] if "text" in kind)


SEVERAL = Masking(["sk-[abc]{2,4}", r"\b\d{2,3}?\b", "(?P<n>a|ab){1,2}c?"], ["cab", "5 5"])


@pytest.mark.parametrize(
    ("pieces", "taken"),
    [
        (["a [x ", "y]"], ["a ", "*"]),
        (["x12", "34"], ["x", "*"]),
        (["7-7", "b 7-7", " "], ["", "7-7b ", "* "]),
    ],
)
def test_text_when_a_match_cannot_change_any_more_then_it_is_replaced_at_once(
    pieces: list[str], taken: list[str]
) -> None:
    """A number may become longer, a border may vanish, a whole word stays."""
    channel = Channel(Masking([r"\d{2,4}", r"\b7-7\b"], ["[x y]"]), lambda _: "*")
    assert [channel.take(piece) for piece in pieces] == taken


def test_text_with_many_matches_then_the_time_grows_with_its_length() -> None:
    """The rest of the text is not searched anew after each match."""
    masking = Masking([r"\b\d{3}-\d{4}\b", r"\b(?:\d ?){13,19}\b"], [])
    text = "call 555-1234 now " * 10_000
    began = process_time()
    assert masking.masked(text, lambda _: "*") == "call * now " * 10_000
    assert Channel(masking, lambda _: "*").take(text) == "call * now " * 10_000
    assert process_time() - began < 5


def test_words_when_there_are_many_then_the_time_is_that_of_a_few() -> None:
    """A reversible call has a word for each secret, and each event is searched."""
    began = process_time()
    masking = Masking([], [f"[redacted {number}]" for number in range(1000)])
    channel = Channel(masking, lambda found: found[10:-1])
    taken = [channel.take(piece) for piece in ("x [redac", "ted 10", "4] y [reda") * 300]
    assert taken[-3:] == ["[redax ", "", "104 y "]
    assert process_time() - began < 5


def test_words_in_any_pieces_then_the_longest_one_is_found() -> None:
    """Also if one is the beginning of another."""
    dice = Random(2)
    for _ in range(300):
        words = ["".join(dice.choices("ab.", k=dice.randint(1, 4))) for _ in range(5)]
        masking = Masking([], words)
        text = "".join(dice.choices("ab.", k=12))
        longest = "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))
        channel = Channel(masking, lambda found: f"<{found}>")
        found = "".join(channel.take(piece) for piece in pieces(text, dice.randint(1, 4)))
        assert found + channel.rest() == re.sub(f"({longest})", r"<\1>", text)


def test_text_in_any_pieces_then_it_is_masked_as_the_whole() -> None:
    """However it is cut."""
    dice = Random(1)
    for _ in range(1000):
        text = "".join(dice.choices("sk-abc123 5", k=dice.randrange(20)))
        channel = Channel(SEVERAL, str.upper)
        found, place = "", 0
        while place < len(text):
            length = dice.randint(1, 6)
            found += channel.take(text[place : place + length])
            place += length
        assert found + channel.rest() == SEVERAL.masked(text, str.upper)


@pytest.mark.parametrize(
    ("flags", "found"),
    [
        (0, "* AX a\n *"),
        (re.IGNORECASE, "* * a\n *"),
        (re.DOTALL, "* AX * *"),
        (re.ASCII, "* AX a\n \u0661"),
        (re.DOTALL | re.IGNORECASE, "* * * *"),
    ],
)
def test_pattern_with_flags_then_they_count(flags: int, found: str) -> None:
    """Those that a pattern was compiled with."""
    masking = Masking([re.compile(r"a.|\d", flags)], [])
    assert masking.masked("aX AX a\n \u0661", lambda _: "*") == found


def test_word_that_is_long_then_it_is_found() -> None:
    """A certificate may be one."""
    word = "x" * 2000
    channel = Channel(Masking([], [word]), lambda _: "*")
    assert channel.take(f"a{word}") + channel.rest() == "a*"


@pytest.mark.parametrize(
    "pattern",
    ["a+", "a*", "a{2,}", "(?=a)b", "(?<!a)b", r"(a)\1", "(?i)a", "^a", "a$", "a?", r"\b", r"\B",
     r"\b[^x]?", r"\B[^x]?",
     re.compile("a b", re.VERBOSE), r"\Aa"],
)  # fmt: skip
def test_pattern_when_it_cannot_be_found_in_pieces_then_no_client_is_made(pattern: Any) -> None:
    """The error has the pattern, and what to write instead."""
    with pytest.raises(OpenAIError, match=r"plugin 'redact' cannot be made with .* the pattern"):
        fake_client(plugins=[("redact", {"patterns": [pattern]})])


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "there is nothing to look for"),
        ({"words": "secret"}, "must be lists of texts"),
        ({"words": [5]}, "must be lists of texts, not of int"),
        ({"words": [""]}, "must be lists of texts, not of empty ones$"),
        ({"words": ["x"], "uploads": "no"}, "uploads must be True or False"),
        ({"patterns": [b"a"]}, "must be lists of texts, not of bytes"),
        ({"words": ["x"], "replacement": 5}, "replacement must be a text or a function"),
        ({"words": ["x"], "reversible": True, "replacement": str.upper}, "reversible needs"),
        ({"words": ["x"], "reversible": True, "replacement": "*"}, "reversible needs"),
    ],
)
def test_settings_when_unusable_then_no_client_is_made(given: Any, message: str) -> None:
    """With the name of the plugin."""
    with pytest.raises(OpenAIError, match=f"plugin 'redact' cannot be made .*{message}"):
        fake_client(plugins=[("redact", given)])


def test_request_and_plain_answer_then_texts_are_masked_and_identifiers_stay(world: World) -> None:
    """Attempts send the same; keys of objects are not texts."""
    message = {"role": "assistant", "content": SAID}
    answer = {"id": "555-1234", "object": "chat.completion", "created": 5551234, "model": "m",
              "choices": [{"index": 0, "message": message, "finish_reason": "stop",
                           "logprobs": {"content": []}}]}  # fmt: skip
    client = world.client([Reply.of_error(500), answer], plugins=[Redact(patterns=PATTERNS)])
    call = {"role": "assistant", "tool_calls": [{"id": "555-1234", "type": "function",
            "function": {"name": "f", "arguments": json.dumps({"k": SAID})}}]}  # fmt: skip
    given: Any = [{"role": "user", "content": [{"type": "text", "text": SAID}]}, call]
    create = client.chat.completions.create
    made = world.run(
        lambda: world.do(create(model="555-1234", messages=given, metadata={KEY: KEY}))
    )
    for request in client.transport.requests:
        sent = request.json()
        assert sent["messages"][0]["content"][0]["text"] == MASKED
        function = sent["messages"][1]["tool_calls"][0]
        assert json.loads(function["function"]["arguments"]) == {"k": MASKED}
        assert (sent["model"], function["id"], sent["metadata"]) == (
            "555-1234", "555-1234", {KEY: "[redacted]"},
        )  # fmt: skip
    assert (made.choices[0].message.content, made.id) == (MASKED, "555-1234")
    assert made.choices[0].logprobs is None


@pytest.mark.parametrize("ascii_only", [True, False])
def test_word_within_json_then_it_is_masked_however_it_is_escaped(ascii_only: bool) -> None:
    """In arguments and in the results of tools, which programs write as JSON."""
    said = json.dumps({"name": 'José "Q"'}, ensure_ascii=ascii_only)
    redact = Redact(words=['José "Q"'], reversible=True)
    client = fake_client([lambda request: Reply.of_json(request.json())], plugins=[redact])
    given = {"arguments": said, "content": said.replace("00e9", "00E9")}
    answer: Any = client.post("/e", body=given, cast_to=object)
    sent = client.transport.requests[0].json()
    assert [sent["arguments"][:20], "Jos" in str(sent)] == ['{"name": "[redacted ', False]
    assert json.loads(answer["arguments"]) == {"name": 'José "Q"'}
    assert answer["content"] == given["content"]


@pytest.mark.parametrize("body", [b'{"t": "KEY"}', b' [{"t": "\\u0073k-abcdef123456"}]', b"KEY"])
def test_answer_without_a_content_type_then_its_json_is_masked(body: bytes) -> None:
    """Bytes that are not JSON pass."""
    body = body.replace(b"KEY", KEY.encode())
    client = fake_client([Reply(200, body)], plugins=[Redact(patterns=PATTERNS)])
    answer = client.get("/x", cast_to=str)
    assert (KEY in answer, "[redacted]" in answer) == (body[:1] == b"s", body[:1] != b"s")


def test_json_when_nested_too_deeply_then_the_error_names_the_plugin() -> None:
    """It is neither sent nor delivered."""
    deep: Any = KEY
    # Since Python 3.12, a comprehension has no frame of its own.
    for _ in range(600 if sys.version_info < (3, 12) else 1100):
        deep = [deep]
    for body, answers in (({"a": deep}, []), ({}, [deep])):
        client = fake_client(
            [Reply.of_json(one) for one in answers], plugins=[Redact(patterns=PATTERNS)]
        )
        with pytest.raises(OpenAIError, match="'redact' cannot mask JSON that is nested so deep"):
            client.post("/e", body=body, cast_to=object)


def test_request_without_secrets_then_its_bytes_and_those_of_the_answer_stay() -> None:
    """Nothing is written anew for nothing."""
    body = b'{"data" : [ ]}'
    reply = Reply(200, body, {"content-type": "application/json"})
    client = fake_client([reply], plugins=[Redact(patterns=PATTERNS)])
    assert client.models.with_raw_response.list().content == body


def test_error_that_quotes_then_it_is_masked() -> None:
    """A body of an error is an answer, too."""
    client = fake_client([Reply.of_error(400, f"no {KEY}")], plugins=[Redact(patterns=PATTERNS)])
    with pytest.raises(OpenAIError, match=r"no \[redacted\]"):
        client.models.list()


@pytest.mark.parametrize("kind", ["text/plain; charset=utf-8", "application/json", "audio/mpeg"])
def test_open_body_in_pieces_then_texts_are_masked_and_sound_is_not(kind: str) -> None:
    """JSON waits for its end, a text only for what may be a secret; characters may be cut."""
    data = json.dumps({"t": "é " + SAID}, ensure_ascii=False).encode()
    parts = [data[i : i + 1] for i in range(len(data))]
    client: Any = fake_client(
        [Reply(200, parts, {"content-type": kind})], plugins=[Redact(patterns=PATTERNS)]
    )
    with client.audio.speech.with_streaming_response.create(
        model="m", voice="v", input="x"
    ) as opened:
        read = b"".join(opened.iter_bytes())
    wanted = SAID if "audio" in kind else MASKED
    assert json.loads(read) == {"t": "é " + wanted}


@pytest.mark.parametrize("stream", [False, True])
def test_reversible_then_the_server_sees_placeholders_and_the_user_secrets(stream: bool) -> None:
    """Equal secrets have equal placeholders; those in the request already are left out."""
    texts = ["Dear [reda", "cted 2], [redacted 3] and [redacted 1] ", "[red"]
    message = {"index": 0, "message": {"role": "assistant", "content": "".join(texts)}}
    whole: Any = {**CHUNK, "choices": [message]}
    plugin = Redact(words=["Ann", 'Bob "B"'], reversible=True)
    client: Any = fake_client([chat(texts, content) if stream else whole], plugins=[plugin])
    said = 'Ann wrote to Bob "B" and Ann about [redacted 1]'
    made = client.chat.completions.create(
        model="m", messages=[{"role": "user", "content": said}], stream=stream
    )
    sent = client.transport.requests[0].json()["messages"][0]["content"]
    assert sent == "[redacted 2] wrote to [redacted 3] and [redacted 2] about [redacted 1]"
    if stream:
        found = "".join(chunk.choices[0].delta.content or "" for chunk in made)
    else:
        found = made.choices[0].message.content
    assert found == 'Dear Ann, Bob "B" and [redacted 1] [red'


def test_reversible_with_a_short_replacement_then_the_number_is_within() -> None:
    """Two characters are enough."""
    client: Any = fake_client(
        [{}], plugins=[Redact(words=["Ann"], reversible=True, replacement="[]")]
    )
    client.post("/x", body={"a": "Ann"}, cast_to=object)
    assert client.transport.requests[0].json() == {"a": "[ 1]"}


def test_plugin_in_a_pipeline_then_it_is_outside_of_all_that_store_or_count() -> None:
    """Whether they are there or not."""
    shown = str(fake_client(plugins=[Redact(words=["x"])]).pipeline)
    inner = "telemetry?, budget?, cache?, failover?, hedge?, ratelimit?, replay?"
    assert f"CALL     redact (before {inner})\n" in shown


def test_reversible_in_arguments_then_they_stay_json() -> None:
    """Secrets are written as JSON needs them."""
    plugin = Redact(words=['Bob "B"'], reversible=True)
    client: Any = fake_client([chat(['{"to": "[redac', 'ted 1]"}'], arguments)], plugins=[plugin])
    given = [{"role": "assistant", "tool_calls": [{"id": "c", "type": "function",
              "function": {"name": "f", "arguments": json.dumps({"to": 'Bob "B"'})}}]}]  # fmt: skip
    made = client.chat.completions.create(model="m", messages=given, stream=True)
    sent = client.transport.requests[0].json()["messages"][0]["tool_calls"][0]["function"]
    assert sent["arguments"] == '{"to": "[redacted 1]"}'
    deltas = [chunk.choices[0].delta.tool_calls for chunk in made]
    found = "".join(one[0].function.arguments for one in deltas if one)
    assert json.loads(found) == {"to": 'Bob "B"'}


def test_function_as_replacement_then_it_gets_what_was_found() -> None:
    """For example to keep its last characters."""
    plugin = Redact(patterns=PATTERNS, replacement=lambda found: f"*{found[-2:]}")
    client: Any = fake_client([{}], plugins=[plugin])
    client.post("/x", body={"a": [SAID]}, cast_to=object)
    assert client.transport.requests[0].json() == {"a": ["my key is *56, call *34 or 555-12345!"]}
    odd: Any = Redact(words=["Ann"], replacement=lambda _: b"Bob")  # type: ignore[arg-type, return-value]  # it is wrong
    with pytest.raises(TypeError, match="'redact' must return a str, not bytes"):
        fake_client([{}], plugins=[odd]).post("/x", body={"a": "Ann"}, cast_to=object)


def test_options_of_calls_then_they_add_words_or_leave_the_call_alone() -> None:
    """A wrong one is refused before anything is sent."""
    client: Any = fake_client([{}, {}], plugins=[Redact(words=["Ann"])])
    for options in ({"words": ["Bob"]}, {"off": True}):
        client.post(
            "/x", body={"a": "Ann, Bob"}, cast_to=object, plugin_options={"redact": options}
        )
    sent = [request.json()["a"] for request in client.transport.requests]
    assert sent == ["[redacted], [redacted]", "Ann, Bob"]
    with pytest.raises(OpenAIError, match="must be lists of texts"):
        client.post("/x", cast_to=object, plugin_options={"redact": {"words": "Bob"}})


def test_options_of_calls_when_the_plugin_has_another_name_then_they_count() -> None:
    client = fake_client([{}], plugins=[("mine", Redact(words=["x"]))])
    client.post(
        "/e", body={"t": "Ann"}, cast_to=object, plugin_options={"mine": {"words": ["Ann"]}}
    )
    assert client.transport.requests[0].json() == {"t": "[redacted]"}


@pytest.mark.parametrize(
    ("options", "fact"),
    [
        ({"off": "no"}, "off must be"),
        ({"off": None}, "off must be"),
        ({"words": [""]}, "lists"),
        ({"words": "x"}, "lists"),
    ],
)
def test_options_of_calls_when_wrong_then_nothing_is_sent(options: Any, fact: str) -> None:
    """A call that is not masked by mistake would be worse."""
    client = fake_client([], plugins=[Redact(words=["x"])])
    with pytest.raises(OpenAIError, match=f"plugin 'redact' refuses its options.*{fact}"):
        client.post("/e", body={}, cast_to=object, plugin_options={"redact": options})


@pytest.mark.parametrize("uploads", [False, True])
def test_upload_then_it_is_refused_unless_uploads_may_pass(uploads: bool) -> None:
    """Nothing is sent."""
    plugin = Redact(words=["Ann"], uploads=uploads)
    client: Any = fake_client([{"id": "f"}], plugins=[plugin])
    if uploads:
        client.files.with_raw_response.create(file=b"Ann", purpose="batch")
    else:
        with pytest.raises(OpenAIError, match=r"cannot mask the upload of files\.create: let all"):
            client.files.create(file=b"Ann", purpose="batch")
    assert len(client.transport.requests) == uploads


def test_stream_when_left_or_broken_then_what_is_held_back_stays_back(world: World) -> None:
    """It may be the beginning of a secret."""
    cut = Reply.of_events(
        {**CHUNK, "choices": [{"index": 0, "delta": {"content": "a sk-abc"}}]},
        done=False, end=[APIConnectionError("cut")],
    )  # fmt: skip
    client = world.client([cut], plugins=[Redact(patterns=PATTERNS)])

    async def scenario() -> list[str]:
        stream = await world.do(client.chat.completions.create(model="m", messages=[], stream=True))
        found = [(await world.first(stream)).choices[0].delta.content]
        with pytest.raises(StreamTruncatedError):
            await world.first(stream)
        return found

    assert world.run(scenario) == ["a "]


@pytest.mark.parametrize(
    "event",
    [
        '{"choices": [3, {"index": {}, "finish_reason": [], "delta": "KEY"}], "output_index": []}',
        '{"type": 3, "delta": ["KEY"], "id": {}}',
        '{"type": "x.delta", "delta": {"KEY": "KEY!"}, "id": {}}',
        '["KEY"]',
        "KEY",
    ],
)
def test_event_of_any_form_then_its_texts_are_masked(event: str) -> None:
    """Servers may send events that the API does not have."""
    reply = Reply.of_events(event.replace('"KEY":', '"key":').replace("KEY", KEY))
    client: Any = fake_client([reply], plugins=[Redact(patterns=PATTERNS)])
    create = client.chat.completions.with_streaming_response.create
    with create(model="m", messages=[], stream=True) as response:
        read = response.read().decode()
    assert (read.count("[redacted]"), KEY in read) == (1, False)
