"""Small OpenAPI documents for tests of the generator."""

from __future__ import annotations

from typing import Any

from codegen.docs import Docs
from codegen.generate import Api, files
from codegen.modules import Layout
from codegen.names import Corrections
from codegen.operations import Operations
from codegen.spec import Document


def api(
    components: dict[str, Any],
    paths: dict[str, Any] | None = None,
    table: dict[str, Any] | None = None,
) -> Api:
    """Return the API of a document with these components and paths."""
    source = {"components": {"schemas": components}, "paths": paths or {}}
    layout = Layout(Document(source), Corrections({"resources": {}, **(table or {})}))
    operations = Operations(layout)
    found = operations.all()
    layout.finish_all()
    return Api(layout, found, operations.unnamed())


def texts(made: Api) -> dict[str, str]:
    """Return the files before formatting."""
    return files(made, Docs({}))


def record(required: tuple[str, ...] = (), /, **properties: Any) -> dict[str, Any]:
    """Return the schema of an object."""
    return {"type": "object", "properties": properties, "required": list(required)}


def constant(value: str) -> dict[str, Any]:
    """Return a schema with one value."""
    return {"type": "string", "enum": [value]}


TEXT = {"type": "string"}


def reference(name: str) -> dict[str, Any]:
    """Return a reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def answers(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return an operation that answers with JSON."""
    return {"responses": {"200": {"content": {"application/json": {"schema": schema}}}}, **more}


def takes(schema: dict[str, Any], media_type: str = "application/json") -> dict[str, Any]:
    """Return the part of an operation that describes its body."""
    return {"requestBody": {"content": {media_type: {"schema": schema}}}}
