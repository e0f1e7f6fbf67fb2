"""The local API: moderations."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.local.refusing import check_error
from trunkline.local import LocalAPI

PICTURE = {"type": "image_url", "image_url": {"url": "https://example.com/x.png"}}


OF_PICTURES = [
    "self-harm",
    "self-harm/instructions",
    "self-harm/intent",
    "sexual",
    "violence",
    "violence/graphic",
]
CATEGORIES = [
    "harassment",
    "harassment/threatening",
    "hate",
    "hate/threatening",
    "illicit",
    "illicit/violent",
    "sexual/minors",
    *OF_PICTURES,
]


def judge(given: object, **more: Any) -> tuple[int, Any]:
    """Return the status and the JSON of one call."""
    body = json.dumps({"input": given, **more}).encode()
    reply = LocalAPI().handle("POST", "/v1/moderations", {}, body)
    return reply.status, json.loads(b"".join(reply.chunks))


def test_text_when_nothing_is_asked_for_then_nothing_is_found() -> None:
    """Ordinary text is never flagged, whatever it says."""
    status, answer = judge("I hate mondays, and violence")
    (result,) = answer["results"]
    assert (status, result["flagged"]) == (200, False)
    assert result["categories"] == dict.fromkeys(CATEGORIES, False)
    assert result["category_scores"] == dict.fromkeys(CATEGORIES, 0.0001)
    assert result["category_applied_input_types"] == {name: ["text"] for name in CATEGORIES}
    assert answer == {"id": answer["id"], "model": "omni-moderation-latest", "results": [result]}
    assert re.fullmatch(r"modr-local-[0-9a-f]{24}", answer["id"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("flag-hate", ["hate"]),
        ("Please flag-violence/graphic, and flag-self-harm.", ["self-harm", "violence/graphic"]),
        ("flag-hateful flag- no-flag-hate myflag-hate", []),
    ],
)
def test_text_when_it_names_categories_then_they_are_found(text: str, found: list[str]) -> None:
    """Each word ``flag-CATEGORY`` flags that category and sets a high score."""
    (result,) = judge(text)[1]["results"]
    assert [name for name, is_found in result["categories"].items() if is_found] == found
    assert [name for name, score in result["category_scores"].items() if score == 0.99] == found
    assert result["flagged"] is bool(found)


def test_inputs_when_there_are_several_then_each_text_is_judged() -> None:
    """Texts are judged one by one, parts together; images count where the API checks them."""
    _, answer = judge(["fine", "flag-hate"])
    assert [result["flagged"] for result in answer["results"]] == [False, True]
    parts = [{"type": "text", "text": "flag-hate"}, PICTURE, {"type": "text", "text": "me"}]
    (result,) = judge(parts)[1]["results"]
    assert result["flagged"]
    looked_at = result["category_applied_input_types"]
    assert looked_at == {
        name: ["text", "image"] if name in OF_PICTURES else ["text"] for name in CATEGORIES
    }
    (result,) = judge(parts[::2])[1]["results"]
    assert result["flagged"]
    assert result["category_applied_input_types"] == {name: ["text"] for name in CATEGORIES}


@pytest.mark.parametrize(
    ("given", "param", "told"),
    [
        ([], "input", "must not be empty."),
        (3, "input", "invalid_type"),
        (["text", PICTURE], "input", "must not mix texts with parts."),
        ([{"type": "sound"}], "input[0].type", "must be 'text' or 'image_url'."),
        ([{"type": "text"}], "input[0].text", "missing_required_parameter"),
        ([PICTURE, {"type": "image_url"}], "input[1].image_url", "missing_required_parameter"),
    ],
)
def test_input_when_the_api_would_refuse_it_then_it_is_400(
    given: object, param: str, told: str
) -> None:
    """An invalid input gets a 400 that names its place."""
    status, body = judge(given)
    assert status == 400
    check_error(body["error"], param, told)


def test_moderation_given_a_failing_model_then_it_fails() -> None:
    """A model whose name requests a failure fails here too."""
    assert judge("x", model="error-500")[0] == 500
