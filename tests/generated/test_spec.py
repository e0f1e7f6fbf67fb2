"""Schemas in every spelling become shapes."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.fields import all_fields, holds_file
from codegen.model import ANY, NULL, Atom, Choice, Constants, ListOf, MapOf, Record, Reference
from codegen.spec import Document, SpecError
from tests.generated.small import TEXT, constant, record, reference

STRING = Atom("string")


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "nullable": True},
        {"type": ["string", "null"]},
        {"anyOf": [TEXT, {"type": "null"}]},
        {"oneOf": [TEXT, {"type": "null"}]},
        {"allOf": [TEXT, {"nullable": True}]},
    ],
)
def test_shape_when_nullable_in_any_spelling_then_is_a_choice_with_null(
    schema: dict[str, Any],
) -> None:
    """All spellings of nullable become the same shape."""
    assert Document().shape(schema) == Choice((STRING, NULL))


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"const": "list"}, Constants(("list",))),
        ({"type": "string", "enum": ["a", "b"]}, Constants(("a", "b"))),
        ({"type": "string", "format": "binary"}, Atom("file")),
        ({"type": "array", "items": TEXT}, ListOf(STRING)),
        ({"type": "object"}, ANY),
        ({"type": "object", "additionalProperties": True}, MapOf(ANY)),
        ({"type": "object", "additionalProperties": TEXT}, MapOf(STRING)),
        ({"anyOf": [TEXT, TEXT]}, STRING),
        ({"allOf": [reference("A")]}, Reference("A")),
        ({"allOf": [reference("A"), {"description": "prose"}]}, Reference("A")),
        ({"$ref": "#/components/schemas/A", "nullable": True}, Choice((Reference("A"), NULL))),
    ],
)
def test_shape_when_simple_then_is_the_simplest(schema: dict[str, Any], expected: object) -> None:
    """A sole member of ``allOf`` or ``anyOf`` replaces it, and other schemas stay simple."""
    assert Document().shape(schema) == expected


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "number", "minimum": 0, "maximum": 2, "default": 1},
        {"anyOf": [{"type": "number", "minimum": 0, "maximum": 2}, {"type": "null"}], "default": 1},
    ],
)
def test_facts_when_the_value_may_be_null_then_they_are_those_of_the_value(
    schema: dict[str, Any],
) -> None:
    """Facts inside and beside a choice with null are combined."""
    made = Document().shape(record(heat=schema))

    assert isinstance(made, Record)
    facts = made.fields[0].facts
    assert (facts.minimum, facts.maximum, facts.default) == (0, 2, 1)


def test_facts_when_there_are_several_kinds_of_values_then_those_of_one_are_not_taken() -> None:
    """Facts of one member are not applied to a choice of several types."""
    made = Document().shape(record(heat={"anyOf": [TEXT, {"type": "number", "minimum": 1}]}))

    assert isinstance(made, Record)
    assert made.fields[0].facts.minimum is None


def test_fields_when_all_of_then_those_of_every_part() -> None:
    """``allOf`` combines fields, and one part may require a field of another."""
    document = Document(
        {
            "components": {
                "schemas": {
                    "Base": record(id=TEXT, name=TEXT),
                    "Whole": {"allOf": [reference("Base"), record(("name",), size=TEXT)]},
                }
            }
        }
    )

    fields = all_fields(document, Reference("Whole"))

    assert [(field.wire, field.required) for field in fields] == [
        ("id", False),
        ("name", True),
        ("size", False),
    ]


def test_fields_when_any_of_then_required_only_where_all_require() -> None:
    """``anyOf`` combines fields; those that every member requires are required."""
    one = record(("kind", "a"), kind=TEXT, a=TEXT)
    other = record(("kind",), kind=TEXT, b=TEXT)
    document = Document()

    fields = all_fields(document, document.shape({"anyOf": [one, other]}))

    assert {field.wire: field.required for field in fields} == {
        "kind": True,
        "a": False,
        "b": False,
    }


def test_all_of_when_a_part_is_a_choice_then_each_member_gets_the_fields() -> None:
    """A field beside a choice is added to every member."""
    document = Document(
        {
            "components": {
                "schemas": {
                    "A": record(a=TEXT),
                    "Either": {"anyOf": [reference("A"), record(b=TEXT)]},
                }
            }
        }
    )

    shape = document.shape({"allOf": [reference("Either"), record(more=TEXT)]})

    assert isinstance(shape, Choice)
    assert [len(all_fields(document, member)) for member in shape.members] == [2, 2]


def test_lift_when_a_part_gets_a_name_then_its_place_refers_to_it() -> None:
    """A lifted part is replaced by a reference, which may still be null."""
    usage = {**record(tokens={"type": "integer"}), "nullable": True}
    document = Document({"components": {"schemas": {"Batch": record(usage=usage)}}})

    document.lift("Batch.properties.usage")

    batch = document.component("Batch")
    assert isinstance(batch, Record)
    assert batch.fields[0].shape == Choice((Reference("Batch.properties.usage"), NULL))
    assert isinstance(document.component("Batch.properties.usage"), Record)


def test_lift_when_there_is_no_such_part_then_says_what_is_missing() -> None:
    """The error names the part that is missing in a new version of the document."""
    document = Document({"components": {"schemas": {"Batch": record()}}})

    with pytest.raises(SpecError, match="'usage' is missing"):
        document.lift("Batch.properties.usage")


def test_component_when_unknown_then_is_named() -> None:
    """A reference to a missing component is an error that names it."""
    with pytest.raises(SpecError, match="no component 'Nothing'"):
        Document().component("Nothing")


def _parameter(name: str, place: str = "query", schema: dict[str, Any] = TEXT) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema}


def test_parameters_when_said_of_the_path_then_every_operation_has_them() -> None:
    """Operations inherit the parameters of their path and may override them."""
    item: dict[str, Any] = {
        "parameters": [
            _parameter("id", "path"),
            _parameter("limit"),
            _parameter("limit", "header"),
        ],
        "get": {},
        "post": {"parameters": [_parameter("limit", schema={"type": "integer"})]},
    }

    get, post = Document({"paths": {"/things/{id}": item}}).routes

    assert [field.shape for field in get.query_fields] == [STRING]
    assert [field.shape for field in post.query_fields] == [Atom("integer")]
    for route in (get, post):
        assert [field.wire for field in route.path_fields] == ["id"]
        assert [field.shape for field in route.header_fields] == [STRING]


def test_parameters_when_a_supplement_says_them_of_the_path_then_they_are_of_its_operations() -> (
    None
):
    """Path parameters apply only to the operations in the same document."""
    first = {"paths": {"/things": {"get": {}}}}
    second = {"paths": {"/things": {"parameters": [_parameter("limit")], "post": {}}}}

    get, post = Document(first, second).routes

    assert (len(get.query_fields), len(post.query_fields)) == (0, 1)


def test_references_when_an_operation_has_them_then_are_followed() -> None:
    """References to paths, parameters, bodies and responses are followed, also indirect ones."""
    body = {"content": {"application/json": {"schema": record(a=TEXT)}}}
    answer = {"content": {"application/json": {"schema": reference("Thing")}}}
    components = {
        "pathItems": {
            "Things": {
                "parameters": [{"$ref": "#/components/parameters/Shared"}],
                "post": {
                    "parameters": [{"$ref": "#/components/parameters/Own"}],
                    "requestBody": {"$ref": "#/components/requestBodies/Body"},
                    "responses": {"200": {"$ref": "#/components/responses/Other"}},
                },
            }
        },
        "parameters": {"Shared": _parameter("limit"), "Own": _parameter("x-h", "header")},
        "requestBodies": {"Body": body},
        "responses": {"Other": {"$ref": "#/components/responses/Answer"}, "Answer": answer},
    }
    paths = {"/things": {"$ref": "#/components/pathItems/Things"}}

    (route,) = Document({"components": components, "paths": paths}).routes

    assert [field.wire for field in route.query_fields] == ["limit"]
    assert [field.wire for field in route.header_fields] == ["x-h"]
    assert route.body is not None
    assert [field.wire for field in all_fields(Document(), route.body.shape)] == ["a"]
    assert route.responses == {"application/json": Reference("Thing")}


def test_reference_when_to_a_part_of_a_component_then_the_part_is_one_of_its_own() -> None:
    """A referenced part becomes a separate component, which may be recursive."""
    whole = record(**{"a/b": {"type": "array", "items": reference("Whole/properties/a~1b")}})
    components = {"Whole": whole, "a/b": TEXT, "a~1b": TEXT}
    document = Document({"components": {"schemas": components}})

    part = document.shape(reference("Whole/properties/a~1b"))

    assert part == Reference("Whole.properties.a/b")
    assert document.resolve(part) == ListOf(part)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("#/components/parameters/Gone", "no '#/components/parameters/Gone': 'Gone' is missing"),
        ("#/components/parameters/Loop", "'#/components/parameters/Loop' refers to itself"),
        ("other.json#/components/parameters/Own", "bundle the document into one file"),
        ("#/paths/~1things/get/parameters/0", "does not begin with '#/components/'"),
    ],
)
def test_reference_when_it_leads_nowhere_then_the_operation_is_named(
    target: str, message: str
) -> None:
    """The error names the operation whose reference is invalid."""
    loop = {"Loop": {"$ref": "#/components/parameters/Loop"}}
    paths = {"/things": {"get": {"parameters": [{"$ref": target}]}}}
    document = Document({"components": {"parameters": loop}, "paths": paths})

    with pytest.raises(SpecError, match=f"get /things: .*{message}"):
        _ = document.routes


@pytest.mark.parametrize(
    "parameter", [_parameter("a", "cookie"), {"name": "a", "in": "query", "content": {}}]
)
def test_parameter_when_it_cannot_be_written_then_says_which(parameter: dict[str, Any]) -> None:
    """A cookie or a parameter with media types is refused by name."""
    document = Document({"paths": {"/things": {"get": {"parameters": [parameter]}}}})

    with pytest.raises(SpecError, match="get /things: the parameter 'a' in "):
        _ = document.routes


def test_holds_file_when_deep_inside_a_choice_then_is_found() -> None:
    """A choice of one file or several files counts as a file."""
    document = Document()
    binary = {"type": "string", "format": "binary"}

    assert holds_file(
        document, document.shape({"anyOf": [binary, {"type": "array", "items": binary}]})
    )
    assert not holds_file(document, document.shape(constant("file")))
