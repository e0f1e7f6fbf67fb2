"""How a union's member is found: by a look-up, never by trying one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args, get_origin

from trunkline.models import BaseModel


def members_by_value(
    models: Sequence[type[BaseModel]], field: str | None
) -> tuple[str, dict[str, type[BaseModel]]]:
    """The discriminating field and the member for each of its values.

    Without a declared field it is the first one that is a Literal in every member, with values
    that differ. Raises TypeError when there is none.
    """
    from trunkline.codec.structure import resolve_hints

    hints = [resolve_hints(member) for member in models]
    candidates = [field] if field else list(hints[0])
    for name in candidates:
        table: dict[str, type[BaseModel]] = {}
        count = 0
        for member, fields in zip(models, hints, strict=True):
            values = get_args(fields[name]) if get_origin(fields.get(name)) is Literal else ()
            count += len(values) or 1
            table.update(dict.fromkeys(values, member))
        if len(table) == count or field:
            return name, table
    names = ", ".join(member.__name__ for member in models)
    raise TypeError(f"no field tells these apart: {names}; declare a Discriminator")
