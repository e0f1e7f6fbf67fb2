"""Encoding users' values to JSON: in one pass, without changing them, for every common type."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import json
import types
import uuid
from collections import OrderedDict, UserDict, deque
from pathlib import Path
from typing import Any

import attrs
import msgspec
import pytest

from tests.costs.counting import calls_of
from trunkline.codec.structure import structure
from trunkline.codec.text import decode, decode_error, encode
from trunkline.errors import APIResponseValidationError
from trunkline.http import URL, Headers, Request, Response
from trunkline.models import BaseModel
from trunkline.types.chat import ChatCompletionMessage


class Role(str, enum.Enum):
    """A string enumeration."""

    USER = "user"


@dataclasses.dataclass
class Data:
    """A dataclass that contains other values."""

    role: Role
    inner: Any = None


@attrs.frozen
class Frozen:
    """An attrs class."""

    x: int
    items: tuple[int, ...] = (1, 2)


class Struct(msgspec.Struct):
    """A msgspec class."""

    x: int


class Pydantic:
    """A class with the interface of a pydantic model."""

    def __init__(self, **fields: Any) -> None:
        self.fields = fields

    def model_dump(self, *, mode: str, exclude_unset: bool) -> dict[str, Any]:
        assert (mode, exclude_unset) == ("json", True)
        return self.fields


class Convertible:
    """A class of another library, with a method that makes a dictionary."""

    def to_dict(self) -> dict[str, Any]:
        return {"x": Role.USER}


MESSAGE = {"role": "assistant", "content": "x", "new": None}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Data(Role.USER, Frozen(1)), {"role": "user", "inner": {"x": 1, "items": [1, 2]}}),
        (Struct(3), {"x": 3}),
        (Pydantic(a=1, b=[None]), {"a": 1, "b": [None]}),
        ([Pydantic(a=Pydantic(b=1).fields), Convertible()], [{"a": {"b": 1}}, {"x": "user"}]),
        (structure(MESSAGE, ChatCompletionMessage), MESSAGE),
        ({"m": (structure(MESSAGE, ChatCompletionMessage),)}, {"m": [MESSAGE]}),
        (Data(Role.USER, structure(MESSAGE, ChatCompletionMessage)), {
            "role": "user", "inner": MESSAGE,
        }),
        ((number for number in range(3)), [0, 1, 2]),
        (map(str, [1, 2]), ["1", "2"]),
        (range(3), [0, 1, 2]),
        (deque([1]), [1]),
        ({"a": 1}.keys(), ["a"]),
        (OrderedDict(a=1), {"a": 1}),
        (UserDict(a=1), {"a": 1}),
        (types.MappingProxyType({"a": (1,)}), {"a": [1]}),
        (frozenset([1]), [1]),
        (dt.date(2024, 1, 2), "2024-01-02"),
        (Path("a"), "a"),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        ("é\u2028\x00😀", "é\u2028\x00😀"),
        (2**70, 2**70),
    ],
)  # fmt: skip
def test_value_of_a_user_when_encoded_then_it_is_the_json_that_it_means(
    value: Any, expected: Any
) -> None:
    """Models, dataclasses, attrs, msgspec, pydantic, iterators and mappings can be encoded."""
    assert json.loads(encode(value)) == expected


@dataclasses.dataclass
class Sound:
    """A dataclass with bytes in a field and in a dictionary."""

    data: bytes
    more: dict[str, bytes]


def test_bytes_of_a_class_when_it_is_decoded_then_they_are_read_from_base64() -> None:
    """Decoding to a class reads bytes from base64, the only form that they have in JSON."""
    texts = {"data": "aGVsbG8=", "more": {"a": "/w==", "b": ""}}
    assert structure(texts, Sound) == Sound(b"hello", {"a": b"\xff", "b": b""})
    for wrong in ("aGVs~bG8=", "Xk~0{Zv"):
        with pytest.raises(ValueError, match=r"Sound'> refused the value \(Error\)"):
            structure({**texts, "data": wrong}, Sound)


@dataclasses.dataclass
class Holding:
    """A dataclass that holds models."""

    one: ChatCompletionMessage
    more: list[ChatCompletionMessage]


def test_models_of_a_class_when_it_is_decoded_then_they_keep_undeclared_fields() -> None:
    """A new converter, which has met no class yet, does the same as an older one."""
    from trunkline.codec.converter import _Converters

    value = {"one": MESSAGE, "more": [MESSAGE]}
    made: Holding = _Converters().find(Holding).structure(value, Holding)
    assert [one.to_dict() for one in (made.one, *made.more)] == [MESSAGE, MESSAGE]


def test_value_without_a_form_in_json_then_the_error_names_its_type() -> None:
    """A value that JSON cannot represent raises TypeError and is never sent as its repr."""
    with pytest.raises(TypeError, match="object"):
        encode({"x": [object()]})
    with pytest.raises(TypeError, match="complex"):
        encode({"x": 1j})


def test_values_when_encoded_then_they_are_not_changed_and_json_is_compact() -> None:
    """Encoding leaves the values unchanged and produces compact JSON."""
    messages = [{"role": "user", "content": [{"type": "text", "text": "é"}]}]
    before = json.dumps(messages)
    assert encode({"messages": messages}) == (
        '{"messages":[{"role":"user","content":[{"type":"text","text":"é"}]}]}'.encode()
    )
    assert json.dumps(messages) == before


def test_two_hundred_messages_when_encoded_then_none_is_walked_by_us() -> None:
    """No call for each message: walking each of them costs openai-python 43 ms."""
    message = {"role": "user", "content": "some words " * 10}
    one, many = (
        [
            calls_of(lambda: encode({"messages": [message] * count, **more})).count  # noqa: B023  # called at once
            for more in ({"temperature": 0.5}, {"stop": None})
        ]
        for count in (1, 200)
    )
    assert one == many


@pytest.mark.parametrize(
    "content",
    [b"", b" ", b"{", b"nul", b"NaN", b"[Infinity]", b"{'a': 1}", b"\xff", b"[" * 10**6, b"1 2"],
)
def test_bytes_that_are_no_json_when_decoded_then_it_is_a_value_error(content: bytes) -> None:
    """All invalid JSON, deep nesting included, raises ValueError."""
    with pytest.raises(ValueError, match=r"."):
        decode(content)


def test_text_in_another_encoding_of_unicode_then_it_is_decoded() -> None:
    """With a byte order mark or without one."""
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le"):
        assert decode('{"a": "é"}'.encode(encoding)) == {"a": "é"}


def test_text_that_is_half_a_character_when_decoded_then_it_stays_so() -> None:
    """Deltas may be cut within an emoji, so lone surrogates are kept; other errors are raised."""
    halves = decode(b'["\\ud83d", "\\uDE00", "\\ud83d\\ude00"]')
    assert halves == ["\ud83d", "\ude00", "\U0001f600"]
    for wrong in (b'["\\ud83d", NaN]', b'["\\ud83d"', b'["\\ud83d"' + b"[" * 100_000):
        with pytest.raises(ValueError, match=r"."):
            decode(wrong)


def test_body_of_an_error_when_decoded_then_it_is_the_error_or_all_that_was_sent() -> None:
    assert decode_error(b'{"error": {"a": 1}}') == {"a": 1}
    assert decode_error(b'{"error": null, "b": 2}') == {"error": None, "b": 2}
    assert decode_error(b"[1]") == [1]
    assert decode_error(b"\xffx") == "\ufffdx"
    assert decode_error(b"") is None


def test_answer_that_is_no_json_then_the_first_bytes_are_shown_without_keys() -> None:
    """The error shows the beginning of the body without keys, so a login page is recognizable."""
    from trunkline.answers.failures import decode_response

    content = b"<p>Bearer abc.def-hunter2 sk-proj-hunter2</p>" + b"x" * 10_000
    request = Request("GET", URL.parse("https://h"))
    response = Response(200, Headers({"content-type": "text/html"}), request, content=content)
    with pytest.raises(APIResponseValidationError) as caught:
        decode_response(response)
    assert "text/html" in str(caught.value)
    assert "<p>Bearer **********" in str(caught.value)
    assert "hunter2" not in str(caught.value)
    assert len(str(caught.value)) < 500


class Named(BaseModel):
    """A model whose field has the name of a method."""

    to_dict: int  # type: ignore[assignment]  # the mistake under test


def test_model_with_a_field_called_to_dict_then_it_is_sent_and_written_as_json() -> None:
    value = Named.from_dict({"to_dict": 3, "model_dump": 4})
    assert encode({"body": [value]}) == b'{"body":[{"to_dict":3,"model_dump":4}]}'
    assert value.to_json(indent=None) == '{"to_dict":3,"model_dump":4}'


class Renamed(BaseModel):
    """A model that says itself how it is sent."""

    name: str

    def to_dict(self, **_: Any) -> dict[str, Any]:
        return {"title": self.name}


def test_model_with_its_own_to_dict_then_that_is_used() -> None:
    assert encode([Renamed(name="x")]) == b'[{"title":"x"}]'
    assert Renamed(name="x").to_json(indent=None) == '{"title":"x"}'
