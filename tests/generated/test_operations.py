"""Routes of the document become methods."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.model import Atom, Choice, Constants, Named
from codegen.operations import Operation
from codegen.spec import SpecError
from tests.generated.small import TEXT, answers, api, constant, record, reference, takes

BINARY = {"type": "string", "format": "binary"}


def _one(
    path: str, http_method: str, node: dict[str, Any], entry: Any = None, **more: Any
) -> Operation:
    components = {"Thing": record(id=TEXT), "Event": record(delta=TEXT)}
    table = {
        "types": {"": {"same": ["Thing", "Event"]}},
        "resources": {"things": {"act": entry or f"{http_method} {path}"}},
        **more,
    }
    return api(components, {path: {http_method: node}}, table).operations[0]


def test_parameters_when_of_all_places_then_path_required_and_rest_follow() -> None:
    """Path parameters come first, then required ones, then body, query and headers by name."""
    node = {
        **takes(record(("b",), b=TEXT, a=TEXT)),
        "parameters": [
            {"name": name, "in": where, "required": where == "path", "schema": TEXT}
            for name, where in (
                ("z_id", "path"),
                ("y_id", "path"),
                ("page", "query"),
                ("x-h", "header"),
            )
        ],
    }

    operation = _one("/things/{z_id}/parts/{y_id}", "post", node)

    assert [(one.name, one.place) for one in operation.parameters] == [
        ("y_id", "path"),
        ("z_id", "path"),
        ("b", "body"),
        ("a", "body"),
        ("page", "query"),
        ("x_h", "header"),
    ]


@pytest.mark.parametrize("name", ["self", "options", "timeout", "extra_headers", "²"])
def test_parameter_when_a_signature_has_no_room_for_it_then_is_refused(name: str) -> None:
    """A parameter that has the name of a call option or is invalid is refused."""
    with pytest.raises(
        SpecError, match=f"things.act: '{name}' in the body cannot be the parameter"
    ):
        _one("/things", "post", takes(record(**{name: TEXT})))


def test_parameters_when_two_have_one_name_then_the_second_is_refused() -> None:
    """The error has the line that renames the second parameter."""
    node = {"parameters": [{"name": "a", "in": "query", "schema": TEXT}], **takes(record(a=TEXT))}

    with pytest.raises(SpecError, match=r'"things\.act query a" = "query_a"'):
        _one("/things", "post", node)


def test_parameters_when_the_table_renames_them_then_each_keeps_its_type() -> None:
    """The table renames per location, since each location may have a parameter of that name."""
    places = {"path": TEXT, "query": {"type": "integer"}, "header": {"type": "number"}}
    node = {
        **takes(record(a={"type": "boolean"}, timeout=TEXT)),
        "parameters": [{"name": "a", "in": one, "schema": places[one]} for one in places],
    }
    renamed = {f"things.act {place} a": f"{place}_a" for place in ("path", "query", "header")}
    renamed["things.act body timeout"] = "seconds"

    operation = _one("/things/{a}", "post", node, parameters={"renamed": renamed})

    assert [(one.name, one.field.wire, one.type) for one in operation.parameters] == [
        ("path_a", "a", Atom("string")),
        ("a", "a", Atom("boolean")),
        ("seconds", "timeout", Atom("string")),
        ("query_a", "a", Atom("integer")),
        ("header_a", "a", Atom("number")),
    ]
    assert operation.path == "/things/{path_a}"


@pytest.mark.parametrize(
    ("fields", "page"),
    [
        (("data",), "SyncPage"),
        (("data", "has_more"), "SyncCursorPage"),
        (("data", "has_more", "next"), "SyncNextCursorPage"),
        (("data", "has_more", "next", "page"), "SyncTokenPage"),
    ],
)
def test_list_when_it_has_data_then_is_a_page_of_items(fields: tuple[str, ...], page: str) -> None:
    """The page class depends on the fields that refer to the next page."""
    schemas: dict[str, Any] = dict.fromkeys(fields, TEXT)
    schemas["data"] = {"type": "array", "items": reference("Thing")}
    table = {
        "types": {"": {"same": ["Thing"]}},
        "resources": {"things": {"list": "get /things"}},
    }

    asked = [{"name": "page", "in": "query", "schema": TEXT}] if "page" in fields else []
    node = answers(record(**schemas), parameters=asked)
    made = api({"Thing": record(id=TEXT)}, {"/things": {"get": node}}, table)

    assert made.operations[0].page == page
    assert made.operations[0].result == Named("thing", "Thing")


def test_answer_when_it_has_no_public_name_then_is_named_after_the_method() -> None:
    """`things.act` returns a `ThingActResponse`."""
    operation = _one("/things", "get", answers(record(a=TEXT)))

    assert operation.result == Named("thing_act_response", "ThingActResponse")


def test_answer_when_there_is_none_then_the_result_is_nothing() -> None:
    """The result is None if the operation has no answer, like most deletions."""
    operation = _one("/things", "delete", {"responses": {"200": {}}})

    assert operation.result is None
    assert not operation.binary


def test_answer_when_it_is_no_json_then_is_binary() -> None:
    """An answer of another media type, such as an archive, is binary."""
    content = {"application/zip": {"schema": BINARY}}

    assert _one("/things", "get", {"responses": {"200": {"content": content}}}).binary


@pytest.mark.parametrize(
    ("http_method", "body"),
    [
        ("post", {"application/json": {"schema": {"type": "array", "items": TEXT}}}),
        ("put", {"application/octet-stream": {}}),
        ("delete", {"application/json": {"schema": record(a=TEXT)}}),
    ],
)
def test_body_when_it_cannot_be_given_as_parameters_then_is_refused(
    http_method: str, body: dict[str, Any]
) -> None:
    """A body without named fields, or of a DELETE, must be listed in the table."""
    with pytest.raises(
        SpecError, match=f"things.act: .* '{http_method} /things' is not an object in a post"
    ):
        _one("/things", http_method, {"requestBody": {"content": body}})


def test_upload_when_a_part_is_a_file_then_its_name_is_listed() -> None:
    """Fields with one file or a list of files are uploads."""
    body = record(file=BINARY, more={"type": "array", "items": BINARY}, purpose=TEXT)

    operation = _one("/things", "post", takes(body, "multipart/form-data"))

    assert operation.upload
    assert operation.files == ("file", "more")


def test_body_when_json_will_do_then_is_no_upload() -> None:
    """A form without files is sent as JSON if the route accepts JSON."""
    content = {
        kind: {"schema": record(a=TEXT)} for kind in ("multipart/form-data", "application/json")
    }

    operation = _one("/things", "post", {"requestBody": {"content": content}})

    assert not operation.upload


def test_upload_when_json_is_taken_as_well_then_is_so_without_a_file() -> None:
    """The body is JSON without a file and a form with one."""
    content = {
        kind: {"schema": record(a=TEXT, file=BINARY)}
        for kind in ("application/json", "multipart/form-data")
    }

    operation = _one("/things", "post", {"requestBody": {"content": content}})

    assert (operation.upload, operation.files, operation.json_without_files) == (
        True,
        ("file",),
        True,
    )


def test_upload_when_fields_have_encodings_then_their_parts_have_media_types() -> None:
    """Parts have media types; a field with the media type of a whole body may be sent alone."""
    encoding = {"offer": {"contentType": "text/offer"}, "more": {"contentType": "application/json"}}
    form = {"schema": record(offer=TEXT, more=record(a=TEXT)), "encoding": encoding}
    content = {"multipart/form-data": form, "text/offer": {"schema": TEXT}}

    operation = _one("/things", "post", {"requestBody": {"content": content}})

    assert operation.part_media_types == {"offer": "text/offer", "more": "application/json"}
    assert operation.sole_body_field == "offer"


def test_stream_when_answered_then_parameters_come_in_two_forms() -> None:
    """The operation has a type for its events."""
    content = {
        "application/json": {"schema": reference("Thing")},
        "text/event-stream": {"schema": reference("Event")},
    }
    node = {
        "responses": {"200": {"content": content}},
        **takes(record(stream={"type": "boolean"}, a=TEXT)),
    }

    operation = _one("/things", "post", node)

    assert operation.event == Named("event", "Event")


def test_table_when_it_names_events_then_the_document_need_not() -> None:
    """The table can declare a stream that the document omits, as for completions."""
    node = {**answers(reference("Thing")), **takes(record(stream={"type": "boolean"}))}

    operation = _one("/things", "post", node, {"route": "post /things", "stream": "Event"})

    assert operation.event == Named("event", "Event")


def test_table_when_headers_and_messages_are_for_a_resource_then_its_methods_have_them() -> None:
    """A group of the table applies to its resources and everything below them."""
    operation = _one(
        "/things",
        "get",
        answers(reference("Thing")),
        headers=[{"resources": ["things"], "send": {"X-Beta": "1"}}],
        deprecated=[{"operations": ["things.act"], "message": "gone"}],
    )

    assert operation.headers == {"X-Beta": "1"}
    assert operation.deprecated == "gone"


def test_table_when_the_document_lost_the_route_then_says_so() -> None:
    """The error names a route that is missing in a new version of the document."""
    with pytest.raises(SpecError, match=r"things\.act: the document has no route 'get /gone'"):
        _one("/things", "get", answers(reference("Thing")), "get /gone")


def test_routes_when_the_table_lacks_one_then_it_is_listed() -> None:
    """A route that is new in the document is listed as unnamed."""
    made = api({}, {"/new": {"get": answers(record(a=TEXT))}})

    assert [f"{route.http_method} {route.path}" for route in made.unnamed] == ["get /new"]


def _either(**more: Any) -> dict[str, Any]:
    square = record(("kind", "width"), kind=constant("square"), width=TEXT)
    circle = record(("radius",), kind=constant("circle"), radius=TEXT, **more)
    return takes({"anyOf": [{**square, "title": "Square"}, {**circle, "title": "Circle"}]})


def test_body_when_it_is_one_of_several_records_then_each_says_what_it_requires() -> None:
    """The record whose constant may be left out is that of calls without it."""
    operation = _one("/things", "post", _either())

    assert operation.varies_by == "kind"
    assert operation.variants == {"square": ("width",), "circle": ("radius",), None: ("radius",)}
    assert [(one.name, one.field.required) for one in operation.parameters] == [
        ("kind", False), ("radius", False), ("width", False),
    ]  # fmt: skip
    assert operation.parameters[0].type == Constants(("square", "circle"))


def test_body_when_it_is_one_of_several_records_then_there_is_a_class_for_each() -> None:
    """A parameter that two of them have differently takes the values of both."""
    table = {"resources": {"things": {"act": "post /things"}}}
    made = api({}, {"/things": {"post": _either(width={"type": "integer"})}}, table)
    (operation,) = made.operations

    module = made.layout.modules["thing_act_params"]
    assert list(module.declared) == [
        "ThingActParamsSquare", "ThingActParamsCircle", "ThingActParams",
    ]  # fmt: skip
    types = {one.name: one.type for one in operation.parameters}
    assert types["width"] == Choice((Atom("string"), Atom("integer")))


def test_body_when_nothing_tells_its_records_apart_then_nothing_is_checked() -> None:
    """Without a constant in each, no value identifies the record."""
    node = takes({"anyOf": [record(("a",), a=TEXT), record(("b",), b=TEXT)]})
    assert _one("/things", "post", node).variants == {}


def test_answer_when_it_is_a_stream_only_then_the_operation_always_streams() -> None:
    """It has no parameter `stream`, and its result is an event."""
    content = {"text/event-stream": {"schema": reference("Event")}}
    operation = _one("/things", "get", {"responses": {"200": {"content": content}}})

    assert (operation.streamed, operation.event) == (True, None)
    assert operation.result == Named("event", "Event")
    assert operation.parameters == ()


def test_idempotency_when_the_table_has_a_header_for_it_then_the_operation_has_it() -> None:
    """The header of the option `idempotency_key`."""
    entry = {"route": "post /things", "idempotency": "X-Key"}
    assert _one("/things", "post", answers(record()), entry).idempotency_header == "X-Key"
