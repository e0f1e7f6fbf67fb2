"""pydantic's names on models, for code that was written for openai-python.

pydantic is never imported: it calls `__get_pydantic_core_schema__` and takes dictionaries.
"""

from __future__ import annotations

import builtins
from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypedDict

from trunkline.modelling.reflection import ModelField, ModelFields

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from trunkline.models import DumpOptions


class ValidateOptions(TypedDict, total=False):
    """Options of pydantic's `model_validate` that have no effect here.

    Validation never converts a value, so it is always strict, and no validator reads a context.
    """

    strict: bool | None
    context: Any


class PydanticNames:
    """The part of `BaseModel` that has pydantic's names."""

    __slots__ = ()

    model_fields: ClassVar[builtins.dict[str, ModelField]] = ModelFields()  # type: ignore[assignment]  # a descriptor

    if TYPE_CHECKING:
        model_defaults: ClassVar[builtins.dict[str, Any]] = {}
        model_wire_names: ClassVar[builtins.dict[str, str]] = {}

        @property
        def model_extra(self) -> builtins.dict[str, Any]: ...
        @classmethod
        def from_dict(cls, value: Mapping[str, Any]) -> Self: ...
        def _dumped(self, options: DumpOptions) -> builtins.dict[str, Any]: ...

    def model_dump(self, **options: Unpack[DumpOptions]) -> builtins.dict[str, Any]:
        """Pydantic's name for `to_dict`. As in pydantic, unset fields have their defaults."""
        return self._dumped(options)

    def model_dump_json(self, *, indent: int | None = None, **options: Unpack[DumpOptions]) -> str:
        """Pydantic's name for `to_json`; compact, with unset fields as in `model_dump`."""
        from trunkline.codec.dump import to_text

        return to_text(self._dumped(options), indent)

    @classmethod
    def model_validate(cls, obj: Any, **options: Unpack[ValidateOptions]) -> Self:
        """Like `from_dict`, but raise ValueError for a value that does not fit, with its place."""
        unknown = options.keys() - ValidateOptions.__annotations__.keys()
        if unknown:
            raise TypeError(f"model_validate() got an unexpected argument {min(unknown)!r}")
        if isinstance(obj, cls):
            return obj
        from trunkline.codec.strict import misfit

        found = misfit(obj, cls)
        if found is not None:
            raise ValueError(f"{cls.__name__}: {found}")
        return cls.from_dict(obj)

    @classmethod
    def model_validate_json(
        cls, json_data: str | bytes | bytearray, **options: Unpack[ValidateOptions]
    ) -> Self:
        """Decode JSON, and validate it. Raises ValueError for invalid JSON and for a misfit."""
        from trunkline.codec.text import decode

        content = json_data.encode() if isinstance(json_data, str) else bytes(json_data)
        return cls.model_validate(decode(content), **options)

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """Create a model without any check. Dictionaries become models where models are declared.

        Raises ValueError if `_fields_set` has other names than `values`: the fields that are set
        are always those that have a value.
        """
        if _fields_set is not None and _fields_set != values.keys():
            names = ", ".join(sorted(_fields_set ^ values.keys()))
            raise ValueError(f"_fields_set differs from the values in {names}: leave it out")
        wires = cls.model_wire_names
        return cls.from_dict({wires.get(name, name): value for name, value in values.items()})

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with the fields of `update` set; it shares its parts unless `deep`."""
        from copy import copy, deepcopy

        made = deepcopy(self) if deep else copy(self)
        for name, value in (update or {}).items():
            if name in type(self).model_defaults:
                setattr(made, name, value)
            else:
                made.model_extra[name] = value
        return made

    def __replace__(self, /, **changes: Any) -> Self:
        # For copy.replace of Python 3.13.
        return self.model_copy(update=changes)

    @classmethod
    def model_json_schema(
        cls,
        by_alias: bool = True,
        ref_template: str = "#/$defs/{model}",
        *,
        mode: str = "validation",
    ) -> builtins.dict[str, Any]:
        """Return the JSON Schema of this model; the models that it contains are in ``$defs``.

        It is the same in both modes, "validation" and "serialization".
        """
        from trunkline.modelling.schemas import whole_schema

        return whole_schema(cls, by_alias, ref_template)

    @classmethod
    def model_rebuild(cls, **options: Any) -> None:
        """Return None, as pydantic does for a class that is complete; all are."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> builtins.dict[str, Any]:
        """Return pydantic's schema: validated like `model_validate`, dumped like `model_dump`."""
        from trunkline.modelling.schemas import core_schema

        return core_schema(cls)

    def __iter__(self) -> Generator[tuple[str, Any], None, None]:
        """Yield the names and values of all fields, so that ``dict(model)`` works."""
        for name in type(self).model_defaults:
            yield name, getattr(self, name)
        yield from self.model_extra.items()

    # The names of pydantic 1, which openai-python has, too.

    def dict(self, **options: Unpack[DumpOptions]) -> builtins.dict[str, Any]:
        """Pydantic 1's name for `model_dump`."""
        return self._dumped(options)

    def json(self, *, indent: int | None = None, **options: Unpack[DumpOptions]) -> str:
        """Pydantic 1's name for `model_dump_json`."""
        return self.model_dump_json(indent=indent, **options)

    def copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Pydantic 1's name for `model_copy`."""
        return self.model_copy(update=update, deep=deep)

    @classmethod
    def construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """Pydantic 1's name for `model_construct`."""
        return cls.model_construct(_fields_set, **values)

    @classmethod
    def parse_obj(cls, obj: Any) -> Self:
        """Pydantic 1's name for `model_validate`."""
        return cls.model_validate(obj)

    @classmethod
    def parse_raw(cls, b: str | bytes) -> Self:
        """Pydantic 1's name for `model_validate_json`."""
        return cls.model_validate_json(b)
