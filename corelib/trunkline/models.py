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
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypedDict

from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.modelling.metaclass import (
    REQUIRED,
    UNSET,
    Discriminator,
    ModelType,
    field,
    private_default,
)
from trunkline.modelling.pydantic_names import PydanticNames
from trunkline.modelling.reflection import AttrsAttributes

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

__all__ = [
    "EXTRA",
    "REQUEST_ID",
    "REQUIRED",
    "BaseModel",
    "Discriminator",
    "DumpOptions",
    "ModelType",
    "UnknownModel",
    "field",
    "set_fields",
    "wire_fields",
]


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


class BaseModel(PydanticNames, metaclass=ModelType):
    """A value of the API. Fields are attributes; equality, copies and pickles are by value."""

    # The dictionary is for what other people's code notes on answers; fields are slots.
    __slots__ = ("__dict__", "__weakref__", "_extra", "_request_id")

    model_defaults: ClassVar[dict[str, Any]] = {}
    model_slots: ClassVar[dict[str, Any]] = {}
    model_wire_names: ClassVar[dict[str, str]] = {}
    model_private: ClassVar[dict[str, Any]] = {}
    model_unsent: ClassVar[frozenset[str]] = frozenset()
    """The fields that the client has added, and that requests leave out."""
    __attrs_attrs__ = AttrsAttributes()

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
        for name, value in fields.items():
            # attrs.evolve passes all fields; those that it read as their default were not set.
            if name in defaults and not (type(name) is not str and value is defaults[name]):
                type(self).model_slots[name].__set__(self, _made(type(self), name, value))

    def __getattr__(self, name: str) -> object:
        """Return the default for an empty slot, or the undeclared field of that name."""
        # Python calls this only if the normal look-up fails: fields that are set are not slower.
        default = type(self).model_defaults.get(name, UNSET)
        if default is not UNSET:
            return None if default is REQUIRED else default
        if name == "_request_id":
            return None
        if name in type(self).model_private:
            return self._private(name)
        extra = self.model_extra
        if name in extra and not name.startswith("__"):
            return extra[name]
        raise AttributeError(f"{type(self).__name__} has no field {name!r}")

    def _private(self, name: str) -> Any:
        """Set a private attribute to a copy of its default, and return that."""
        value = private_default(type(self), name)
        if value is UNSET:
            raise AttributeError(f"{type(self).__name__} has no value in {name!r}: assign one")
        object.__setattr__(self, name, value)
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        """Set a field; one that the class does not declare goes into `model_extra`."""
        if _is_own(type(self), name):
            _check_settable(type(self), name)
            object.__setattr__(self, name, value)
        else:
            self.model_extra[name] = value

    def __delattr__(self, name: str) -> None:
        if _is_own(type(self), name):
            object.__delattr__(self, name)
        elif self.model_extra.pop(name, UNSET) is UNSET:
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

        The options are openai-python's; without them, the result is what the server sent, and what
        `parse` has added to it.
        """
        from trunkline.codec.plain import plain

        if options:
            return self._dumped({"use_api_names": True, "exclude_unset": True, **options})
        made: dict[str, Any] = plain(wire_fields(self))
        return made

    def to_json(self, *, indent: int | None = 2, **options: Unpack[DumpOptions]) -> str:
        """Return this value as JSON text, indented by `indent` spaces; compact if it is None."""
        from trunkline.codec.dump import to_text
        from trunkline.codec.plain import plain

        # Not a look-up of `to_dict` on this object, which may have a field of that name.
        return to_text(self.to_dict(**options) if options else plain(self), indent)

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Self:
        """Return the model for decoded JSON. Values that do not fit are kept unchanged."""
        from trunkline.codec.structure import structure

        return structure(dict(value), cls)

    def _dumped(self, options: DumpOptions) -> dict[str, Any]:
        from trunkline.codec.dump import dump

        return dump(self, options)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        from trunkline.codec.walks import are_equal

        return are_equal(self, other)

    __hash__ = None  # type: ignore[assignment]  # models are mutable

    def __reduce__(self) -> tuple[Any, ...]:
        from trunkline.codec.walks import check_depth

        check_depth(self)
        # The default method would turn unset fields into set ones, which are sent as null.
        return type(self)._restored, (*_state(self), hidden_fields(self))

    def __copy__(self) -> Self:
        return self._restored(*_state(self), hidden_fields(self))

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        from trunkline.codec.walks import copied

        made: Self = copied(self, memo)
        return made

    @classmethod
    def _restored(
        cls, fields: dict[str, Any], extra: dict[str, Any], hidden: dict[str, Any]
    ) -> Self:
        made = object.__new__(cls)
        for name, value in fields.items():
            cls.model_slots[name].__set__(made, value)
        if extra:
            made._extra = extra
        for name, value in hidden.items():
            object.__setattr__(made, name, value)
        return made

    @recursive_repr()
    def __repr__(self) -> str:
        fields = {**set_fields(self), **self.model_extra}
        shown = ", ".join(f"{name}={_shown(value)}" for name, value in fields.items())
        return f"{type(self).__name__}({shown})"

    def _repr_html_(self) -> str:
        """Return what notebooks show: the text of an answer, and the indented model."""
        from trunkline.modelling.showing import as_html

        return as_html(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Print the same in a console of IPython."""
        from trunkline.modelling.showing import as_text

        printer.text("..." if cycle else as_text(self))

    def __rich_repr__(self) -> Iterable[Any]:
        """Return the parts that rich prints."""
        from trunkline.modelling.showing import for_rich

        return for_rich(self)


EXTRA: Any = BaseModel.__dict__["_extra"]
"""The slot of `model_extra`, which the codec fills."""
REQUEST_ID: Any = BaseModel.__dict__["_request_id"]
"""The slot of `_request_id`, filled from the headers of the response."""


class UnknownModel(BaseModel):
    """A union member that this version does not know. All its fields are in `model_extra`."""


def _is_own(kind: type[BaseModel], name: str) -> bool:
    """Whether an attribute belongs to the class, and is not an undeclared field."""
    return name.startswith("_") or any(name in vars(parent) for parent in kind.__mro__)


def _check_settable(kind: type[BaseModel], name: str) -> None:
    """Raise AttributeError for a method: objects have dictionaries, which would hide it."""
    found = next((vars(parent)[name] for parent in kind.__mro__ if name in vars(parent)), None)
    if not (name.startswith("_") or hasattr(found, "__set__")):
        raise AttributeError(f"{name!r} of {kind.__name__} cannot be set: it belongs to the class")


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


def wire_fields(value: BaseModel, without: Collection[str] = ()) -> dict[str, Any]:
    """Return the fields that are set, declared or not, by their names on the wire."""
    names = type(value).model_wire_names
    fields = set_fields(value)
    kept = {names.get(name, name): fields[name] for name in fields if name not in without}
    return {**kept, **value.model_extra}


def _state(value: BaseModel) -> tuple[dict[str, Any], dict[str, Any]]:
    return set_fields(value), dict(value.model_extra)


def _shown(value: object) -> str:
    try:
        return repr(value)
    except RecursionError:  # of JSON that is nested too deeply
        return "..."


def hidden_fields(value: BaseModel) -> dict[str, Any]:
    """Return the private attributes that are set, and the request id."""
    found: dict[str, Any] = {}
    for name in ("_request_id", *type(value).model_private):
        try:
            found[name] = object.__getattribute__(value, name)
        except AttributeError:
            continue
    return found


def __getattr__(name: str) -> Any:
    # In openai-python, this name of the package is a resource of its client.
    from trunkline.clients.module_client import attribute_of

    return attribute_of("models", name)
