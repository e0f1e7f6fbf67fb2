"""Types of the standard library and enumerations in models, which are texts in JSON."""

from __future__ import annotations

import datetime as dt
import decimal
import enum
import json
import uuid

import pytest

from trunkline.codec.structure import MisfitError, structure
from trunkline.codec.text import encode
from trunkline.errors import APIResponseValidationError
from trunkline.models import BaseModel
from trunkline.testing import fake_client

pytestmark = pytest.mark.thorough


class Dated(BaseModel):
    """A model with types of the standard library that are texts in JSON."""

    at: dt.datetime | None = None
    clock: dt.time | None = None
    lasts: dt.timedelta | None = None
    id: uuid.UUID | None = None
    price: decimal.Decimal | None = None


def test_types_of_the_standard_library_then_they_are_read_and_written() -> None:
    """A time may also be the seconds since 1970, which most fields of the API have."""
    utc = dt.timezone.utc
    sent = {"clock": "10:00:00", "lasts": "PT5S", "id": str(uuid.UUID(int=5)), "price": "1.50"}
    made = structure({**sent, "at": "2024-01-01T00:00:00Z"}, Dated)
    assert made == Dated(
        at=dt.datetime(2024, 1, 1, tzinfo=utc),
        clock=dt.time(10),
        lasts=dt.timedelta(seconds=5),
        id=uuid.UUID(int=5),
        price=decimal.Decimal("1.50"),
    )
    assert made.to_dict() == {**sent, "at": "2024-01-01T00:00:00Z"} == json.loads(made.to_json())
    for seconds in (1700000000, 1700000000.5):
        assert structure({"at": seconds}, Dated).at == dt.datetime.fromtimestamp(seconds, utc)
    for wrong in (True, "", "noon", [1], 10**30):
        with pytest.raises(MisfitError, match="datetime'> refused the value"):
            structure({"at": wrong}, Dated)
    with pytest.raises(TypeError, match="price is of type Decimal"):
        encode(made)


class Door(str, enum.Enum):
    """A text that is one of several."""

    OPEN = "open"
    SHUT = "shut"


class House(BaseModel):
    """A model with members of an enumeration."""

    front: Door
    back: Door | None = None
    others: list[Door] | None = None
    number: Door | int = 0


def test_enumeration_of_the_users_own_with_an_unknown_value_then_it_stays_a_text() -> None:
    """As in fields of the API; `strict_responses` refuses it."""
    value = {"front": "ajar", "back": None, "others": ["open", "ajar"], "number": 5}
    made = fake_client([value]).get("/x", cast_to=House)
    assert (made.front, made.back, made.others, made.number) == (
        "ajar",
        None,
        [Door.OPEN, "ajar"],
        5,
    )
    assert made.to_dict() == value
    known = {"front": "open", "back": "shut", "number": "open"}
    strict = fake_client([known, value, {**known, "back": 1}], strict_responses=True)
    house = strict.get("/x", cast_to=House)
    assert (house.front, house.back, house.number) == (Door.OPEN, Door.SHUT, Door.OPEN)
    for place in ("front", "back"):
        with pytest.raises(
            APIResponseValidationError, match=f"^{place}: expected 'open' or 'shut'"
        ):
            strict.get("/x", cast_to=House)
