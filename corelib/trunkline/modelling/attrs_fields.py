"""The fields of models as attributes of attrs, for ``attrs.fields`` and everything built on it."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

import attrs

from trunkline.modelling.metaclass import REQUIRED, ModelType

_made: WeakKeyDictionary[ModelType, tuple[attrs.Attribute[Any], ...]] = WeakKeyDictionary()


class FieldAlias(str):
    """The name of a field that ``attrs.evolve`` passes on from the model that it copies.

    ``attrs.evolve`` reads every field and passes it to the class: unset fields as their default.
    The names of fields that the caller changes are plain texts, so the two can be distinguished.
    """

    __slots__ = ()


def attributes_of(kind: ModelType) -> tuple[attrs.Attribute[Any], ...]:
    """Return the fields of a model as attributes of attrs. Their metadata has the wire name."""
    found = _made.get(kind)
    if found is not None:
        return found
    fields = {
        name: attrs.field(
            alias=FieldAlias(name),
            default=attrs.NOTHING if default is REQUIRED else default,
            kw_only=True,
            metadata={"wire": kind.model_wire_names.get(name, name)},
        )
        for name, default in kind.model_defaults.items()
    }
    made: tuple[attrs.Attribute[Any], ...] = attrs.fields(attrs.make_class(kind.__name__, fields))
    _made[kind] = made
    return made
