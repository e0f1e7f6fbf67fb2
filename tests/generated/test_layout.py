"""The modules of types and the names of their parts."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.model import ANY, Choice, ListOf, Named
from codegen.modules import Layout
from codegen.spec import SpecError
from tests.generated.small import TEXT, answers, api, constant, record, reference, takes


def _declared(layout: Layout, module: str) -> list[str]:
    return list(layout.modules[module].declared)


def _layout(components: dict[str, Any], **packages: dict[str, Any]) -> Layout:
    return api(components, table={"types": packages}).layout


def test_parts_when_nested_then_are_named_after_their_place() -> None:
    """List items are named in the singular, and nested parts by their whole path."""
    thing = record(choices={"type": "array", "items": record(log_probs=record(a=TEXT))})

    layout = _layout({"Thing": thing}, **{"": {"same": ["Thing"]}})

    assert _declared(layout, "thing") == ["ChoiceLogProbs", "Choice", "Thing"]


def test_choice_when_a_field_tells_then_its_value_names_the_member() -> None:
    """Members are named after the value of the discriminator, not after their component."""
    part = {
        "anyOf": [reference("LoudVariant"), reference("QuietVariant")],
        "discriminator": {"propertyName": "type"},
    }
    components = {
        "Thing": record(noise=part),
        "LoudVariant": record(type=constant("loud")),
        "QuietVariant": record(type=constant("quiet")),
    }

    layout = _layout(components, **{"": {"same": ["Thing"]}})

    assert _declared(layout, "thing") == ["NoiseLoud", "NoiseQuiet", "Noise", "Thing"]
    alias = layout.modules["thing"].declared["Noise"].type
    assert isinstance(alias, Choice)
    assert alias.field == "type"


def test_choice_when_a_text_is_among_then_titles_and_components_name_the_members() -> None:
    """Without a discriminator, as with texts, members are named after title or component."""
    part = {"anyOf": [TEXT, reference("Custom"), {**record(a=TEXT), "title": "Own thing"}]}

    layout = _layout(
        {"Thing": record(voice=part), "Custom": record(id=TEXT)}, **{"": {"same": ["Thing"]}}
    )

    assert _declared(layout, "thing") == ["VoiceCustom", "VoiceOwnThing", "Voice", "Thing"]


def test_component_when_recursive_without_a_name_then_ends_as_any() -> None:
    """A recursive component without a name in the table becomes Any at the recursion."""
    node = record(children={"type": "array", "items": reference("Node")})

    layout = _layout(
        {"Thing": record(node=reference("Node")), "Node": node}, **{"": {"same": ["Thing"]}}
    )

    members = layout.modules["thing"].declared["Node"].members
    assert members[0].type == ListOf(ANY)


def test_component_when_recursive_with_a_name_then_refers_to_itself() -> None:
    """A recursive component with a name refers to itself."""
    node = record(children={"type": "array", "items": reference("Node")})

    layout = _layout({"Node": node}, **{"": {"same": ["Node"]}})

    members = layout.modules["node"].declared["Node"].members
    assert members[0].type == ListOf(Named("node", "Node"))


def test_component_when_answered_and_sent_then_has_two_forms() -> None:
    """It becomes a model and a dictionary; enumerations exist once."""
    components = {"Thing": record(kind=reference("Kind")), "Kind": {"enum": ["a", "b"]}}
    made = api(
        components,
        {
            "/things": {
                "post": {**answers(reference("Thing")), **takes(record(t=reference("Thing")))}
            }
        },
        {
            "types": {"": {"same": ["Thing", "Kind"]}},
            "resources": {"things": {"create": "post /things"}},
        },
    )

    assert set(made.layout.modules) == {"thing", "thing_param", "kind", "thing_create_params"}
    assert made.layout.modules["thing_param"].mode == "request"


def test_component_when_shared_then_requests_find_it_elsewhere() -> None:
    """The dictionaries of `shared` types are in `shared_params`, under the same names."""
    made = api(
        {"Thing": record(a=TEXT)},
        {"/things": {"post": takes(record(t=reference("Thing")))}},
        {
            "types": {"shared": {"same": ["Thing"]}},
            "resources": {"things": {"create": "post /things"}},
        },
    )

    assert "shared_params.thing" in made.layout.modules


def test_parts_when_the_table_corrects_one_then_its_parts_follow() -> None:
    """A corrected name is the prefix of the names inside it."""
    table = {
        "types": {"": {"same": ["Thing"]}},
        "parts": [{"reason": "known", "names": {"thing": {"Inner": "Known"}}}],
    }

    layout = api({"Thing": record(inner=record(deep=record(a=TEXT)))}, table=table).layout

    assert _declared(layout, "thing") == ["KnownDeep", "Known", "Thing"]


def test_record_when_it_extends_a_public_one_then_inherits() -> None:
    """A class that extends a public one inherits its fields."""
    components = {
        "Base": record(a=TEXT),
        "More": {"allOf": [reference("Base"), record(b=TEXT)]},
    }

    layout = _layout(components, **{"": {"same": ["Base", "More"]}})

    more = layout.modules["more"].declared["More"]
    assert more.base == Named("base", "Base")
    assert [member.name for member in more.members] == ["b"]


@pytest.mark.parametrize(("wire", "name"), [("2d", "2d"), ("none", "None")])
def test_part_when_its_name_cannot_be_that_of_a_class_then_the_table_has_to_name_it(
    wire: str, name: str
) -> None:
    """A name that is not a valid class name must be replaced in the table."""
    components = {"Thing": record(**{wire: record(a=TEXT)})}
    types = {"": {"same": ["Thing"]}}

    with pytest.raises(SpecError, match=f"a part of 'thing' cannot be a class called '{name}'"):
        _layout(components, **types)

    table = {"types": types, "parts": [{"names": {"thing": {name: "Plane"}}}]}
    assert "Plane" in api(components, table=table).layout.modules["thing"].declared
