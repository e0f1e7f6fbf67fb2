"""The facts that plugins read in requests and in answers."""

from __future__ import annotations

from typing import Any

import pytest

from trunkline.http import URL, Body, Headers, Request
from trunkline_plugins.facts import count, decoded, json_fields, reported_tokens

pytestmark = pytest.mark.thorough

_JSON = Headers({"content-type": "application/json"})


@pytest.mark.parametrize(
    "usage",
    [
        {
            "input_tokens": 1,
            "output_tokens": 2,
            "input_tokens_details": {"cached_tokens": 3},
            "output_tokens_details": {"reasoning_tokens": 4},
        },
        {
            "prompt_tokens": 1,
            "completion_tokens": 2,
            "prompt_tokens_details": {"cached_tokens": 3},
            "completion_tokens_details": {"reasoning_tokens": 4},
        },
    ],
    ids=["responses", "chat"],
)
def test_usage_when_of_any_api_then_its_numbers_have_the_same_names(usage: Any) -> None:
    numbers = {"input_tokens": 1, "output_tokens": 2, "cached_tokens": 3, "reasoning_tokens": 4}
    assert reported_tokens(usage) == numbers


@pytest.mark.parametrize(
    "usage", [None, {}, {"input_tokens": "9"}, {"input_tokens_details": [{"cached_tokens": 9}]}]
)
def test_usage_when_it_has_no_numbers_then_none_is_reported(usage: Any) -> None:
    assert reported_tokens(usage) == {}


@pytest.mark.parametrize(
    ("value", "tokens"),
    [
        (0, 0),
        (7.0, 7),
        (10**12 - 1, 10**12 - 1),
        (10**12, None),
        (-1, None),
        (True, None),
        (float("nan"), None),
        ("7", None),
        (None, None),
    ],
)
def test_number_when_no_answer_can_have_used_it_then_it_is_none(
    value: object, tokens: int | None
) -> None:
    assert count(value) == tokens


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b'{"model":"m"}', {"model": "m"}),
        (b"[1]", {}),
        (b"{", {}),
        (b"", {}),
        (Body(lambda: iter([b'{"model":"m"}'])), {}),
    ],
)
def test_request_when_its_body_is_not_an_object_then_it_has_no_fields(
    body: bytes | Body, fields: dict[str, Any]
) -> None:
    request = Request("POST", URL.parse("https://a.test/v1"), _JSON, body)
    assert json_fields(request) == fields


def test_data_when_not_json_or_too_deep_then_its_value_is_none() -> None:
    assert decoded(b'{"a":1}') == {"a": 1}
    assert decoded(b"\xff") is None
    assert decoded(b"[" * 100_000) is None
