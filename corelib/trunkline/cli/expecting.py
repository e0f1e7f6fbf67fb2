"""Parts of answers that commands need. Servers of others leave them out, or send junk."""

from __future__ import annotations

from typing import Any, TypeVar

from trunkline.codec.type_guards import is_sequence
from trunkline.errors import APIResponseValidationError
from trunkline.models import BaseModel

Kind = TypeVar("Kind")


def expected(value: Any, kind: type[Kind], what: str) -> Kind:
    """Return a part of an answer. Raises APIResponseValidationError if it is not of `kind`."""
    if not isinstance(value, kind):
        raise lacking(what)
    return value


def objects(value: Any, what: str) -> list[Any]:
    """Return the objects of a list of an answer. Raises APIResponseValidationError."""
    if not is_sequence(value) or not value:
        raise lacking(what)
    return [expected(one, BaseModel, what) for one in value]


def lacking(what: str) -> APIResponseValidationError:
    """Return the error of an answer that has not what the command needs."""
    return APIResponseValidationError(
        f"the server sent {what}: check that the base URL is that of an API, and the model; "
        "see: trunkline doctor"
    )
