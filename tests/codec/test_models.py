"""Models keep everything that the server sent, and send back nothing else."""

from __future__ import annotations

import copy
import json
import pickle
from dataclasses import dataclass, field as data_field
from typing import Any, ClassVar, Literal

import attrs
import cattrs
import msgspec
import pytest
from cattrs.preconf.json import make_converter

from trunkline import models
from trunkline.codec.structure import is_model, structure
from trunkline.codec.text import encode
from trunkline.models import BaseModel, field
from trunkline.types.beta import BetaResponse
from trunkline.types.chat import ChatCompletion, ChatCompletionMessage
from trunkline.types.responses import ParsedResponse, Response


class Inner(BaseModel):
    """A nested model."""

    name: str
    size: int | None = None


class Outer(BaseModel):
    """A model with a field of every kind."""

    id: str
    kind: Literal["a", "b"] = "a"
    inner: Inner | None = None
    parts: list[Inner] | None = None
    class_: str | None = field(wire="class", default=None)


@dataclass
class Place:
    """A class defined by a user."""

    number: int


class Places(BaseModel):
    """A model with a list of the user's class."""

    places: list[Place] | None = None


SENT = {
    "id": "o1", "inner": {"name": "n", "size": None, "shade": "dark"}, "parts": [{"name": "p"}],
    "class": "first", "novel": {"deep": [1]},
}  # fmt: skip


def made() -> Outer:
    return structure(copy.deepcopy(SENT), Outer)


def test_model_when_sent_back_then_it_is_what_was_received() -> None:
    """Unknown fields and explicit nulls are sent back; absent fields are not."""
    outer = made()
    assert outer.to_dict() == SENT
    assert json.loads(encode(outer)) == SENT
    assert json.loads(encode({"messages": [outer]})) == {"messages": [SENT]}
    assert json.loads(outer.to_json()) == SENT
    assert "\n" not in outer.to_json(indent=None)


def test_model_when_a_field_was_not_sent_then_its_default_is_read_and_it_counts_as_unset() -> None:
    """An absent field reads as its default, even if it is required, and counts as unset."""
    outer = structure({"inner": {"name": None}}, Outer)
    assert outer.id is None
    assert outer.kind == "a"
    assert outer.parts is None
    assert outer.model_fields_set == {"inner"}
    assert outer.to_dict() == {"inner": {"name": None}}


def test_model_when_a_field_is_unknown_then_it_is_an_attribute_and_in_model_extra() -> None:
    """Fields that the API adds later can be read as attributes."""
    outer = made()
    assert outer.novel == {"deep": [1]}
    assert outer.inner is not None
    assert outer.inner.shade == "dark"
    assert outer.model_extra == {"novel": {"deep": [1]}}
    outer.model_extra["__array__"] = [1]  # other libraries look for such names
    assert not hasattr(outer, "__array__")


@pytest.mark.parametrize(
    "key", ["__class__", "self", "__init__", "_extra", "_request_id", "to_dict", "model_slots", ""]
)
def test_model_when_a_key_from_the_wire_is_a_name_of_python_then_it_is_only_data(key: str) -> None:
    """A key from the wire never overrides an attribute or a method."""
    outer = structure({"id": "1", key: "evil"}, Outer)
    assert type(outer) is Outer
    assert outer.model_extra == {key: "evil"}
    assert callable(outer.to_dict)
    assert outer.to_dict() == {"id": "1", key: "evil"}
    assert outer._request_id is None


def test_model_when_a_name_is_neither_field_nor_extra_then_the_error_names_both() -> None:
    """A misspelt name raises AttributeError, so `hasattr` works."""
    with pytest.raises(AttributeError, match="Outer has no field 'nmae'"):
        made().nmae  # noqa: B018  # reading it is the test
    assert not hasattr(made(), "__array__")


@pytest.mark.parametrize(
    "copied",
    [
        copy.copy,
        copy.deepcopy,
        *[lambda value, n=n: pickle.loads(pickle.dumps(value, n)) for n in range(6)],
    ],
)
def test_model_when_copied_or_pickled_then_it_is_equal_and_unset_stays_unset(copied: Any) -> None:
    """A copied or unpickled model sends back the same JSON as the original."""
    outer = made()
    outer._request_id = "req_1"
    twin = copied(outer)
    assert type(twin) is Outer
    assert twin == outer
    assert twin.to_dict() == SENT
    assert twin.model_fields_set == outer.model_fields_set
    assert twin._request_id == "req_1"
    twin.id = "changed"
    twin.model_extra["novel"] = 0
    assert outer.id == "o1"
    assert outer.novel == {"deep": [1]}


def test_model_when_deep_copied_then_its_parts_are_its_own() -> None:
    """A deep copy has its own parts; a shallow copy shares them."""
    outer = made()
    deep, shallow = copy.deepcopy(outer), copy.copy(outer)
    assert outer.parts is not None
    outer.parts[0].name = "new"
    assert deep.parts is not None
    assert deep.parts[0].name == "p"
    assert shallow.parts is outer.parts


def test_models_when_compared_then_values_count_and_classes_too() -> None:
    """Undeclared fields count in comparisons, and models are unhashable."""
    assert made() == made()
    other = made()
    other.model_extra["novel"] = 0
    assert made() != other
    assert made() != SENT
    assert structure({"id": "1"}, Outer) == structure({"id": "1", "parts": None}, Outer)
    with pytest.raises(TypeError, match="unhashable"):
        hash(made())


def test_model_when_printed_then_it_shows_what_is_set() -> None:
    """The repr shows exactly the fields that are set."""
    outer = structure({"id": "1", "inner": {"name": "n"}, "novel": 1}, Outer)
    assert repr(outer) == "Outer(id='1', inner=Inner(name='n'), novel=1)"


def test_model_when_made_by_hand_then_required_fields_are_asked_for() -> None:
    """The constructor requires the required fields and keeps unknown ones as extras."""
    outer = Outer(id="1", parts=[Inner(name="p")], novel=1)  # type: ignore[call-arg]  # an extra
    assert outer.to_dict() == {"id": "1", "parts": [{"name": "p"}], "novel": 1}
    with pytest.raises(TypeError, match=r"Outer\(\) is missing the required argument 'id'"):
        Outer()  # type: ignore[call-arg]  # the mistake under test
    assert Outer.from_dict(SENT) == made()


def test_model_when_made_of_dictionaries_then_they_become_models() -> None:
    """Nested dictionaries become models, as in pydantic; models and misfits are kept."""
    value: dict[str, Any] = {"inner": {"name": "n"}, "parts": [{"name": "p"}, Inner(name="q")]}
    outer = Outer(id="1", **value)
    assert outer.inner == Inner(name="n")
    assert outer.parts == [Inner(name="p"), Inner(name="q")]
    assert outer.to_dict() == {"id": "1", "inner": {"name": "n"}, "parts": [
        {"name": "p"}, {"name": "q"},
    ]}  # fmt: skip
    misfits: dict[str, Any] = {"inner": "n", "kind": {"c": 1}}
    assert Outer(id="1", **misfits).to_dict() == {"id": "1", **misfits}


def test_model_of_a_users_own_parts_when_made_then_they_are_kept_as_they_are() -> None:
    """Instances of a user's class are kept, and dictionaries are converted if they fit."""
    place = Place(1)
    values: list[Any] = [place, {"number": "x"}]
    kept = Places(places=values).places
    assert kept is not None
    assert kept[0] is place
    assert kept == values
    values = [{"number": 2}]
    assert Places(places=values).places == [Place(2)]


def test_model_when_attrs_asks_then_it_has_its_fields() -> None:
    """The fields of a model that it has not met before are made once."""

    class Unmet(Outer):
        """A model that attrs has not met."""

    kind: Any = Unmet
    assert attrs.has(kind)
    assert attrs.fields(kind) is attrs.fields(kind)
    fields = attrs.fields_dict(kind)
    assert list(fields) == ["id", "kind", "inner", "parts", "class_"]
    assert fields["id"].default is attrs.NOTHING
    assert fields["class_"].default is None
    assert fields["class_"].metadata["wire"] == "class"
    assert all(one.kw_only for one in fields.values())
    value: Any = structure({"id": "1", "inner": {"name": "n"}}, kind)
    assert attrs.asdict(value)["inner"] == {"name": "n", "size": None}
    assert attrs.evolve(value, kind="b").model_fields_set == {"id", "kind", "inner"}


def test_model_when_extended_then_inherits_fields_and_may_narrow_them() -> None:
    """A subclass inherits fields, adds only its own slots, and may make fields required."""

    class Wider(Outer):
        """A model with an additional field and a newly required one."""

        parts: list[Inner]  # type: ignore[assignment]  # narrower: the field under test
        more: int | None = None
        count: ClassVar[int] = 3

    assert list(Wider.model_defaults) == ["id", "kind", "inner", "parts", "class_", "more"]
    assert Wider.__dict__["__slots__"] == ("more",)
    assert Wider(id="1", parts=[]).to_dict() == {"id": "1", "parts": []}
    assert Wider.count == 3
    with pytest.raises(TypeError, match="missing the required argument 'parts'"):
        Wider(id="1")  # type: ignore[call-arg]  # the mistake under test


def test_model_when_a_default_could_be_shared_then_it_is_refused() -> None:
    """A mutable default is refused, and what is none: all instances would share them."""
    shared: list[Any] = [[], {}, set(), bytearray(), made(), Default()]
    fields: list[Any] = [
        data_field(default_factory=list),
        attrs.field(factory=list),
        msgspec.field(),
    ]
    for default in shared + fields:
        known = f"of {type(default).__module__.partition('.')[0]}, which has no effect"
        says = rf"share the {type(default).__name__} of Shared\.parts: use None as the default, and"
        with pytest.raises(TypeError, match=says if default in shared else known):
            type(BaseModel)(
                "Shared", (BaseModel,), {"__annotations__": {"parts": Any}, "parts": default}
            )


@dataclass
class Default:
    """A value that can be changed."""

    n: int = 0


def test_model_when_a_field_is_changed_or_deleted_then_that_is_what_is_sent() -> None:
    """Models are mutable, so a message can be edited before it is sent."""
    outer = made()
    outer.kind = "b"
    del outer.parts
    assert outer.to_dict()["kind"] == "b"
    assert "parts" not in outer.to_dict()


@pytest.mark.parametrize("name", ["novel", "reasoning", "mro"])
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, pickle.dumps])
def test_model_when_an_undeclared_field_is_set_then_it_is_kept_and_sent(
    name: str, copied: Any
) -> None:
    """An undeclared field can be set whether or not the server sent it, also to a model."""
    outer = made()
    setattr(outer, name, Inner(name="first"))
    assert outer.to_dict() == {**SENT, name: {"name": "first"}}
    setattr(outer, name, "second")
    expected = {**SENT, name: "second"}
    assert json.loads(outer.to_json()) == json.loads(encode([outer]))[0] == expected
    assert outer.model_dump(by_alias=True, exclude_unset=True) == expected
    assert getattr(outer, name) == outer.model_extra[name] == "second"
    assert name in outer.model_fields_set
    twin = copied(outer)
    twin = pickle.loads(twin) if isinstance(twin, bytes) else twin
    assert twin == outer
    assert twin.to_dict() == expected
    del outer.model_extra[name]
    assert not hasattr(outer, name)
    assert twin != outer


def test_model_when_something_of_its_class_is_set_then_it_is_refused() -> None:
    """Attributes of the class cannot be set."""
    outer: Any = structure({"id": "1"}, Outer)
    for name in ("to_dict", "model_extra"):
        with pytest.raises(AttributeError, match=name):
            setattr(outer, name, 1)
    assert outer.to_dict() == {"id": "1"}


def test_model_when_something_private_is_set_then_it_is_kept_but_not_a_part_of_the_value() -> None:
    """Libraries note things on answers, also past `__setattr__`, as models of pydantic allow."""
    outer: Any = structure({"id": "1"}, Outer)
    outer._note = 1
    object.__setattr__(outer, "_other", 2)

    assert (outer._note, outer._other) == (1, 2)
    assert outer == structure({"id": "1"}, Outer)
    assert outer.to_dict() == {"id": "1"}
    assert not hasattr(copy.copy(outer), "_note")


def test_model_when_fields_are_deleted_then_they_are_unset() -> None:
    """Deleting a field unsets it, declared or not; deleting a missing field is an error."""
    outer: Any = structure({"id": "1", "kind": "b", "new": 1}, Outer)
    outer.new = 2
    del outer.new, outer.kind
    assert outer.to_dict() == {"id": "1"}
    with pytest.raises(AttributeError, match="new"):
        del outer.new


def test_model_when_asked_for_its_variables_then_it_has_its_fields() -> None:
    """``json.dumps(model, default=vars)`` works, as for pydantic models."""
    outer = structure({"id": "1", "inner": {"name": "n"}}, Outer)
    inner = {"name": "n", "size": None}
    assert json.loads(json.dumps(outer, default=vars)) == {
        "id": "1", "kind": "a", "inner": inner, "parts": None, "class_": None,
    }  # fmt: skip


def test_message_of_an_answer_when_sent_as_input_then_only_what_was_received_is_sent() -> None:
    """Sending a received message back adds no nulls, which the API would refuse."""
    message = {"role": "assistant", "content": None, "refusal": None, "tool_calls": [
        {"id": "t", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    ]}  # fmt: skip
    answer = structure({"id": "c", "choices": [{"index": 0, "message": message}]}, ChatCompletion)
    received = answer.choices[0].message
    assert isinstance(received, ChatCompletionMessage)
    assert json.loads(encode({"messages": [received]})) == {"messages": [message]}


def test_model_when_dumped_as_pydantic_would_then_unset_fields_have_their_defaults() -> None:
    """`model_dump` has Python names and all fields; `to_dict` has the data that the server sent."""
    value = structure({"id": "1", "class": "c", "inner": {"name": "n"}, "novel": 1}, Outer)
    inner = {"name": "n", "size": None}
    assert value.model_dump() == {
        "id": "1", "kind": "a", "inner": inner, "parts": None, "class_": "c", "novel": 1,
    }  # fmt: skip
    assert value.model_dump(by_alias=True, exclude_unset=True) == value.to_dict()
    assert value.model_dump(exclude_none=True, exclude_defaults=True) == {
        "id": "1", "inner": {"name": "n"}, "class_": "c", "novel": 1,
    }  # fmt: skip
    assert value.to_dict(exclude={"inner"}) == {"id": "1", "class": "c", "novel": 1}
    assert json.loads(value.model_dump_json()) == value.model_dump()
    assert value.model_dump_json(include={"id"}) == '{"id":"1"}'


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"include": {"id", "parts"}}, {"id": "1", "parts": [{"name": "a"}, {"name": "b"}]}),
        ({"include": {"parts": {0}}}, {"parts": [{"name": "a"}]}),
        ({"include": {"parts": {"__all__": {"size"}}}}, {"parts": [{}, {}]}),
        ({"exclude": {"parts": True, "novel": {"x"}}}, {"id": "1", "novel": {"y": 2}}),
        ({"exclude": {"parts": {1: True}, "novel": True}}, {"id": "1", "parts": [{"name": "a"}]}),
        ({"exclude": {"parts": ..., "novel": {"x": ...}}}, {"id": "1", "novel": {"y": 2}}),
        ({"include": {"novel": ...}}, {"novel": {"x": 1, "y": 2}}),
        ({"include": {"novel": {}, "id": ()}}, {"id": "1", "novel": {}}),
        ({"include": ["id"]}, {"id": "1"}),
        ({"include": {"parts": {-1: {"name": True}}}}, {"parts": [{"name": "b"}]}),
        (
            {"include": {"parts": {0: ["name"], "__all__": {"size"}}}},
            {"parts": [{"name": "a"}, {}]},
        ),
    ],
)
def test_model_when_parts_are_chosen_then_only_those_are_dumped(
    options: Any, expected: dict[str, Any]
) -> None:
    """Parts can be chosen by name, by index, in a nested field, and in all items."""
    sent = {"id": "1", "parts": [{"name": "a"}, {"name": "b"}], "novel": {"x": 1, "y": 2}}
    value = structure(sent, Outer)
    assert value.to_dict(**options) == expected


def test_model_when_dumped_with_an_unknown_option_then_it_is_named() -> None:
    """An unknown option raises a TypeError that names it."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'exclude_nothing'"):
        made().model_dump(exclude_nothing=True)  # type: ignore[call-arg]  # the mistake under test


@pytest.mark.parametrize("choice", [False, None, 5, "size"])
def test_model_when_a_choice_is_none_then_it_is_refused_before_anything_is_dumped(
    choice: object,
) -> None:
    """A choice that names no fields is an error, so nothing is included by mistake."""
    options: Any = {"exclude": {"inner": {"name": choice}}}
    with pytest.raises(TypeError, match=r"exclude\['inner'\]\['name'\] must be a set, or"):
        made().model_dump(**options)


def test_model_when_dumped_with_options_that_change_nothing_here_then_they_are_accepted() -> None:
    """Pydantic's options that have no effect on these models are accepted."""
    assert (
        made().model_dump(
            mode="json",
            round_trip=True,
            warnings="none",
            context={"a": 1},
            serialize_as_any=True,
            polymorphic_serialization=None,
            exclude_computed_fields=True,
        )
        == made().model_dump()
    )


def test_model_when_validated_then_what_misfits_is_named() -> None:
    """`model_validate` is strict, names the place of a misfit, and returns a model unchanged."""
    assert Outer.model_validate(SENT) == made()
    outer = made()
    assert Outer.model_validate(outer) is outer
    with pytest.raises(ValueError, match=r"Outer: inner\.name: expected a string, got an integer"):
        Outer.model_validate({"id": "1", "inner": {"name": 1}})


def test_model_when_copied_with_an_update_then_the_original_is_as_it_was() -> None:
    """The copy has the update and leaves unset fields unset; a deep copy has its own parts."""
    outer = structure({"id": "1", "inner": {"name": "n"}}, Outer)
    twin = outer.model_copy(update={"id": "2", "novel": 3})
    assert (twin.to_dict(), outer.id) == ({"id": "2", "inner": {"name": "n"}, "novel": 3}, "1")
    assert twin.inner is outer.inner
    assert outer.model_copy(deep=True).inner is not outer.inner


def test_response_when_it_has_texts_then_output_text_joins_them() -> None:
    """`output_text` joins the texts of all messages and skips everything else."""
    text = {"type": "output_text", "annotations": []}
    message = {"type": "message", "id": "m", "role": "assistant", "status": "completed"}
    value = {
        "id": "r",
        "output": [
            {"type": "reasoning", "id": "i", "summary": []},
            {**message, "content": [{**text, "text": "a"}, {"type": "refusal", "refusal": "no"}]},
            {"type": "novel", "content": "x"},
            {"content": [{"text": "no type"}]},
            {**message, "content": [{"text": "no type"}]},
            {**message, "content": [{**text, "text": "b"}]},
        ],
    }
    assert structure(value, Response).output_text == "ab"
    assert structure({"id": "r"}, Response).output_text == ""
    assert structure(value, BetaResponse).output_text == "ab"


@pytest.mark.parametrize("wrong", [None, "x", 5, {"a": 1}, [None, "x", 5]])
def test_response_when_a_part_is_null_or_of_a_wrong_type_then_output_text_skips_it(
    wrong: Any,
) -> None:
    """`output_text` and `output_parsed` never raise, whatever a server sends in place of a part."""
    text = {"type": "output_text", "annotations": [], "text": "a"}
    empty = {**text, "text": None if wrong == "x" else wrong}
    message = {"type": "message", "content": [empty, text, wrong]}
    value = {"output": [wrong, message, {"type": "message", "content": wrong}, {"type": "message"}]}
    for kind in (Response, BetaResponse, ParsedResponse):
        assert structure(copy.deepcopy(value), kind).output_text == "a"
        assert structure({"output": wrong}, kind).output_text == ""
    assert structure(copy.deepcopy(value), ParsedResponse).output_parsed is None
    assert structure({"output": wrong}, ParsedResponse).output_parsed is None


def test_attrs_evolve_when_fields_were_not_sent_then_they_stay_unset() -> None:
    """`attrs.evolve` passes on all fields; only those that have a value are set afterwards."""
    evolved = attrs.evolve(made(), id="o2", parts=None)
    assert evolved.model_fields_set == {"id", "inner", "parts", "class_"}
    assert evolved.to_dict() == {
        "id": "o2", "inner": SENT["inner"], "parts": None, "class": "first",
    }  # fmt: skip
    changed = attrs.evolve(structure({"id": "1"}, Outer), kind="a")
    assert changed.to_dict() == {"id": "1", "kind": "a"}
    assert Outer(id="1", kind="a", inner=None).to_dict() == {"id": "1", "kind": "a", "inner": None}


def test_attrs_asdict_when_called_then_it_has_the_declared_fields_with_their_defaults() -> None:
    """Nested models become dictionaries; fields that were not sent have their defaults."""
    assert attrs.asdict(structure({"id": "1", "inner": {"name": "n"}}, Outer)) == {
        "id": "1", "kind": "a", "inner": {"name": "n", "size": None}, "parts": None,
        "class_": None,
    }  # fmt: skip


@attrs.define
class Box:
    """A class of a user that holds a model."""

    outer: Outer
    number: int


@pytest.mark.parametrize("make", [cattrs.Converter, make_converter, cattrs.BaseConverter])
def test_converter_of_a_user_when_it_meets_a_model_then_nested_models_come_back(make: Any) -> None:
    """A converter without our hooks reads the declared fields, as attrs shows them."""
    attrs.resolve_types(Box)  # a BaseConverter reads no texts
    converter = make()
    value = converter.unstructure(Box(made(), 1))
    box = converter.structure(value, Box)
    assert type(box.outer.inner) is Inner
    assert type(box.outer.parts[0]) is Inner
    assert (box.outer.id, box.outer.class_, box.number) == ("o1", "first", 1)


def test_converter_of_a_user_when_it_has_the_hooks_of_the_guide_then_nothing_is_lost() -> None:
    """Undeclared fields are kept, and unset fields stay unset."""
    converter = cattrs.Converter()
    converter.register_unstructure_hook_func(is_model, BaseModel.to_dict)
    converter.register_structure_hook_func(is_model, lambda value, kind: kind.from_dict(value))
    value = converter.unstructure(Box(made(), 1))
    assert value == {"outer": SENT, "number": 1}
    assert converter.structure(value, Box) == Box(made(), 1)


@pytest.mark.skipif(not hasattr(copy, "replace"), reason="needs Python 3.13")
def test_copy_replace_when_called_then_everything_else_is_kept() -> None:
    """Python 3.13's ``copy.replace`` keeps unset and undeclared fields."""
    replace: Any = getattr(copy, "replace")  # noqa: B009  # checkers read Python 3.10
    assert replace(made(), id="o2").to_dict() == {**SENT, "id": "o2"}


def test_names_of_the_module_when_listed_then_they_are_those_that_others_import() -> None:
    """Type checkers refuse the import of a name that a module imports and does not list."""
    assert {*models.__all__} <= vars(models).keys()
    assert {"Discriminator", "ModelType", "REQUIRED", "field"} <= {*models.__all__}
