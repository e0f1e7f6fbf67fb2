"""Models in a module without ``from __future__ import annotations``.

Since Python 3.14, the annotations of such a class are a function that is called on request.
"""

import sys
from typing import Annotated, Any, ClassVar, Literal, Optional

import pytest

from trunkline.codec.structure import resolve_hint, structure
from trunkline.models import BaseModel, Discriminator, field


class Outer(BaseModel):
    """A model whose annotations name classes that are defined after it."""

    LIMIT: ClassVar[int] = 4

    id: int
    later: "Later | None" = None
    many: "list[Later] | None" = None
    optional: Optional["Later"] = None  # one of the forms
    wired: str = field(wire="wi-red", default=None)
    one: Annotated["Later | Other", Discriminator("type")] = None  # type: ignore[assignment]  # None means that it is unset
    _private: dict[str, int] = {}  # noqa: RUF012  # private attributes are copied


class Later(BaseModel):
    type: Literal["later"]
    size: int = 3


class Other(BaseModel):
    type: Literal["other"]


class Inheriting(Outer):
    more: bool = True


SENT: Any = {
    "id": 1, "later": {"type": "later", "size": 2}, "many": [{"type": "later"}],
    "optional": {"type": "later"}, "wi-red": "w", "one": {"type": "other"}, "novel": 5,
}  # fmt: skip


@pytest.mark.parametrize("kind", [Outer, Inheriting])
def test_model_without_the_future_import_when_made_then_its_fields_are_found(kind: Any) -> None:
    """Fields, class variables, private attributes and names that are defined later."""
    assert list(kind.model_defaults)[:6] == ["id", "later", "many", "optional", "wired", "one"]
    assert kind.LIMIT == 4
    assert kind.model_private == {"_private": {}}
    made = structure(SENT, kind)
    parts = (made.later, made.many[0], made.optional, made.one)
    assert [type(part) for part in parts] == [Later, Later, Later, Other]
    assert made.later.size == 2
    assert made.many[0].size == 3
    assert made.to_dict() == SENT
    assert kind(**{key: SENT[key] for key in ("id", "later")}).later == made.later


def test_model_without_the_future_import_when_inherited_then_its_own_fields_are_added() -> None:
    """The annotations of each class are read separately."""
    assert Inheriting.from_dict({}).more is True
    assert "more" not in Outer.model_defaults


@pytest.mark.skipif(sys.version_info < (3, 14), reason="needs Python 3.14")
def test_model_of_a_function_when_annotations_are_lazy_then_local_names_are_found() -> None:
    """Before Python 3.14, only names of the module are found."""

    class Inner(BaseModel):
        size: int

    class Whole(BaseModel):
        part: Inner
        parts: list[Inner] | None = None

    made = structure({"part": {"size": 1}, "parts": [{"size": 2}]}, Whole)
    assert type(made.part) is Inner
    assert made.parts == [Inner(size=2)]
    assert resolve_hint(Whole, "part") is Inner
