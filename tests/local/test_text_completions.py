"""The local API: the legacy text completions."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.local.refusing import check_error
from trunkline.local import LocalAPI
from trunkline.local.decisions import SIGNATURE


def ask(prompt: object = "Hello there", **more: Any) -> tuple[int, Any]:
    """Return the status and the JSON of one plain call."""
    body = json.dumps({"model": "m", "prompt": prompt, **more}).encode()
    reply = LocalAPI().handle("POST", "/v1/completions", {}, body)
    return reply.status, json.loads(b"".join(reply.chunks))


def stream(prompt: object = "Hello there", **more: Any) -> list[Any]:
    """Return the events of one stream, without the final [DONE]."""
    body = json.dumps({"model": "m", "prompt": prompt, "stream": True, **more}).encode()
    *chunks, done = LocalAPI().handle("POST", "/v1/completions", {}, body).chunks
    assert done == b"data: [DONE]\n\n"
    return [json.loads(chunk.removeprefix(b"data: ")) for chunk in chunks]


def texts(completion: Any) -> list[str]:
    """Return the texts of the choices, in order."""
    return [choice["text"] for choice in completion["choices"]]


def test_completion_given_a_prompt_then_it_answers_with_it() -> None:
    """The completion quotes the prompt, as chat does."""
    status, completion = ask()
    assert status == 200
    assert re.fullmatch(r"cmpl-local-[0-9a-f]{24}", completion["id"])
    text = f"You said: Hello there\n\n{SIGNATURE}"
    assert completion == {
        "id": completion["id"],
        "object": "text_completion",
        "created": 1735689600,
        "model": "m",
        "system_fingerprint": "fp_local",
        "choices": [{"index": 0, "text": text, "logprobs": None, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 2, "completion_tokens": 17, "total_tokens": 19},
    }
    assert ask() == (status, completion)


def test_completion_given_several_prompts_then_each_is_continued() -> None:
    """Each prompt has `n` choices, which `echo` prefixes with the prompt."""
    _, completion = ask(["One", "Two"], n=2, echo=True)
    assert [text[:9] for text in texts(completion)] == [
        "OneYou sa",
        "OneYou sa",
        "TwoYou sa",
        "TwoYou sa",
    ]
    assert [choice["index"] for choice in completion["choices"]] == [0, 1, 2, 3]
    assert texts(completion)[2].endswith(" answer. This is choice 1 of 2.")
    assert texts(completion)[3].endswith(" answer. This is choice 2 of 2.")
    assert len(texts(ask(["a"] * 64, n=2)[1])) == len(texts(ask(n=128)[1])) == 128
    assert ask(best_of=2, n=2)[0] == ask(best_of=1)[0] == 200


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ([1, 2], ["[tokens 1, 2]"]),
        ([[1], [2, 3]], ["[tokens 1]", "[tokens 2, 3]"]),
        (None, [""]),
    ],
)
def test_completion_given_tokens_then_it_names_them(prompt: object, said: list[str]) -> None:
    """Tokens are named by their numbers, because the local API has no vocabulary."""
    assert [text.splitlines()[0] for text in texts(ask(prompt)[1])] == [
        f"You said: {one}".rstrip() if one else "You said: " for one in said
    ]


def test_completion_when_it_is_cut_then_it_says_why() -> None:
    """Limits and stop sequences end the text, as in chat."""
    assert texts(ask(max_tokens=2)[1]) == ["You said:"]
    assert ask(max_tokens=2)[1]["choices"][0]["finish_reason"] == "length"
    assert texts(ask(max_tokens=0)[1]) == [""]
    assert texts(ask(stop=["there", "!"])[1]) == ["You said: Hello "]


def test_completion_when_streamed_then_the_pieces_join_to_the_text() -> None:
    """The pieces add up to the text, and the usage comes last on request."""
    events = stream(n=2, stream_options={"include_usage": True})
    for index in (0, 1):
        own = [one for event in events for one in event["choices"] if one["index"] == index]
        assert "".join(choice["text"] for choice in own) == texts(ask(n=2)[1])[index]
        assert [choice["finish_reason"] for choice in own][-2:] == [None, "stop"]
    assert events[-1]["choices"] == []
    assert events[-1]["usage"] == ask(n=2)[1]["usage"]
    assert "usage" not in stream()[-1]
    assert [event["choices"][0]["index"] for event in events[:-1]] == [0, 1] * (len(events) // 2)
    assert {key: events[0][key] for key in ("object", "created", "model", "usage")} == {
        "object": "text_completion",
        "created": 1735689600,
        "model": "m",
        "usage": None,
    }
    assert events[-2]["choices"] == [
        {"index": 1, "text": "", "logprobs": None, "finish_reason": "stop"}
    ]


@pytest.mark.parametrize(
    ("more", "param", "told"),
    [
        ({"prompt": []}, "prompt", "must not be empty."),
        ({"prompt": [1, "a"]}, "prompt", "must not mix tokens with texts."),
        ({"prompt": ["a"] * 65, "n": 2}, "prompt", "must not ask for more than 128 choices."),
        ({"n": 0}, "n", "must be between 1 and 128."),
        ({"best_of": 129}, "best_of", "must be between 1 and 128."),
        ({"best_of": 1, "n": 2}, "best_of", "must be at least 'n'."),
        ({"max_tokens": -1}, "max_tokens", "must be at least 0."),
        ({"stream_options": {}}, "stream_options", "is only allowed when 'stream' is true."),
        ({"model": "error-stream"}, "stream", "must be true for the model 'error-stream'."),
    ],
)
def test_request_when_the_api_would_refuse_it_then_it_is_400(
    more: Any, param: str, told: str
) -> None:
    """An invalid parameter gets a 400 that names it."""
    status, body = ask(**more)
    assert status == 400
    check_error(body["error"], param, told)


def test_completion_given_a_failing_model_then_it_fails() -> None:
    """A model whose name requests a failure fails here too."""
    assert ask(model="error-429")[0] == 429
    body = json.dumps({"model": "error-truncated", "stream": True, "prompt": "Hi"}).encode()
    assert len([*LocalAPI().handle("POST", "/v1/completions", {}, body).chunks]) == 3
