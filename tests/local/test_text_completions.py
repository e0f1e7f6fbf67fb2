"""The stand-in's completions of before there was chat."""

from __future__ import annotations

import json
from typing import Any

import pytest

from trunkline.local import LocalAPI


def ask(prompt: object = "Hello there", **more: Any) -> tuple[int, Any]:
    """The status and the JSON of one plain call."""
    body = json.dumps({"model": "m", "prompt": prompt, **more}).encode()
    reply = LocalAPI().handle("POST", "/v1/completions", {}, body)
    return reply.status, json.loads(b"".join(reply.chunks))


def stream(prompt: object = "Hello there", **more: Any) -> list[Any]:
    """The events of one stream, without the [DONE] that must end it."""
    body = json.dumps({"model": "m", "prompt": prompt, "stream": True, **more}).encode()
    *chunks, done = LocalAPI().handle("POST", "/v1/completions", {}, body).chunks
    assert done == b"data: [DONE]\n\n"
    return [json.loads(chunk.removeprefix(b"data: ")) for chunk in chunks]


def texts(completion: Any) -> list[str]:
    """The texts of the choices, in their order."""
    return [choice["text"] for choice in completion["choices"]]


def test_completion_given_a_prompt_then_it_answers_with_it() -> None:
    """As chat does, in the old shape."""
    status, completion = ask()
    assert (status, completion["object"]) == (200, "text_completion")
    assert texts(completion)[0].startswith("You said: Hello there\n\nThis is trunkline's local")
    assert completion["choices"][0]["finish_reason"] == "stop"
    assert completion["usage"]["prompt_tokens"] == 2
    assert ask() == (status, completion)


def test_completion_given_several_prompts_then_each_is_continued() -> None:
    """As often as `n` says, and with the prompt before it if it is to be repeated."""
    _, completion = ask(["One", "Two"], n=2, echo=True)
    assert [text[:9] for text in texts(completion)] == [
        "OneYou sa",
        "OneYou sa",
        "TwoYou sa",
        "TwoYou sa",
    ]
    assert [choice["index"] for choice in completion["choices"]] == [0, 1, 2, 3]
    assert texts(completion)[3].endswith(" This is choice 2 of 2.")


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ([1, 2], ["[tokens 1, 2]"]),
        ([[1], [2, 3]], ["[tokens 1]", "[tokens 2, 3]"]),
        (None, [""]),
    ],
)
def test_completion_given_tokens_then_it_names_them(prompt: object, said: list[str]) -> None:
    """The stand-in has no vocabulary."""
    assert [text.splitlines()[0] for text in texts(ask(prompt)[1])] == [
        f"You said: {one}".rstrip() if one else "You said: " for one in said
    ]


def test_completion_when_it_is_cut_then_it_says_why() -> None:
    """A limit and a stop word, as in chat."""
    assert texts(ask(max_tokens=2)[1]) == ["You said:"]
    assert ask(max_tokens=2)[1]["choices"][0]["finish_reason"] == "length"
    assert texts(ask(max_tokens=0)[1]) == [""]
    assert texts(ask(stop=["there", "!"])[1]) == ["You said: Hello "]


def test_completion_when_streamed_then_the_pieces_join_to_the_text() -> None:
    """Each choice ends with its reason, and the usage comes last if asked for."""
    events = stream(n=2, stream_options={"include_usage": True})
    for index in (0, 1):
        own = [one for event in events for one in event["choices"] if one["index"] == index]
        assert "".join(choice["text"] for choice in own) == texts(ask(n=2)[1])[index]
        assert [choice["finish_reason"] for choice in own][-2:] == [None, "stop"]
    assert events[-1]["choices"] == []
    assert events[-1]["usage"] == ask(n=2)[1]["usage"]
    assert "usage" not in stream()[-1]


@pytest.mark.parametrize(
    ("more", "param"),
    [
        ({"prompt": []}, "prompt"),
        ({"prompt": [1, "a"]}, "prompt"),
        ({"prompt": ["a"] * 65, "n": 2}, "prompt"),
        ({"n": 0}, "n"),
        ({"best_of": 129}, "best_of"),
        ({"best_of": 1, "n": 2}, "best_of"),
        ({"max_tokens": -1}, "max_tokens"),
        ({"stream_options": {}}, "stream_options"),
        ({"model": "error-stream"}, "stream"),
    ],
)
def test_request_when_the_api_would_refuse_it_then_it_is_400(more: Any, param: str) -> None:
    """The error names the parameter."""
    status, body = ask(**more)
    assert (status, body["error"]["param"]) == (400, param)


def test_completion_given_a_failing_model_then_it_fails() -> None:
    """As all routes do that are told a model."""
    assert ask(model="error-429")[0] == 429
