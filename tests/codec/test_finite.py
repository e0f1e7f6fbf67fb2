"""Numbers that JSON cannot represent are refused in every type of value."""

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
    """Return a plain dictionary."""
    return {"x": x}


KINDS = (Data, Attrs, Struct, Model, a_dictionary)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("kind", KINDS)
def test_number_that_is_not_finite_then_the_error_names_its_place_in_any_class(
    kind: Any, number: float
) -> None:
    """NaN and infinity are refused, because msgspec would encode them as null."""
    for value in (kind(x=number), [kind(x=number)], {"deep": (Data(kind(x=number)),)}):
        with pytest.raises(ValueError, match=f"x is {number}, which JSON cannot represent"):
            encode(value)


@pytest.mark.parametrize("kind", [Data, Attrs, Model, a_dictionary])
def test_number_that_is_not_finite_when_an_iterator_gives_it_then_it_is_refused(kind: Any) -> None:
    """The items of an iterator are checked while they are encoded, as it can be read only once."""
    with pytest.raises(ValueError, match="which JSON cannot represent"):
        encode({"items": (kind(x=number) for number in (1.0, math.nan))})
    with pytest.raises(ValueError, match="which JSON cannot represent"):
        encode(kind(x=iter({math.nan})))


@pytest.mark.parametrize("kind", KINDS)
def test_null_when_it_is_meant_then_it_is_encoded_in_any_class(kind: Any) -> None:
    """None beside finite numbers, and the word "null" in a text, cause no error."""
    for value in (None, "null", [1.5, None, True, 7]):
        assert decode(encode(kind(x=value))) == {"x": value}
