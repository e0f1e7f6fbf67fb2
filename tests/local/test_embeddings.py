"""The local API: embeddings."""

from __future__ import annotations

import base64
import json
import math
import struct
from typing import Any

import pytest

from tests.local.refusing import check_error
from trunkline.local import LocalAPI


def embed(given: object = "hello", *, model: str = "local", **more: Any) -> tuple[int, Any]:
    """Return the status and the JSON of one call."""
    body = json.dumps({"model": model, "input": given, **more}).encode()
    reply = LocalAPI().handle("POST", "/v1/embeddings", {}, body)
    return reply.status, json.loads(b"".join(reply.chunks))


def vector(given: object = "hello", **more: Any) -> list[float]:
    """Return the first embedding of one call."""
    found: list[float] = embed(given, **more)[1]["data"][0]["embedding"]
    return found


@pytest.mark.parametrize(
    ("model", "size"),
    [
        ("text-embedding-3-small", 1536),
        ("text-embedding-3-large", 3072),
        ("text-embedding-ada-002", 1536),
        ("local", 64),
    ],
)
def test_embedding_given_a_model_then_it_has_the_size_of_the_model(model: str, size: int) -> None:
    """The size depends on the model, and the length of the vector is 1."""
    found = vector(model=model)
    assert len(found) == size
    assert size / 3 < sum(number > 0 for number in found) < size * 2 / 3
    assert math.hypot(*found) == pytest.approx(1.0, abs=1e-5)


def test_embedding_given_dimensions_then_it_has_that_many() -> None:
    """`dimensions` sets the size, and the length of the vector is still 1."""
    found = vector(dimensions=3)
    assert len(found) == 3
    assert len(vector(dimensions=1)) == 1
    assert len(vector(dimensions=8192)) == 8192
    assert math.hypot(*found) == pytest.approx(1.0, abs=1e-6)


def test_embedding_when_asked_twice_then_it_depends_on_input_and_model_alone() -> None:
    """Equal inputs and models have equal vectors, and others differ."""
    assert vector("a") == vector("a")
    assert vector("a") != vector("b")
    assert vector("a", model="other") != vector("a")
    assert vector("a", encoding_format="float") == vector("a")


def test_embedding_given_base64_then_it_is_the_same_vector() -> None:
    """Base64 decodes to the same floats, as little-endian float32."""
    _, answer = embed(encoding_format="base64")
    packed = base64.b64decode(answer["data"][0]["embedding"])
    assert list(struct.unpack("<64f", packed)) == vector()


@pytest.mark.parametrize(
    ("given", "count", "tokens"),
    [
        ("two words", 1, 2),
        (["one", "two words"], 2, 3),
        ([1, 2, 3], 1, 3),
        ([[1, 2], [3]], 2, 3),
    ],
)
def test_embeddings_given_any_form_of_input_then_there_is_one_each(
    given: object, count: int, tokens: int
) -> None:
    """Texts, lists of texts, tokens and lists of tokens are accepted."""
    _, answer = embed(given)
    assert [item["index"] for item in answer["data"]] == list(range(count))
    assert answer["usage"] == {"prompt_tokens": tokens, "total_tokens": tokens}
    assert (answer["object"], answer["model"]) == ("list", "local")
    assert {item["object"] for item in answer["data"]} == {"embedding"}


@pytest.mark.parametrize(
    ("change", "param", "told"),
    [
        ({"given": ""}, "input", "must not be empty."),
        ({"given": []}, "input", "must not be empty."),
        ({"given": ["a", ""]}, "input", "must not be empty."),
        ({"given": ["a", 1]}, "input", "must not mix tokens with texts."),
        ({"given": ["a"] * 2049}, "input", "must not hold more than 2048 inputs."),
        ({"given": {"a": 1}}, "input", "invalid_type"),
        ({"dimensions": 0}, "dimensions", "must be between 1 and 8192 for this model."),
        (
            {"dimensions": 1537, "model": "text-embedding-3-small"},
            "dimensions",
            "must be between 1 and 1536 for this model.",
        ),
        ({"encoding_format": "hex"}, "encoding_format", "must be 'float' or 'base64'."),
    ],
)
def test_embeddings_given_a_wrong_parameter_then_it_is_named(
    change: dict[str, Any], param: str, told: str
) -> None:
    """A wrong parameter gets a 400 that names it."""
    status, answer = embed(**change)
    assert status == 400
    check_error(answer["error"], param, told)
