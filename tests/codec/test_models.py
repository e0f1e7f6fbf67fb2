"""Models: values that forget nothing of what the server sent, and send back nothing else."""

from __future__ import annotations

import copy
import json
import pickle
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import attrs
import pytest

from trunkline.codec.structure import structure
from trunkline.codec.text import encode
from trunkline.models import BaseModel, field
from trunkline.types.beta import BetaResponse
from trunkline.types.chat import ChatCompletion, ChatCompletionMessage
from trunkline.types.responses import Response


class Inner(BaseModel):
    """A part."""

    name: str
    size: int | None = None


class Outer(BaseModel):
    """A whole, with a field of every kind."""

    id: str
    kind: Literal["a", "b"] = "a"
    inner: Inner | None = None
    parts: list[Inner] | None = None
    class_: str | None = field(wire="class", default=None)


@dataclass
class Place:
    """A user's own class."""

    number: int


class Places(BaseModel):
    """A model with such parts."""

    places: list[Place] | None = None


SENT = {
    "id": "o1", "inner": {"name": "n", "size": None, "shade": "dark"}, "parts": [{"name": "p"}],
    "class": "first", "novel": {"deep": [1]},
}  # fmt: skip


def made() -> Outer:
    return structure(copy.deepcopy(SENT), Outer)


def test_model_when_sent_back_then_it_is_what_was_received() -> None:
    """Unknown fields go back, an explicit null goes back, a field that was not there does not."""
    outer = made()
    assert outer.to_dict() == SENT
    assert json.loads(encode(outer)) == SENT
    assert json.loads(encode({"messages": [outer]})) == {"messages": [SENT]}
    assert json.loads(outer.to_json()) == SENT
    assert "\n" not in outer.to_json(indent=None)


def test_model_when_a_field_was_not_sent_then_its_default_is_read_and_it_counts_as_unset() -> None:
    """Null and absent are different; servers leave out required fields too."""
    outer = structure({"inner": {"name": None}}, Outer)
    assert outer.id is None
    assert outer.kind == "a"
    assert outer.parts is None
    assert outer.model_fields_set == {"inner"}
    assert outer.to_dict() == {"inner": {"name": None}}


def test_model_when_a_field_is_unknown_then_it_is_an_attribute_and_in_model_extra() -> None:
    """The API grows under us."""
    outer = made()
    assert outer.novel == {"deep": [1]}
    assert outer.inner is not None
    assert outer.inner.shade == "dark"
    assert outer.model_extra == {"novel": {"deep": [1]}}


@pytest.mark.parametrize(
    "key", ["__class__", "self", "__init__", "_extra", "_request_id", "to_dict", "model_slots", ""]
)
def test_model_when_a_key_from_the_wire_is_a_name_of_python_then_it_is_only_data(key: str) -> None:
    """Keys of the wire are never attribute names unless they are declared."""
    outer = structure({"id": "1", key: "evil"}, Outer)
    assert type(outer) is Outer
    assert outer.model_extra == {key: "evil"}
    assert callable(outer.to_dict)
    assert outer.to_dict() == {"id": "1", key: "evil"}
    assert outer._request_id is None


def test_model_when_a_name_is_neither_field_nor_extra_then_the_error_names_both() -> None:
    """A typo is an AttributeError, and probing with hasattr works."""
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
    """A copy that has been to another process sends back what the original would."""
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
    """A shallow copy shares them."""
    outer = made()
    deep, shallow = copy.deepcopy(outer), copy.copy(outer)
    assert outer.parts is not None
    outer.parts[0].name = "new"
    assert deep.parts is not None
    assert deep.parts[0].name == "p"
    assert shallow.parts is outer.parts


def test_models_when_compared_then_values_count_and_classes_too() -> None:
    """Also what the server sent beyond the declaration; a model is no key of a dictionary."""
    assert made() == made()
    other = made()
    other.model_extra["novel"] = 0
    assert made() != other
    assert made() != SENT
    assert structure({"id": "1"}, Outer) == structure({"id": "1", "parts": None}, Outer)
    with pytest.raises(TypeError, match="unhashable"):
        hash(made())


def test_model_when_printed_then_it_shows_what_is_set() -> None:
    """The representation is short and complete."""
    outer = structure({"id": "1", "inner": {"name": "n"}, "novel": 1}, Outer)
    assert repr(outer) == "Outer(id='1', inner=Inner(name='n'), novel=1)"


def test_model_when_made_by_hand_then_required_fields_are_asked_for() -> None:
    """As any class with keyword arguments; more fields are kept as extras."""
    outer = Outer(id="1", parts=[Inner(name="p")], novel=1)  # type: ignore[call-arg]  # an extra
    assert outer.to_dict() == {"id": "1", "parts": [{"name": "p"}], "novel": 1}
    with pytest.raises(TypeError, match=r"Outer\(\) misses id"):
        Outer()  # type: ignore[call-arg]  # the mistake under test
    assert Outer.from_dict(SENT) == made()


def test_model_when_made_of_dictionaries_then_they_become_models() -> None:
    """``ChatCompletion(**value)`` as for pydantic; made models, and what fits no type, stay."""
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
    """A dataclass in a list stays the one that was given, whether or not a dictionary is there."""
    place = Place(1)
    values: list[Any] = [place, {"number": "x"}]
    kept = Places(places=values).places
    assert kept is not None
    assert kept[0] is place
    assert kept == values
    values = [{"number": 2}]
    assert Places(places=values).places == [Place(2)]


def test_model_when_attrs_asks_then_it_has_its_fields() -> None:
    """`attrs.fields`, `attrs.has` and `attrs.asdict` take a model for one of theirs."""
    kind: Any = Outer
    assert attrs.has(kind)
    fields = attrs.fields_dict(kind)
    assert list(fields) == ["id", "kind", "inner", "parts", "class_"]
    assert fields["id"].default is attrs.NOTHING
    assert fields["class_"].default is None
    assert fields["class_"].metadata["wire"] == "class"
    value: Any = structure({"id": "1", "inner": {"name": "n"}}, Outer)
    assert attrs.asdict(value)["inner"] == {"name": "n", "size": None}


def test_model_when_extended_then_inherits_fields_and_may_narrow_them() -> None:
    """A subclass has the slots of its base, and only its own beside them."""

    class Wider(Outer):
        """With one field more, and one that is always there."""

        parts: list[Inner]  # type: ignore[assignment]  # narrower: the field under test
        more: int | None = None
        count: ClassVar[int] = 3

    assert list(Wider.model_defaults) == ["id", "kind", "inner", "parts", "class_", "more"]
    assert Wider.__dict__["__slots__"] == ("more",)
    assert Wider(id="1", parts=[]).to_dict() == {"id": "1", "parts": []}
    assert Wider.count == 3
    with pytest.raises(TypeError, match="misses parts"):
        Wider(id="1")  # type: ignore[call-arg]  # the mistake under test


def test_model_when_a_default_could_be_shared_then_it_is_refused() -> None:
    """One list for all instances is never what was meant."""
    with pytest.raises(TypeError, match=r"Shared\.parts would share one list: use None"):
        type(BaseModel)("Shared", (BaseModel,), {"__annotations__": {"parts": list}, "parts": []})


def test_model_when_a_field_is_changed_or_deleted_then_that_is_what_is_sent() -> None:
    """Models are mutable: a message can be edited before it goes back."""
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
    """Whether or not the server has sent it; a model among them is one of JSON's objects."""
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


def test_model_when_something_private_is_set_then_it_is_refused() -> None:
    """What begins with an underscore, and what the class has, is no field."""
    outer: Any = structure({"id": "1"}, Outer)
    for name in ("_note", "to_dict", "model_extra"):
        with pytest.raises(AttributeError, match=name):
            setattr(outer, name, 1)
    assert outer.to_dict() == {"id": "1"}


def test_model_when_fields_are_deleted_then_they_are_unset() -> None:
    """Declared or not; one that is not there is an error."""
    outer: Any = structure({"id": "1", "kind": "b", "new": 1}, Outer)
    outer.new = 2
    del outer.new, outer.kind
    assert outer.to_dict() == {"id": "1"}
    with pytest.raises(AttributeError, match="new"):
        del outer.new


def test_model_when_asked_for_its_variables_then_it_has_its_fields() -> None:
    """``json.dumps(model, default=vars)``, as of pydantic's."""
    outer = structure({"id": "1", "inner": {"name": "n"}}, Outer)
    inner = {"name": "n", "size": None}
    assert json.loads(json.dumps(outer, default=vars)) == {
        "id": "1", "kind": "a", "inner": inner, "parts": None, "class_": None,
    }  # fmt: skip


def test_message_of_an_answer_when_sent_as_input_then_only_what_was_received_is_sent() -> None:
    """``messages.append(answer.choices[0].message)`` must not add nulls that the API refuses."""
    message = {"role": "assistant", "content": None, "refusal": None, "tool_calls": [
        {"id": "t", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    ]}  # fmt: skip
    answer = structure({"id": "c", "choices": [{"index": 0, "message": message}]}, ChatCompletion)
    received = answer.choices[0].message
    assert isinstance(received, ChatCompletionMessage)
    assert json.loads(encode({"messages": [received]})) == {"messages": [message]}


def test_model_when_dumped_as_pydantic_would_then_unset_fields_have_their_defaults() -> None:
    """`model_dump` has Python's names and every field, `to_dict` what the server sent."""
    value = structure({"id": "1", "class": "c", "inner": {"name": "n"}, "novel": 1}, Outer)
    inner = {"name": "n", "size": None}
    assert value.model_dump() == {
        "id": "1", "kind": "a", "inner": inner, "parts": None, "class_": "c", "novel": 1,
    }  # fmt: skip
    assert value.model_dump(by_alias=True, exclude_unset=True) == value.to_dict()
    assert value.model_dump(exclude_none=True, exclude_defaults=True) == {
        "id": "1", "inner": {"name": "n"}, "class_": "c", "novel": 1,
    }  # fmt: skip
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
    """By name, by index, below a name, and in all items."""
    sent = {"id": "1", "parts": [{"name": "a"}, {"name": "b"}], "novel": {"x": 1, "y": 2}}
    value = structure(sent, Outer)
    assert value.to_dict(**options) == expected


def test_model_when_dumped_with_an_unknown_option_then_it_is_named() -> None:
    """As a wrong keyword argument is."""
    with pytest.raises(TypeError, match="no option exclude_nothing"):
        made().model_dump(exclude_nothing=True)  # type: ignore[call-arg]  # the mistake under test


@pytest.mark.parametrize("choice", [False, None, 5, "size"])
def test_model_when_a_choice_is_none_then_it_is_refused_before_anything_is_dumped(
    choice: object,
) -> None:
    """Nothing is left in silently that was to be left out."""
    options: Any = {"exclude": {"inner": {"name": choice}}}
    with pytest.raises(TypeError, match=r"exclude\['inner'\]\['name'\]=.* names no fields: give"):
        made().model_dump(**options)


def test_model_when_dumped_with_options_that_change_nothing_here_then_they_are_accepted() -> None:
    """Those of pydantic that are about serializers, subclasses and types that JSON has not."""
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
    """`model_validate` is strict, and takes a model for itself."""
    assert Outer.model_validate(SENT) == made()
    outer = made()
    assert Outer.model_validate(outer) is outer
    with pytest.raises(ValueError, match=r"Outer: inner\.name: expected a string, got an integer"):
        Outer.model_validate({"id": "1", "inner": {"name": 1}})


def test_model_when_copied_with_an_update_then_the_original_is_as_it_was() -> None:
    """Unset fields stay unset; a deep copy has parts of its own."""
    outer = structure({"id": "1", "inner": {"name": "n"}}, Outer)
    twin = outer.model_copy(update={"id": "2", "novel": 3})
    assert (twin.to_dict(), outer.id) == ({"id": "2", "inner": {"name": "n"}, "novel": 3}, "1")
    assert twin.inner is outer.inner
    assert outer.model_copy(deep=True).inner is not outer.inner


def test_response_when_it_has_texts_then_output_text_joins_them() -> None:
    """The texts of all messages; other items and other content are passed over."""
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
