"""The base of all response models: classes with slots that lose nothing of the payload.

Three rules:

* A field that was not in the payload is *unset*: its slot stays empty, it reads as the declared
  default (``None`` for required fields, which servers sometimes omit), and it is not sent back. An
  explicit ``null`` is set, and is sent back.
* A field that the class does not declare is kept in ``model_extra``, and is also an attribute.
* A key of the payload never replaces a method or other attribute of the class.

attrs can inspect these classes, and is imported only if somebody does so: classes defined by attrs
would take 17 times as long to create (docs/decisions/0009).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, TypedDict

from typing_extensions import dataclass_transform

from trunkline.codec.type_guards import ARRAY, OBJECT

if TYPE_CHECKING:
    import attrs
    from typing_extensions import Self, Unpack

_UNSET: Any = object()


class _Required:
    """The type of `REQUIRED`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "REQUIRED"


REQUIRED: Final[Any] = _Required()
"""The default of a field without a default."""


class Discriminator:
    """Annotates a union of models with the field whose value selects the member."""

    def __init__(self, field: str) -> None:
        self.field = field


class _Wired:
    """The placeholder that `field` leaves in a class body."""

    __slots__ = ("default", "wire")

    def __init__(self, wire: str, default: Any) -> None:
        self.wire = wire
        self.default = default


def field(*, wire: str, default: Any = REQUIRED) -> Any:
    """Declare a field whose name on the wire differs from its name in Python."""
    return _Wired(wire, default)


class _Attributes:
    """The descriptor for the ``__attrs_attrs__`` of models, which ``attrs.fields`` reads.

    It is on the base class only. msgspec encodes a class with ``__attrs_attrs__`` in its own
    dictionary natively, which would drop ``model_extra`` and send unset fields as null.
    """

    def __get__(self, instance: object, owner: ModelType) -> tuple[attrs.Attribute[Any], ...]:
        return _attributes(owner)


@cache
def _attributes(kind: ModelType) -> tuple[attrs.Attribute[Any], ...]:
    """Return the fields as attributes of attrs."""
    import attrs

    fields = {
        name: attrs.field(
            default=attrs.NOTHING if default is REQUIRED else default,
            kw_only=True,
            metadata={"wire": kind.model_wire_names.get(name, name)},
        )
        for name, default in kind.model_defaults.items()
    }
    made: tuple[attrs.Attribute[Any], ...] = attrs.fields(attrs.make_class(kind.__name__, fields))
    return made


@dataclass_transform(kw_only_default=True, eq_default=True, field_specifiers=(field,))
class ModelType(type):
    """Makes the annotated names of a class its slots; stores their defaults and wire names."""

    model_defaults: dict[str, Any]
    model_slots: dict[str, Any]
    model_wire_names: dict[str, str]

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any
    ) -> ModelType:
        parents = [base for base in reversed(bases) if isinstance(base, ModelType)]
        if not parents:  # BaseModel itself
            return super().__new__(cls, name, bases, namespace, **options)
        defaults: dict[str, Any] = {}
        slots: dict[str, Any] = {}
        wires: dict[str, str] = {}
        for parent in parents:
            defaults.update(parent.model_defaults)
            slots.update(parent.model_slots)
            wires.update(parent.model_wire_names)
        own = [key for key, kind in _annotations(namespace) if not _is_class_variable(kind)]
        for key in own:
            default = namespace.pop(key, REQUIRED)
            if isinstance(default, _Wired):
                wires[key], default = default.wire, default.default
            if type(default) in (list, dict, set):
                kind = type(default).__name__
                raise TypeError(f"all instances would share the {kind} of {name}.{key}: use None")
            defaults[key] = default
        new = tuple(key for key in own if key not in slots)
        namespace["__slots__"] = (*new, *namespace.get("__slots__", ()))
        made = super().__new__(cls, name, bases, namespace, **options)
        # The codec uses the slot descriptors directly, and so passes by __setattr__ below.
        slots.update((key, made.__dict__[key]) for key in new)
        made.model_defaults, made.model_slots, made.model_wire_names = defaults, slots, wires
        return made


def _annotations(namespace: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    found: dict[str, Any] = namespace.get("__annotations__", {})
    return found.items()


def _is_class_variable(annotation: object) -> bool:
    return str(annotation).startswith(("ClassVar", "typing.ClassVar"))


class DumpOptions(TypedDict, total=False):
    """The options of openai-python's `to_dict` and pydantic's `model_dump`.

    `include` and `exclude` are sets of fields, or dictionaries that select parts of fields: by a
    set, a dictionary, or True or ``...`` for all. The key ``__all__`` means each item of a list.
    """

    include: Mapping[Any, Any] | Collection[Any] | None
    exclude: Mapping[Any, Any] | Collection[Any] | None
    use_api_names: bool
    """Whether the keys are the names on the wire."""
    by_alias: bool | None
    """pydantic's name for `use_api_names`."""
    exclude_unset: bool
    exclude_defaults: bool
    exclude_none: bool
    # The options below have no effect: all values are JSON's, each model is dumped as its own
    # class, and models have neither serializers nor computed fields.
    mode: Literal["json", "python"]
    round_trip: bool
    warnings: bool | Literal["none", "warn", "error"]
    context: Any
    serialize_as_any: bool
    polymorphic_serialization: bool | None
    exclude_computed_fields: bool


class BaseModel(metaclass=ModelType):
    """A value of the API. Fields are attributes; equality, copies and pickles are by value."""

    __slots__ = ("__weakref__", "_extra", "_request_id")

    model_defaults: ClassVar[dict[str, Any]] = {}
    model_slots: ClassVar[dict[str, Any]] = {}
    model_wire_names: ClassVar[dict[str, str]] = {}
    __attrs_attrs__ = _Attributes()

    if TYPE_CHECKING:
        _extra: dict[str, Any] = {}
        _request_id: str | None = None

    def __init__(self, /, **fields: Any) -> None:
        """Create a model. Dictionaries with wire names become nested models, as in `from_dict`.

        A value that does not fit is kept unchanged; `model_validate` refuses it.
        """
        defaults = type(self).model_defaults
        missing = [name for name in defaults if defaults[name] is REQUIRED and name not in fields]
        if missing:
            names = ", ".join(map(repr, missing))
            raise TypeError(f"{type(self).__name__}() is missing the required argument {names}")
        extra = {name: value for name, value in fields.items() if name not in defaults}
        if extra:
            self._extra = extra
        for name in fields.keys() - extra.keys():
            type(self).model_slots[name].__set__(self, _made(type(self), name, fields[name]))

    def __getattr__(self, name: str) -> object:
        """Return the default for an empty slot, or the undeclared field of that name."""
        # Python calls this only if the normal look-up fails: fields that are set are not slower.
        default = type(self).model_defaults.get(name, _UNSET)
        if default is not _UNSET:
            return None if default is REQUIRED else default
        if name == "_request_id":
            return None
        extra = self.model_extra
        if name in extra and not name.startswith("__"):
            return extra[name]
        raise AttributeError(f"{type(self).__name__} has no field {name!r}")

    def __setattr__(self, name: str, value: Any) -> None:
        """Set a field; one that the class does not declare goes into `model_extra`."""
        if _is_own(type(self), name):
            object.__setattr__(self, name, value)
        else:
            self.model_extra[name] = value

    def __delattr__(self, name: str) -> None:
        if _is_own(type(self), name):
            object.__delattr__(self, name)
        elif self.model_extra.pop(name, _UNSET) is _UNSET:
            raise AttributeError(f"{type(self).__name__} has no field {name!r}")

    if not TYPE_CHECKING:  # typeshed declares `__dict__` as a variable

        @property
        def __dict__(self) -> dict[str, Any]:
            """The declared fields, as in pydantic, for ``json.dumps(model, default=vars)``."""
            return {name: getattr(self, name) for name in type(self).model_defaults}

    @property
    def model_extra(self) -> dict[str, Any]:
        """The fields that this class does not declare, sent by the server or assigned later.

        Changes to this dictionary change the model.
        """
        try:
            extra: dict[str, Any] = EXTRA.__get__(self)
        except AttributeError:
            extra = self._extra = {}
        return extra

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the fields that are set, declared or not."""
        return set(set_fields(self)) | self.model_extra.keys()

    def to_dict(self, **options: Unpack[DumpOptions]) -> dict[str, Any]:
        """Return the set and undeclared fields as dictionaries and lists that JSON can encode.

        The options are openai-python's; without them, the result is what the server sent.
        """
        from trunkline.codec.plain import plain

        if options:
            return self._dumped({"use_api_names": True, "exclude_unset": True, **options})
        names = type(self).model_wire_names
        fields = {names.get(name, name): value for name, value in set_fields(self).items()}
        made: dict[str, Any] = plain({**fields, **self.model_extra})
        return made

    def to_json(self, *, indent: int | None = 2, **options: Unpack[DumpOptions]) -> str:
        """Return this value as JSON text, indented by `indent` spaces; compact if it is None."""
        import json

        separators = (",", ":") if indent is None else None
        value = self.to_dict(**options)
        return json.dumps(value, indent=indent, separators=separators, ensure_ascii=False)

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Self:
        """Return the model for decoded JSON. Values that do not fit are kept unchanged."""
        from trunkline.codec.structure import structure

        return structure(dict(value), cls)

    # The names of pydantic, for code that was written for openai-python.

    def model_dump(self, **options: Unpack[DumpOptions]) -> dict[str, Any]:
        """Pydantic's name for `to_dict`. As in pydantic, unset fields have their defaults."""
        return self._dumped(options)

    def model_dump_json(self, *, indent: int | None = None, **options: Unpack[DumpOptions]) -> str:
        """Pydantic's name for `to_json`; compact, with unset fields as in `model_dump`."""
        import json

        separators = (",", ":") if indent is None else None
        value = self._dumped(options)
        return json.dumps(value, indent=indent, separators=separators, ensure_ascii=False)

    @classmethod
    def model_validate(cls, obj: Any) -> Self:
        """Like `from_dict`, but raise ValueError for a value that does not fit, with its place."""
        if isinstance(obj, cls):
            return obj
        from trunkline.codec.strict import misfit

        found = misfit(obj, cls)
        if found is not None:
            raise ValueError(f"{cls.__name__}: {found}")
        return cls.from_dict(obj)

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

    def _dumped(self, options: DumpOptions) -> dict[str, Any]:
        from trunkline.codec.dump import dump

        return dump(self, options)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        names = type(self).model_defaults
        return self.model_extra == other.model_extra and all(
            getattr(self, name) == getattr(other, name) for name in names
        )

    __hash__ = None  # type: ignore[assignment]  # models are mutable

    def __reduce__(self) -> tuple[Any, ...]:
        # The default method would turn unset fields into set ones, which are sent as null.
        extra, request_id = dict(self.model_extra), self._request_id
        return type(self)._restored, (set_fields(self), extra, request_id)

    @classmethod
    def _restored(
        cls, fields: dict[str, Any], extra: dict[str, Any], request_id: str | None
    ) -> Self:
        made = object.__new__(cls)
        for name, value in fields.items():
            cls.model_slots[name].__set__(made, value)
        if extra:
            made._extra = extra
        if request_id is not None:
            made._request_id = request_id
        return made

    def __repr__(self) -> str:
        fields = {**set_fields(self), **self.model_extra}
        shown = ", ".join(f"{name}={value!r}" for name, value in fields.items())
        return f"{type(self).__name__}({shown})"


EXTRA: Any = BaseModel.__dict__["_extra"]
"""The slot of `model_extra`, which the codec fills."""
REQUEST_ID: Any = BaseModel.__dict__["_request_id"]
"""The slot of `_request_id`, filled from the headers of the response."""


class UnknownModel(BaseModel):
    """A union member that this version does not know. All its fields are in `model_extra`."""


def _is_own(kind: type[BaseModel], name: str) -> bool:
    """Whether an attribute belongs to the class, and is not an undeclared field."""
    return name.startswith("_") or any(name in vars(parent) for parent in kind.__mro__)


def _made(kind: type[BaseModel], name: str, value: Any) -> Any:
    """Return `value` with models in place of dictionaries; the user's own objects are kept."""
    items: Any = value if type(value) is ARRAY else [value]
    if {ARRAY, OBJECT}.isdisjoint(map(type, items)):
        return value
    from trunkline.codec.structure import CODEC, MisfitError, resolve_hint

    try:
        return CODEC.structure(value, resolve_hint(kind, name))
    except MisfitError:
        return value


def set_fields(value: BaseModel) -> dict[str, Any]:
    """Return the declared fields that are set."""
    found: dict[str, Any] = {}
    for name, slot in type(value).model_slots.items():
        try:
            found[name] = slot.__get__(value)
        except AttributeError:
            continue
    return found
