"""The source code of generated files."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

from codegen.docs import Docs, facts_of
from codegen.emit_types import literal
from codegen.generate import files, formatted, read
from codegen.model import Facts
from codegen.spec import SpecError
from tests.generated.small import TEXT, answers, api, constant, record, reference, takes, texts

pytestmark = pytest.mark.thorough


def _thing(properties: dict[str, Any], required: tuple[str, ...] = ()) -> str:
    made = api(
        {"Thing": record(required, **properties)}, table={"types": {"": {"same": ["Thing"]}}}
    )
    return texts(made)["types/thing.py"]


def test_model_when_fields_may_be_missing_then_default_to_none() -> None:
    """Optional fields default to None, as do required ones that may be null."""
    text = _thing({"a": TEXT, "b": TEXT, "c": {**TEXT, "nullable": True}}, ("b", "c"))

    assert "    a: str | None = None\n" in text
    assert "    b: str\n" in text
    assert "    c: str | None = None\n" in text


def test_model_when_a_field_hides_a_builtin_then_names_it_in_full() -> None:
    """Builtins are qualified, because type checkers would find the field of that name."""
    text = _thing({"object": constant("thing"), "more": {"type": "object"}})

    assert "more: builtins.object | None = None" in text
    assert "import builtins" in text


def test_model_when_a_name_differs_on_the_wire_then_says_both() -> None:
    """A field whose name would hide a method of models is renamed and keeps its wire name."""
    text = _thing({"schema": TEXT})

    assert 'schema_: str | None = field(wire="schema", default=None)' in text


def test_choice_when_several_members_are_constants_then_they_are_one_literal() -> None:
    """In the place of the first."""
    choice = {"anyOf": [constant("a"), {"type": "integer"}, constant("b"), constant("a")]}
    assert 'a: Literal["a", "b"] | int | None = None' in _thing({"a": choice})


def test_literal_when_a_text_has_any_characters_then_reads_the_same() -> None:
    """Line ends, quotes, backslashes and unprintable characters are escaped."""
    text = "".join(map(chr, range(0x180))) + "\u2028\U0001f600"

    assert ast.literal_eval(literal(text)) == text


def test_model_when_a_choice_has_a_telling_field_then_is_annotated() -> None:
    """The annotation names the discriminator, so the codec can look up the member."""
    choice = {
        "anyOf": [record(type=constant("a")), record(type=constant("b"))],
        "discriminator": {"propertyName": "type"},
    }

    text = _thing({"part": choice})

    assert 'Part: TypeAlias = Annotated[PartA | PartB, Discriminator("type")]' in text


def test_model_when_it_needs_another_module_then_imports_only_its_package() -> None:
    """A model imports only packages, so importing it does not load other models."""
    components = {"Thing": record(other=reference("Other")), "Other": record(a=TEXT)}
    table = {"types": {"": {"same": ["Thing"]}, "far.away": {"same": ["Other"]}}}

    text = texts(api(components, table=table))["types/thing.py"]

    assert "from trunkline.types.far import away" in text
    assert "other: away.Other | None = None" in text


def test_dictionary_when_a_key_is_no_identifier_then_is_made_by_a_call() -> None:
    """Keys that are not identifiers use TypedDict's call syntax, which checkers support."""
    part = {"allOf": [record(**{"a/b": TEXT})]}
    made = api(
        {},
        {"/things": {"post": takes(record(part=part))}},
        {"resources": {"things": {"create": "post /things"}}},
    )

    text = texts(made)["types/thing_create_params.py"]

    assert 'Part = TypedDict("Part", {"a/b": "str"}, total=False)' in text


def test_operation_when_declared_then_says_what_the_path_does_not() -> None:
    """The declaration has query parameters, headers, the admin key and the deprecation."""
    node = {
        **answers(reference("Thing")),
        **takes(record(a=TEXT)),
        "parameters": [{"name": "include[]", "in": "query", "schema": TEXT}],
        "security": [{"AdminApiKeyAuth": []}],
        "deprecated": True,
    }
    table = {
        "types": {"": {"same": ["Thing"]}},
        "resources": {"things": {"create": "post /things"}},
        "headers": [{"resources": ["things"], "send": {"X-Beta": "1"}}],
    }

    text = texts(api({"Thing": record(id=TEXT)}, {"/things": {"post": node}}, table))[
        "resources/things.py"
    ]

    assert '@post("/things", query=("include",), headers={"X-Beta": "1"}, admin=True)' in text
    assert '@deprecated("the API marks this operation as deprecated")' in text
    assert "-> types.Thing:" in text


def _things(paths: dict[str, Any], methods: dict[str, str]) -> Any:
    """Return the generated class of a resource with a child."""
    inner = {"retrieve": next(iter(methods.values()))}
    made = api({}, paths, {"resources": {"things": methods, "things.post": inner}})
    found: dict[str, Any] = {"__name__": "trunkline.resources.things"}
    exec(texts(made)["resources/things/__init__.py"], found)
    return found["Things"]


@pytest.mark.parametrize("http_method", ["get", "post", "put", "patch", "delete"])
def test_operation_when_of_any_verb_then_is_sent_by_it(http_method: str) -> None:
    """Parameters are in the body if the HTTP method has one, otherwise in the query."""
    place = "body" if http_method in ("post", "put", "patch") else "query"
    node = (
        takes(record(a=TEXT))
        if place == "body"
        else {"parameters": [{"name": "a", "in": "query", "schema": TEXT}]}
    )

    things = _things({"/things": {http_method: node}}, {"act": f"{http_method} /things"})

    assert things.act.endpoint.route.http_method == http_method.upper()
    assert things.act.endpoint.places["a"] == place


def test_operation_when_a_path_parameter_is_no_identifier_then_gets_a_name_that_is() -> None:
    """The path uses the names of the method's parameters."""
    path = "/owners/{class}/things/{thing-id}"
    body = takes(record(a=TEXT, **{"b-c": TEXT}))

    things = _things({path: {"post": body}}, {"act": f"post {path}"})

    endpoint = things.act.endpoint
    values = {"class_": "1", "b_c": "2"}
    assert endpoint.route.path == "/owners/{class_}/things/{thing_id}"
    assert endpoint.positional == ("thing_id",)
    assert endpoint.invoke(("3",), values).path_values == {"thing_id": "3", "class_": "1"}
    assert endpoint.invoke(("3",), values).body == {"b-c": "2"}


def test_operations_when_called_like_what_declares_them_then_all_are_declared() -> None:
    """Operations and children may have the names of decorators and of `omit`."""
    form = takes(record(file={"type": "string", "format": "binary"}), "multipart/form-data")
    silent: dict[str, Any] = {"get": {"deprecated": True}, "delete": {}, "post": {}}
    methods = {
        **dict.fromkeys(("get", "omit", "remove"), "delete /things"),
        **dict.fromkeys(("delete", "deprecated", "look"), "get /things"),
        **dict.fromkeys(("binary", "upload", "zip"), "post /form"),
        "update": "post /things",
    }

    things = _things({"/things": silent, "/form": {"post": form}}, methods)

    for name, entry in methods.items():
        route = getattr(things, name).endpoint.route
        assert f"{route.http_method.lower()} {route.path}" == entry
        assert route.form == (route.path == "/form")


def _decided(count: int) -> str:
    """Return the file of a resource whose method has `count` result types."""
    body = record(response_format={"type": "string", "enum": ["a"]})
    node = {**answers(reference("Thing")), **takes(body)}
    entry = {"route": "post /things", "formats": {f"f{n}": f"thing:T{n}" for n in range(count)}}
    table = {"types": {"": {"same": ["Thing"]}}, "resources": {"things": {"act": entry}}}
    made = api({"Thing": record(id=TEXT)}, {"/things": {"post": node}}, table)
    return texts(made)["resources/things.py"]


def test_operation_when_its_format_decides_then_gives_each_type() -> None:
    """Each result type has a type variable and an overload."""
    text = _decided(5)

    assert "class Act(Overloaded, Generic[T_co, U_co, V_co, X_co, Y_co]):" in text
    assert 'response_format: Literal["f4"], **options: Unpack[ActOptions]) -> Y_co: ...' in text


def test_operation_when_there_are_more_types_than_variables_then_is_refused() -> None:
    """Too many result types are an error, so none is omitted silently."""
    with pytest.raises(SpecError, match=r"things\.act has 6 result types by `response_format`"):
        _decided(6)


def test_files_when_generated_then_are_python() -> None:
    """The generated files are valid Python even before formatting."""
    made = api(
        {"Thing": record(id=TEXT)},
        {"/things": {"get": answers(reference("Thing"))}},
        {
            "types": {"": {"same": ["Thing"]}},
            "resources": {"a.things": {"retrieve": "get /things"}},
        },
    )

    found = texts(made)

    assert {"types/thing.py", "types/__init__.py", "resources/root.py"} <= found.keys()
    for text in found.values():
        ast.parse(text)


def test_files_when_generated_twice_then_are_equal_to_the_byte(document: Path) -> None:
    """Two runs with the whole document generate identical files."""
    first, second = (files(read(document), Docs.load()) for _ in range(2))

    assert first == second
    assert len(first) > 1_000


def test_formatted_when_sorted_wrongly_then_is_as_the_project_has_it() -> None:
    """The files are formatted with the formatter and settings of the project."""
    found = formatted({"types/a.py": "from typing import Literal\nimport ast\nx = [ast,Literal]\n"})

    assert found["types/a.py"] == "import ast\nfrom typing import Literal\n\nx = [ast, Literal]\n"


def test_facts_when_known_then_are_a_sentence() -> None:
    """Known facts become a sentence for fields without a description."""
    assert facts_of(Facts(default=1, minimum=0, maximum=2)) == "From 0 to 2, default `1`."
    assert facts_of(Facts(default=False, deprecated=True)) == "Default `false`, deprecated."
    assert facts_of(Facts()) is None


def test_docs_when_loaded_then_every_operation_and_parameter_has_words(document: Path) -> None:
    """Every operation and parameter is described, also after an update of the document."""
    docs = Docs.load()
    silent: list[str] = []
    for operation in read(document).operations:
        name = f"{operation.resource}.{operation.method}"
        silent += [] if docs.operation(name) else [name]
        silent += [
            f"{name} {one.name}"
            for one in operation.parameters
            if not docs.parameter(name, one.name, Facts())
        ]

    assert silent == []
