"""Structurers turn decoded JSON into models. There is one for each type, created on first use.

They are lenient: a value that does not fit is kept unchanged (`codec.strict` is the alternative).
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable, Sequence
from enum import EnumMeta
from functools import partial
from typing import (
    Annotated,
    Any,
    ForwardRef,
    Literal,
    TypeAlias,
    TypeGuard,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
)

from trunkline.codec.by_type import ByType
from trunkline.codec.generics import arguments_of, is_of_api, model_of, replaced
from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.codec.unions import Chooser
from trunkline.modelling.metaclass import Conversion, annotations_of
from trunkline.models import EXTRA, BaseModel, Discriminator, UnknownModel

T = TypeVar("T")

Structurer: TypeAlias = Callable[[Any], Any]
"""Makes a value of one type from decoded JSON."""
Put: TypeAlias = Callable[[BaseModel, Any], None]

_AS_IT_IS = (str, int, float, bool, bytes, object, type(None), Any)
_OF_JSON = frozenset({*_AS_IT_IS, list, dict})


class Codec:
    """The structurers of one client, or those that all clients share."""

    def __init__(self) -> None:
        self._structurers: ByType[Structurer | None] = ByType(self._make)
        self._structurers.update(dict.fromkeys(_AS_IT_IS))
        self._checked: ByType[None] = ByType(self._check)
        self._checked.update(dict.fromkeys(_OF_JSON))

    def structure(self, value: object, kind: Any) -> Any:
        """Return decoded JSON as `kind`. Raises ValueError if it is nested too deeply for that."""
        structurer = self.structurer(kind)
        try:
            return value if structurer is None else structurer(value)
        except RecursionError as error:
            raise ValueError("the value is nested too deeply for models") from error

    def register(self, kind: Any, structurer: Structurer) -> None:
        """Use `structurer` for `kind`. It is called with decoded JSON."""
        self._structurers[kind] = structurer

    def structurer(self, kind: Any) -> Structurer | None:
        """Return the structurer for `kind`; None if its values stay unchanged."""
        return self._structurers[kind]

    def check(self, kind: Any) -> None:
        """Raise TypeError, with the remedy, for a type that no answer can be made into."""
        try:
            hash(kind)
        except TypeError as error:
            raise TypeError(
                f"{kind} has parts without a hash: use texts, numbers and tuples in Annotated"
            ) from error
        self._checked[kind]

    def _check(self, kind: Any) -> None:
        from trunkline.codec.makeable import check_makeable

        check_makeable(kind, self.structurer)

    def _make(self, kind: Any) -> Structurer | None:
        origin, arguments = get_origin(kind), get_args(kind)
        if isinstance(kind, TypeVar):
            return None
        # The arguments of our own generic models have no effect: `parse` fills their variables.
        if is_model(origin):
            return self.structurer(origin) if is_of_api(origin) else self._model(kind)
        if is_model(kind):
            return self._model(kind)
        if origin is Annotated and isinstance(arguments[1], Conversion):
            return _finishing(self._model(arguments[0]), arguments[1])
        if origin is Annotated:
            field = next((a.field for a in arguments[1:] if isinstance(a, Discriminator)), None)
            return (
                self._union(get_args(arguments[0]), field)
                if field
                else self.structurer(arguments[0])
            )
        if origin in (Union, types.UnionType):
            return self._union(arguments, None)
        if origin is Literal:
            return None
        if origin is list:
            return _list(self.structurer(arguments[0]))
        if origin is dict:
            return _dict(self.structurer(arguments[1]))
        if kind in (list, dict):
            return _exactly(kind)
        if hasattr(kind, "model_validate"):
            return _refusing(kind, _of_pydantic(kind))
        return _keeping(_foreign(kind)) if is_enum(kind) else _foreign(kind)

    def _model(self, kind: Any) -> Structurer:
        # Not __init__, which checks users' arguments: a stream makes several models per event.
        new = object.__new__
        model: Any = get_origin(kind) or kind
        puts = self._puts(kind, model)

        def structure_value(value: Any) -> Any:
            if type(value) is not OBJECT:
                return value
            made = new(model)
            for key, item in value.items():
                puts[key](made, item)
            return made

        return structure_value

    def _puts(self, kind: Any, model: type[BaseModel]) -> _Puts:
        """Return, by wire name, the function that structures a field's value and sets it.

        The type of a field is resolved when the field first occurs, so that the types of fields
        that never occur are never imported.
        """
        puts = _Puts()

        def at_first(key: str, name: str, put: Put) -> Put:
            def put_value(made: BaseModel, value: Any) -> None:
                inner = self.structurer(resolve_hint(kind, name))
                puts[key] = put if inner is None else _structuring(put, inner)
                puts[key](made, value)

            return put_value

        for name in model.model_defaults:
            key = model.model_wire_names.get(name, name)
            puts[key] = at_first(key, name, model.model_slots[name].__set__)
        return puts

    def _union(self, members: Sequence[Any], field: str | None) -> Structurer | None:
        """Select by the JSON type of the value; among models, by the value of the discriminator."""
        given = {model_of(one) or one: one for one in members}
        members = [*given]
        models = [member for member in members if is_model(member)]
        on_list = next((self.structurer(m) for m in members if get_origin(m) is list), None)
        on_dict = next((self.structurer(m) for m in members if get_origin(m) is dict), None)
        for member in members:
            if get_origin(member) in (Annotated, Union, types.UnionType):
                on_dict = self.structurer(member)
        if len(models) == 1:
            on_dict = self.structurer(given[models[0]])
            if {*members} <= {models[0], type(None)}:
                return on_dict  # the usual optional field: nothing is to be selected
        elif models:
            on_dict = self._by_value(models, field, given)
        else:
            foreign = [member for member in members if _is_foreign(member)]
            if foreign:
                makers = [_foreign(m) if is_enum(m) else self.structurer(m) for m in foreign]
                first = _first_of(makers, members)
                return _keeping(first) if any(map(is_enum, foreign)) else first
        if on_dict is None and on_list is None:
            return None

        def structure_value(value: Any) -> Any:
            if type(value) is OBJECT:
                return value if on_dict is None else on_dict(value)
            return value if on_list is None else on_list(value)

        return structure_value

    def _by_value(
        self, models: list[type[BaseModel]], field: str | None, given: dict[Any, Any]
    ) -> Structurer:
        chooser = Chooser(models, field)
        name = chooser.field
        structurers: dict[str, Structurer] = {}

        def first(value: Any) -> Any:
            tag = value.get(name)
            model = chooser.choose(value)
            chosen: Any = self.structurer(given[model] if model else UnknownModel)
            # Remembered only if the tag alone decides, not the other keys of this object.
            if isinstance(tag, str) and chooser.is_alone(tag):
                structurers[tag] = chosen
            return chosen(value)

        def structure_value(value: Any) -> Any:
            tag = value.get(name)
            return structurers.get(tag, first)(value) if isinstance(tag, str) else first(value)

        return structure_value


class _Puts(dict[str, Put]):
    """The functions by wire name; the values of unknown fields are kept as they are."""

    def __missing__(self, key: str) -> Put:
        # Not remembered: the names come from a server, and there is no end of them.
        return partial(_put_extra, key)


def _put_extra(key: str, made: BaseModel, value: Any) -> None:
    try:
        EXTRA.__get__(made)[key] = value
    except AttributeError:  # the first one
        EXTRA.__set__(made, {key: value})


def _structuring(put: Put, inner: Structurer) -> Put:
    def put_value(made: BaseModel, value: Any) -> None:
        put(made, value if value is None else inner(value))

    return put_value


def _finishing(inner: Structurer, conversion: Conversion) -> Structurer:
    return lambda value: conversion.finish(inner(value))


def is_model(kind: object) -> TypeGuard[type[BaseModel]]:
    """Whether `kind` is a model class."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def resolve_hint(kind: Any, name: str) -> Any:
    """Return the type of a model's field, resolved in the module that declares the field.

    The model may be generic, as in ``Listed[Item]``. Raises TypeError for a name that does not
    exist there.
    """
    model: Any = get_origin(kind) or kind
    bases: tuple[Any, ...] = model.__mro__
    for base in bases:
        annotation = annotations_of(base.__dict__, base).get(name)
        if annotation is None:
            continue
        try:
            scope: dict[str, Any] = {base.__name__: base, **getattr(base, "model_scope", {})}
            found = _resolved(annotation, vars(sys.modules[base.__module__]), scope)
        except (NameError, RecursionError) as error:
            raise TypeError(
                f"the type {annotation!r} of {model.__qualname__}.{name} cannot be resolved in "
                f"{base.__module__} ({error}): define its names at the top level of that module; "
                "only models may contain themselves"
            ) from error
        return found if is_of_api(model) else replaced(found, arguments_of(kind, base))
    raise TypeError(f"{model.__name__}.{name} has no annotation")


def _resolved(hint: Any, names: dict[str, Any], scope: dict[str, Any]) -> Any:
    """Return a type with all names in quotes resolved."""
    # list["Model"] contains a str, which typing.get_type_hints() does not resolve before Python
    # 3.11 (bpo-41370); Optional["Model"] contains a ForwardRef.
    if isinstance(hint, ForwardRef):
        hint = hint.__forward_arg__
    if isinstance(hint, str):
        made = eval(hint, names, scope)  # noqa: S307  # the annotation of a user's class
        return _resolved(made, names, scope)
    arguments: tuple[Any, ...] = getattr(hint, "__args__", ())
    origin = get_origin(hint)
    if not arguments or origin is Literal:
        return hint
    resolved = tuple([_resolved(argument, names, scope) for argument in arguments])
    if resolved == arguments:
        return hint
    if origin is Annotated:
        return Annotated[resolved + hint.__metadata__]
    return (Union if origin is types.UnionType else origin)[resolved]


def resolve_hints(kind: Any) -> dict[str, Any]:
    """Return the types of all fields of a model, which may be generic."""
    return {name: resolve_hint(kind, name) for name in (get_origin(kind) or kind).model_defaults}


def _list(inner: Structurer | None) -> Structurer | None:
    if inner is None:
        return None
    return lambda value: [inner(item) for item in value] if type(value) is ARRAY else value


def _dict(inner: Structurer | None) -> Structurer | None:
    if inner is None:
        return None

    def structure_value(value: Any) -> Any:
        if type(value) is not OBJECT:
            return value
        return {key: inner(item) for key, item in value.items()}

    return structure_value


def _exactly(kind: type) -> Structurer:
    def structure_value(value: Any) -> Any:
        if type(value) is not kind:
            raise MisfitError(f"expected a {kind.__name__}, got a {type(value).__name__}")
        return value

    return structure_value


def _is_foreign(kind: object) -> bool:
    """Whether `kind` is a class of the user, neither a model nor a type of JSON."""
    return isinstance(kind, type) and get_origin(kind) is None and kind not in _OF_JSON


def is_enum(kind: object) -> bool:
    """Whether `kind` is a class of enumerations."""
    return isinstance(kind, EnumMeta)


def _keeping(make: Structurer) -> Structurer:
    """Keep the values that `make` refuses: servers get new members of enumerations."""

    def structure_value(value: Any) -> Any:
        try:
            return make(value)
        except MisfitError:
            return value

    return structure_value


def _first_of(structurers: Sequence[Structurer | None], members: Sequence[Any]) -> Structurer:
    """Use the first class of a union that accepts the value. Types of JSON stay unchanged."""

    def structure_value(value: Any) -> Any:
        if type(value) in members:
            return value
        refusals: list[str] = []
        for make in structurers:
            try:
                return value if make is None else make(value)
            except MisfitError as error:
                refusals.append(str(error))
        raise MisfitError("; ".join(refusals))

    return structure_value


def _of_pydantic(kind: Any) -> Structurer:
    from trunkline.codec.makeable import check_pydantic

    check_pydantic(kind)
    made: Structurer = kind.model_validate
    return made


def _foreign(kind: Any) -> Structurer:
    from trunkline.codec.converter import converter_for
    from trunkline.codec.makeable import check_class

    check_class(kind, converter_for(kind).get_structure_hook)

    def structure_value(value: Any) -> Any:
        return converter_for(kind).structure(value, kind)

    return _refusing(kind, structure_value)


class MisfitError(ValueError):
    """A value that a user's type refuses; ``__cause__`` has the reason."""


def _refusing(kind: Any, make: Structurer) -> Structurer:
    def structure_value(value: Any) -> Any:
        try:
            return make(value)
        except Exception as error:  # every library and every class raises other types
            # Without the text of the error, which may quote the value.
            raise MisfitError(f"{kind} refused the value ({type(error).__name__})") from error

    return structure_value


CODEC = Codec()
"""The codec of all clients whose plugins do not extend it."""


def structure(value: object, kind: type[T]) -> T:
    """Return decoded JSON as `kind`, with the shared codec."""
    return cast("T", CODEC.structure(value, kind))
