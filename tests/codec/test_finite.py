"""Numbers that JSON has no form for are refused in every kind of value, before anything is sent."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import attrs
import msgspec
import pytest

from trunkline.codec.text import decode, encode
from trunkline.models import BaseModel


@dataclasses.dataclass
class Data:
    """A dataclass."""

    x: Any


@attrs.define
class Attrs:
    """An attrs class."""

    x: Any


class Struct(msgspec.Struct):
    """A msgspec class."""

    x: Any


class Model(BaseModel):
    """A model."""

    x: Any


def a_dictionary(x: Any) -> dict[str, Any]:
    """The usual kind."""
    return {"x": x}


KINDS = (Data, Attrs, Struct, Model, a_dictionary)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("kind", KINDS)
def test_number_that_is_not_finite_then_the_error_names_its_place_in_any_class(
    kind: Any, number: float
) -> None:
    """Null, which msgspec would write for it, means something else."""
    for value in (kind(x=number), [kind(x=number)], {"deep": (Data(kind(x=number)),)}):
        with pytest.raises(ValueError, match=f"x={number} has no form in JSON"):
            encode(value)


@pytest.mark.parametrize("kind", [Data, Attrs, Model, a_dictionary])
def test_number_that_is_not_finite_when_an_iterator_gives_it_then_it_is_refused(kind: Any) -> None:
    """An iterator is empty once it is encoded, so it is looked at on the way."""
    with pytest.raises(ValueError, match="no form in JSON"):
        encode({"items": (kind(x=number) for number in (1.0, math.nan))})
    with pytest.raises(ValueError, match="no form in JSON"):
        encode(kind(x=iter({math.nan})))


@pytest.mark.parametrize("kind", KINDS)
def test_null_when_it_is_meant_then_it_is_encoded_in_any_class(kind: Any) -> None:
    """None beside finite numbers is no reason for an error, nor is the word in a text."""
    for value in (None, "null", [1.5, None, True, 7]):
        assert decode(encode(kind(x=value))) == {"x": value}
