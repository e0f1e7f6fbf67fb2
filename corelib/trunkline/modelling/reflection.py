"""Descriptors of model classes whose values are made when somebody reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trunkline.modelling.metaclass import REQUIRED, ModelType

if TYPE_CHECKING:
    import attrs


class AttrsAttributes:
    """The descriptor for the ``__attrs_attrs__`` of models, which ``attrs.fields`` reads.

    It is on the base class only. msgspec encodes a class with ``__attrs_attrs__`` in its own
    dictionary natively, which would drop ``model_extra`` and send unset fields as null.
    """

    def __get__(self, instance: object, owner: ModelType) -> tuple[attrs.Attribute[Any], ...]:
        from trunkline.modelling.attrs_fields import attributes_of

        return attributes_of(owner)


class ModelField:
    """A field of a model, with the attributes of pydantic's FieldInfo that models have."""

    __slots__ = ("_kind", "_name", "alias", "default")

    default_factory = description = title = None
    metadata: tuple[Any, ...] = ()

    def __init__(self, kind: Any, name: str) -> None:
        self._kind = kind
        self._name = name
        self.default: Any = kind.model_defaults[name]
        """The default, or `REQUIRED`."""
        self.alias: str | None = kind.model_wire_names.get(name)
        """The name on the wire, if it differs."""

    serialization_alias = validation_alias = property(lambda self: self.alias)

    @property
    def annotation(self) -> Any:
        """The type of the field. Reading it may import modules of types."""
        from trunkline.codec.structure import resolve_hint

        return resolve_hint(self._kind, self._name)

    def is_required(self) -> bool:
        """Whether the field has no default."""
        return self.default is REQUIRED

    def get_default(self, *, call_default_factory: bool = False) -> Any:
        """Return the default; None for a required field."""
        return None if self.default is REQUIRED else self.default

    def __repr__(self) -> str:
        said = "required=True" if self.is_required() else f"default={self.default!r}"
        alias = f", alias={self.alias!r}" if self.alias else ""
        return f"ModelField({self._name}, {said}{alias})"


class ModelFields:
    """The descriptor for `model_fields`."""

    def __get__(self, instance: object, owner: ModelType) -> dict[str, ModelField]:
        return {name: ModelField(owner, name) for name in owner.model_defaults}
