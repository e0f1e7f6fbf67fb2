"""JSON text of an answer as a value of a Python type."""

from __future__ import annotations

from typing import Any

from cattrs import BaseConverter

from trunkline.codec.structure import MisfitError
from trunkline.codec.text import decode
from trunkline.structured.shapes import title_of
from trunkline.structured.strict_converter import library_of, structurer_for


def structure_text(text: str, kind: Any, converter: BaseConverter | None = None) -> Any:
    """Return JSON text as a value of `kind`, which is any type that has a strict schema.

    Classes of pydantic, msgspec and trunkline are validated by their own library. All others are
    made by cattrs: by `converter`, or, without one, exactly as their strict schema says. Raises
    MisfitError, a ValueError, for text that is not JSON and for a value that does not fit.
    """
    try:
        make = library_of(kind)
        if make is not None:
            return make(text)
        value = decode(text.encode())
        return (
            structurer_for(kind)(value) if converter is None else converter.structure(value, kind)
        )
    except Exception as error:  # each library, and each class of users, raises other errors
        # Without the text of the error, which may quote the answer.
        name = type(error).__name__
        raise MisfitError(f"{title_of(kind)} refused the answer ({name})") from error
