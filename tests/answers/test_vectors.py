"""Embeddings: asked for in Base64, read as lists, arrays and views of numpy."""

from __future__ import annotations

import copy
import json
import pickle
from array import array
from base64 import b64encode
from inspect import isdatadescriptor
from typing import Any

import attrs
import numpy as np
import pytest

from trunkline import APIResponseValidationError
from trunkline.answers.vectors import PREFERENCE
from trunkline.types import CreateEmbeddingResponse, Embedding
from trunkline.types.embedding_vector import pack

NUMBERS = [0.5, -1.25, 3.0, 0.0]
TEXT = b64encode(array("f", NUMBERS).tobytes()).decode()
ARGUMENTS: Any = {"model": "m", "input": ["a", "b"]}


def answer(*vectors: Any) -> dict[str, Any]:
    data = [{"object": "embedding", "index": n, "embedding": one} for n, one in enumerate(vectors)]
    usage = {"prompt_tokens": 1, "total_tokens": 1}
    return {"object": "list", "data": data, "model": "m", "usage": usage}


def made(world: Any, *vectors: Any, strict: bool = False, **arguments: Any) -> Any:
    """Return the result and the body of the request."""
    client = world.client([answer(*vectors)], strict_responses=strict)
    got = world.run(lambda: world.do(client.embeddings.create(**ARGUMENTS, **arguments)))
    return got, json.loads(client.transport.requests[0].body)


def packed() -> Embedding:
    """An embedding that nobody has read, which a debugger or asyncio in debug mode would."""
    item = Embedding(embedding=TEXT, index=0, object="embedding")
    pack(item)
    return item


@pytest.mark.parametrize("strict", [False, True])
def test_format_that_is_not_given_then_base64_is_asked_for_and_decoded(
    world: Any, strict: bool
) -> None:
    got, body = made(world, TEXT, TEXT, strict=strict)
    assert (PREFERENCE.parameter, PREFERENCE.value) == ("encoding_format", "base64")
    assert body == {**ARGUMENTS, "encoding_format": "base64"}
    assert type(got) is CreateEmbeddingResponse
    assert [type(one) for one in got.data] == [Embedding, Embedding]
    assert got.data[1].embedding == NUMBERS
    assert got.to_dict() == answer(NUMBERS, NUMBERS)


@pytest.mark.parametrize("strict", [False, True])
def test_server_that_sends_lists_then_they_stay_as_they_are(world: Any, strict: bool) -> None:
    got, _ = made(world, [1, 2.5], strict=strict)
    assert got.data[0].embedding == [1, 2.5]
    assert got.data[0].to_array().tolist() == [1.0, 2.5]


@pytest.mark.parametrize(("given", "sent"), [("float", [0.5]), ("base64", TEXT)])
def test_format_that_is_given_then_the_vectors_come_as_asked_for(
    world: Any, given: str, sent: Any
) -> None:
    """Code written for openai-python decodes the Base64 that it asks for."""
    got, body = made(world, sent, encoding_format=given)
    assert body["encoding_format"] == given
    assert got.data[0].embedding == sent


def test_raw_response_when_parsed_then_vectors_are_decoded(world: Any) -> None:
    client = world.client([answer(TEXT)])
    call = client.embeddings.with_raw_response.create
    raw = world.run(lambda: world.do(call(**ARGUMENTS)))
    assert raw.parse().data[0].embedding == NUMBERS
    assert TEXT in raw.text


@pytest.mark.parametrize("vector", [TEXT, NUMBERS], ids=["packed", "list"])
def test_vector_when_asked_for_as_an_array_then_it_has_the_same_numbers(
    world: Any, vector: Any
) -> None:
    got, _ = made(world, vector)
    assert got.data[0].to_array() == array("f", NUMBERS)
    view = got.data[0].to_numpy()
    assert (view.dtype, view.tolist(), view.flags.writeable) == (np.float32, NUMBERS, False)


def test_numpy_when_asked_for_twice_then_both_are_views_of_what_was_received() -> None:
    item = packed()
    assert np.shares_memory(item.to_numpy(), item.to_numpy())


def test_text_that_was_asked_for_when_it_is_needed_as_an_array_then_it_is_decoded(
    world: Any,
) -> None:
    item = made(world, TEXT, encoding_format="base64")[0].data[0]
    assert item.to_array() == array("f", NUMBERS)
    assert item.to_numpy().tolist() == NUMBERS


def test_vector_that_is_set_then_all_forms_have_it(world: Any) -> None:
    item = made(world, TEXT)[0].data[0]
    assert item.embedding is item.embedding
    assert isdatadescriptor(type(item).embedding)
    item.embedding = [2.0]
    assert (item.embedding, item.to_array().tolist(), item.to_numpy().tolist()) == (
        [2.0], [2.0], [2.0],
    )  # fmt: skip
    item.embedding.append(4.0)
    assert item.to_array().tolist() == [2.0, 4.0]
    del item.embedding
    assert item.embedding is None


@pytest.mark.parametrize(
    "copied",
    [
        copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one)), attrs.evolve,
        lambda one: Embedding.from_dict(one.to_dict()), lambda one: Embedding(**dict(one)),
        lambda one: Embedding.model_validate_json(one.to_json()),
    ],
)  # fmt: skip
def test_embedding_when_copied_before_it_was_read_then_it_is_equal(copied: Any) -> None:
    item = packed()
    again = copied(item)
    assert again == item
    assert again.embedding == item.embedding
    assert repr(again) == repr(item)


@pytest.mark.parametrize("text", ["", "AAAA", "AA==", "*", "a vector", "é"])
def test_text_that_is_no_vector_then_the_error_says_so(world: Any, text: str) -> None:
    if text == "":  # the vector of no numbers
        assert made(world, text)[0].data[0].embedding == []
        return
    for strict in (False, True):
        with pytest.raises(APIResponseValidationError, match=r"vector|embedding"):
            made(world, text, strict=strict)


def test_vector_that_does_not_fit_when_responses_are_strict_then_its_place_is_named(
    world: Any,
) -> None:
    """A vector in Base64 is decoded before it is checked."""
    with pytest.raises(APIResponseValidationError, match=r"data\[1\]\.embedding"):
        made(world, TEXT, {}, strict=True)


@pytest.mark.parametrize("data", [None, "x", [], [None], [{}], [{"embedding": None}], {}])
def test_answer_without_vectors_then_it_is_read_as_others_are(world: Any, data: Any) -> None:
    client = world.client([{"object": "list", "data": data, "model": "m"}])
    got = world.run(lambda: world.do(client.embeddings.create(**ARGUMENTS)))
    assert got.to_dict()["data"] == data


def test_numbers_on_a_machine_with_the_highest_byte_first_then_their_bytes_are_swapped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    item = packed()
    expected = item.to_array()
    expected.byteswap()
    monkeypatch.setattr("sys.byteorder", "big")
    assert item.to_array() == expected


@pytest.mark.parametrize("value", [None, 5, {}])
def test_vector_that_is_missing_when_asked_for_as_an_array_then_the_error_says_so(
    value: Any,
) -> None:
    for item in (Embedding.from_dict({"index": 0}), Embedding.from_dict({"embedding": value})):
        with pytest.raises(ValueError, match="in place of a vector"):
            item.to_array()
        with pytest.raises(ValueError, match="in place of a vector"):
            item.to_numpy()
