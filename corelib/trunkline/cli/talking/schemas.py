"""The schema that answers must fit: a file with a JSON Schema, or a class."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import msgspec

from trunkline.codec.type_guards import is_mapping
from trunkline.errors import OpenAIError
from trunkline.structured.schemas import name_of, response_format_of, schema_of
from trunkline.structured.values import structure_text
from trunkline.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable


class AnswerSchema(Value, frozen=True):
    """The schema that an answer must fit."""

    response_format: Any
    """The parameter of the request."""
    kind: Any = None
    """The class that answers are checked against, if it is one."""

    def check(self, text: str) -> None:
        """Raise OpenAIError if a text is not JSON, or does not fit the class."""
        try:
            if self.kind is None:
                msgspec.json.decode(text)
            else:
                structure_text(text, self.kind)
        except (ValueError, msgspec.DecodeError) as error:  # before msgspec 0.21 it was none
            raise OpenAIError(f"the answer does not fit the schema: {error}") from error


def read_schema(given: str, note: Callable[[str], None]) -> AnswerSchema:
    """Return the schema of a file or of ``module:Class``.

    A schema that the API cannot enforce is sent as not strict, and `note` gets a remark. Raises
    OpenAIError for what is neither, OSError.
    """
    module, colon, name = given.partition(":")
    dotted = all(part.isidentifier() for part in module.split("."))
    if colon and dotted and name.isidentifier() and not os.path.exists(given):
        return _of_class(given)
    with open(os.path.expanduser(given), "rb") as file:
        content = file.read()
    try:
        schema: Any = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise OpenAIError(f"{given} is not JSON: {error}") from None
    if not is_mapping(schema):
        raise OpenAIError(f"{given} is not a JSON Schema: it must be an object")
    title = os.path.splitext(os.path.basename(given))[0]
    named = name_of({"title": schema.get("title") or title})
    try:
        described = {"schema": schema_of(schema), "name": named, "strict": True}
    except TypeError as error:
        note(f"the schema is sent as not strict, so answers may differ from it: {error}")
        described = {"schema": schema, "name": named, "strict": False}
    return AnswerSchema({"type": "json_schema", "json_schema": described})


def _of_class(given: str) -> AnswerSchema:
    from trunkline.cli.talking.code import class_of_answers

    kind = class_of_answers(given)
    try:
        return AnswerSchema(response_format_of(kind), kind)
    except TypeError as error:
        raise OpenAIError(f"{given} cannot be a schema: {error}") from error
