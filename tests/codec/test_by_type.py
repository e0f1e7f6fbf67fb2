"""Types that users make in functions are freed; trunkline's own are remembered."""

from __future__ import annotations

import gc
import weakref
from dataclasses import make_dataclass
from typing import Annotated, Any, Literal, TypeVar

import attrs
import pydantic
import pytest
from typing_extensions import TypedDict

from trunkline.codec.by_type import LATEST, ByType
from trunkline.codec.strict import misfit
from trunkline.codec.structure import CODEC, Codec
from trunkline.models import BaseModel
from trunkline.types.chat import ChatCompletion
from trunkline.types.responses import ParsedResponse

pytestmark = pytest.mark.thorough

T = TypeVar("T")


def made_in_a_function(form: str) -> Any:
    """Return a new class with a field `id`."""
    if form == "model":

        class Local(BaseModel):
            id: int

        return Local
    if form == "dataclass":
        return make_dataclass("Local", [("id", int)])
    if form == "attrs":
        return attrs.make_class("Local", {"id": attrs.field(type=int)})
    if form == "TypedDict":
        return TypedDict("Local", {"id": int})  # type: ignore[misc]  # a new one
    return pydantic.create_model("Local", id=(int, ...))


@pytest.mark.parametrize("form", ["model", "dataclass", "attrs", "TypedDict", "pydantic"])
def test_classes_of_functions_when_no_longer_used_then_they_are_freed(form: str) -> None:
    """No more classes than the latest few stay alive, however many were used."""
    references = []
    for _ in range(LATEST + 50):
        kind = made_in_a_function(form)
        for asked, value in ((kind, {"id": 1}), (list[kind], [{"id": 1}]), (kind | None, None)):
            assert misfit(value, asked) is None
            CODEC.structure(value, asked)
        if form == "model":
            attrs.fields(kind)
            assert kind.model_validate({"id": 1}) == kind(id=1)
        references.append(weakref.ref(kind))
    del kind, asked
    gc.unfreeze()  # conftest freezes what earlier tests have left, such as a converter
    gc.collect()
    assert sum(one() is not None for one in references) <= LATEST


def test_cast_to_classes_of_functions_when_calls_end_then_they_are_freed(world: Any) -> None:
    """A client does not keep the classes either."""
    client = world.client([{"id": 1}] * (LATEST + 50))

    async def scenario() -> list[Any]:
        references = []
        for _ in range(LATEST + 50):
            kind = made_in_a_function("model")
            await world.do(client.get("/own", cast_to=kind))
            references.append(weakref.ref(kind))
        return references

    references = world.run(scenario)
    gc.unfreeze()  # conftest freezes what earlier tests have left, such as a converter
    gc.collect()
    assert sum(one() is not None for one in references) <= LATEST


def test_own_types_when_asked_for_then_they_are_made_once() -> None:
    """Types that consist of trunkline's classes and of JSON are always kept."""
    asked: list[Any] = []
    made: ByType[int] = ByType(lambda kind: asked.append(kind) or len(asked))
    own = [ChatCompletion, list[ChatCompletion], ChatCompletion | None, dict[str, int], Any, T,
           Annotated[str, "note"], Literal["a"], ParsedResponse[int], list[list[str]]]  # fmt: skip
    for kind in own:
        assert made[kind] == made[kind]
    assert asked == own
    assert [*made] == own


def test_types_of_users_when_used_again_and_again_then_they_are_made_once() -> None:
    """The latest are remembered; one that was not used for long is made again."""
    asked: list[Any] = []
    made: ByType[None] = ByType(asked.append)
    kinds = [made_in_a_function("model") for _ in range(LATEST + 1)]
    noted = Annotated[kinds[0], "note"]
    for _ in range(3):
        made[kinds[0]], made[list[kinds[0]]], made[noted]
    assert asked == [kinds[0], list[kinds[0]], noted]
    for kind in kinds[1:]:
        made[kind]
    made[kinds[0]]
    assert len(asked) == LATEST + 4
    assert not made


def test_converter_when_types_are_used_again_then_it_is_the_same() -> None:
    """Another one replaces it for the first type that is too many."""
    from trunkline.codec.converter import _Converters

    converters = _Converters()
    kinds = [made_in_a_function("dataclass") for _ in range(LATEST + 1)]
    first = converters.find(kinds[0])
    assert all(converters.find(kind) is first for kind in [*kinds[:LATEST], kinds[0]])
    second = converters.find(kinds[LATEST])
    assert second is not first
    assert converters.find(kinds[0]) is second


def test_codec_when_a_type_is_registered_then_it_stays_registered() -> None:
    """A registration is for the life of the codec, however many other types are used."""
    codec, kind = Codec(), made_in_a_function("dataclass")
    codec.register(kind, lambda value: ("mine", value))
    for _ in range(2 * LATEST):
        codec.structure({"id": 1}, made_in_a_function("dataclass"))
    assert codec.structure(1, kind) == ("mine", 1)
    assert CODEC.structure({"id": 1}, kind).id == 1
