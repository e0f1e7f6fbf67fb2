"""`trunkline.compat.introspection`: openai-python's private questions about types and models."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timezone
from typing import Annotated, Any, Literal, TypeVar, Union

import pytest
from typing_extensions import Required, TypeAliasType

from trunkline.compat import introspection as asked
from trunkline.models import BaseModel
from trunkline.types import Model

pytestmark = pytest.mark.thorough

T = TypeVar("T")
Alias = TypeAliasType("Alias", list[int])
Generic = TypeAliasType("Generic", list[T], type_params=(T,))


class Sized(BaseModel):
    """A model with a default that is not None."""

    name: str
    size: int = 3
    note: str | None = None


@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        (list, ["list"]),
        (list[int], ["list"]),
        (Sequence, ["sequence"]),
        (Sequence[int], ["sequence"]),
        (Iterable, ["iterable"]),
        (Iterable[int], ["iterable"]),
        (int | None, ["union"]),
        (Union[int, str], ["union"]),  # noqa: UP007  # the other form
        (Annotated[int, "note"], ["annotated"]),
        (Literal["a"], ["literal"]),
        (Required[int], ["required"]),
        (Alias, ["type_alias"]),
        (Generic[int], ["type_alias"]),
        (int, []),
    ],
)
def test_type_when_asked_for_its_kind_then_one_question_is_answered_with_yes(
    kind: Any, answers: list[str]
) -> None:
    """A type is of one kind, with and without arguments."""
    kinds = ["list", "sequence", "iterable", "union", "annotated", "literal", "required"]
    kinds.append("type_alias")
    assert [one for one in kinds if getattr(asked, f"is_{one}_type")(kind)] == answers
    assert asked.is_typevar(T)
    assert not asked.is_typevar(kind)


def test_types_when_taken_apart_then_their_arguments() -> None:
    """Annotations are removed at every depth. A missing argument is an error that counts them."""
    assert asked.strip_annotated_type(Required[Annotated[int, "note"]]) is int
    assert asked.strip_annotated_type(Annotated[list[int], "note"]) == list[int]
    assert asked.extract_type_arg(dict[str, int], 1) is int
    with pytest.raises(RuntimeError, match="has 2 arguments, and none at 2"):
        asked.extract_type_arg(dict[str, int], 2)
    assert asked.is_sequence([])
    assert not asked.is_sequence({1})
    assert asked.is_iterable({1})
    assert not asked.is_iterable(1)
    assert asked.is_union(Union)
    assert not asked.is_union(list)
    for name in asked.__all__:
        assert hasattr(asked, name)


def test_model_when_asked_for_its_fields_then_their_types_and_defaults() -> None:
    """The fields are those of the class."""
    fields = asked.get_model_fields(Sized)
    assert [*fields] == ["name", "size", "note"]
    assert asked.field_outer_type(fields["size"]) is int
    assert [asked.field_is_required(one) for one in fields.values()] == [True, False, False]
    assert [asked.field_get_default(fields[name]) for name in ("size", "note")] == [3, None]
    assert asked.model_json_schema(Sized)["required"] == ["name"]


def test_model_when_copied_dumped_and_parsed_then_it_is_the_same() -> None:
    """The functions have the options of openai-python, whose Nones are not given."""
    sized = asked.model_parse(Sized, {"name": "a"})
    assert asked.model_parse_json(Sized, b'{"name": "a"}') == sized == asked.model_copy(sized)
    assert asked.model_dump(sized, exclude_unset=True, by_alias=None) == {"name": "a"}
    assert asked.model_dump(sized)["size"] == 3
    assert asked.model_json(sized, indent=2).startswith('{\n  "name": "a"')
    assert "\n" not in asked.model_json(sized)
    with pytest.raises(ValueError, match="name"):
        asked.model_parse(Sized, {"name": 5})

    model = Model.from_dict({"id": "m", "more": {"deep": []}})
    assert asked.model_copy(model).more["deep"] is model.more["deep"]
    assert asked.model_copy(model, deep=True).more["deep"] is not model.more["deep"]


def test_dates_when_parsed_then_they_are_those_of_iso() -> None:
    """Its Z is UTC, also in Python 3.10."""
    assert asked.parse_date("2026-11-30") == date(2026, 11, 30)
    wanted = datetime(2026, 11, 30, 1, 2, 3, tzinfo=timezone.utc)
    assert asked.parse_datetime("2026-11-30T01:02:03Z") == wanted


def test_signatures_when_one_lacks_parameters_then_the_error_lists_them() -> None:
    """Some may be excluded; a description follows."""

    def many(a: int, c: int, b: int) -> None:
        """Take three."""

    def few(a: str) -> None:
        """Take one."""

    asked.assert_signatures_in_sync(few, many)
    asked.assert_signatures_in_sync(many, few, exclude_params={"b", "c"})
    with pytest.raises(AssertionError, match=r"missing parameters \['b', 'c'\]$"):
        asked.assert_signatures_in_sync(many, few)
    with pytest.raises(AssertionError, match=r"\['c'\] here$"):
        asked.assert_signatures_in_sync(many, few, exclude_params={"b"}, description="here")
