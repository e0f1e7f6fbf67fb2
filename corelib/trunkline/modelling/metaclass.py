"""The metaclass of models: annotations become slots, defaults and names on the wire."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final

from typing_extensions import dataclass_transform

UNSET: Any = object()
_SHARED = (list, dict, set)
_FIELDS_OF: Final = {"dataclasses": ("Field",), "attr": ("_CountingAttr",), "msgspec": ("Field",)}
"""The classes of what ``field(...)`` of other libraries leaves in a class body."""


class _Required:
    """The type of `REQUIRED`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "REQUIRED"

    def __reduce__(self) -> str:
        return "REQUIRED"


REQUIRED: Final[Any] = _Required()
"""The default of a field without a default."""


class Discriminator:
    """Annotates a union of models with the field whose value selects the member."""

    def __init__(self, field: str) -> None:
        self.field = field


class Conversion:
    """Annotates a model whose values need more than its fields say.

    `finish` is called with each model that was made, and returns it. `as_declared` returns decoded
    JSON in the form that the fields declare, for strict checks.
    """

    def __init__(self, finish: Callable[[Any], Any], as_declared: Callable[[Any], Any]) -> None:
        self.finish = finish
        self.as_declared = as_declared


class _Wired:
    """The placeholder that `field` leaves in a class body."""

    __slots__ = ("default", "wire")

    def __init__(self, wire: str, default: Any) -> None:
        self.wire = wire
        self.default = default


def field(*, wire: str, default: Any = REQUIRED) -> Any:
    """Declare a field whose name on the wire differs from its name in Python."""
    return _Wired(wire, default)


@dataclass_transform(kw_only_default=True, eq_default=True, field_specifiers=(field,))
class ModelType(type):
    """Makes the annotated names of a class its slots; stores their defaults and wire names.

    Names with an underscore are private attributes: they are not part of the JSON. Their defaults
    are in `model_private`.
    """

    model_defaults: dict[str, Any]
    model_slots: dict[str, Any]
    model_wire_names: dict[str, str]
    model_private: dict[str, Any]
    model_scope: dict[str, Any]
    """The types of a function's variables that the annotations of a class in it name."""

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any
    ) -> ModelType:
        parents = [base for base in reversed(bases) if isinstance(base, ModelType)]
        if not parents:  # BaseModel itself
            return super().__new__(cls, name, bases, namespace, **options)
        defaults: dict[str, Any] = {}
        slots: dict[str, Any] = {}
        wires: dict[str, str] = {}
        private: dict[str, Any] = {}
        for parent in parents:
            defaults.update(parent.model_defaults)
            slots.update(parent.model_slots)
            wires.update(parent.model_wire_names)
            private.update(parent.model_private)
        own = _fields(namespace)
        for key in own:
            default = namespace.pop(key, REQUIRED)
            if hasattr(default, "is_required"):
                default = _of_pydantic(default, key)
            if isinstance(default, _Wired):
                wires[key], default = default.wire, default.default
            _check_default(default, f"{name}.{key}")
            defaults[key] = default
        hidden = _private(namespace)
        private.update(hidden)
        new = tuple(key for key in own if key not in slots)
        new_hidden = tuple(key for key in hidden if not _has_slot(parents, key))
        namespace["__slots__"] = (*new, *new_hidden, *namespace.get("__slots__", ()))
        made = super().__new__(cls, name, bases, namespace, **options)
        # The codec uses the slot descriptors directly, and so passes by __setattr__.
        slots.update((key, made.__dict__[key]) for key in new)
        made.model_defaults, made.model_slots, made.model_wire_names = defaults, slots, wires
        made.model_private = private
        if "<locals>" in made.__qualname__:
            frame = sys._getframe(1)  # pyright: ignore[reportPrivateUsage]  # of the function
            made.model_scope = _scope(annotations_of(namespace), frame.f_locals)
        return made


def _check_default(default: object, place: str) -> None:
    """Raise TypeError for a default that changes, such as a list or a model, and for no default."""
    kind: Any = default.__class__
    library = kind.__module__.partition(".")[0]
    if library in _FIELDS_OF and kind.__name__ in _FIELDS_OF[library]:
        raise TypeError(
            f"{place} is a field of {library}, which has no effect in a model: write its default, "
            "such as None"
        )
    if kind.__hash__ is None:
        raise TypeError(
            f"all instances would share the {kind.__name__} of {place}: use None as the default, "
            "and add None to its type"
        )


def _scope(annotations: Mapping[str, Any], variables: Mapping[str, Any]) -> dict[str, Any]:
    """Return the variables of the function that contains a class which its annotations name."""
    words = re.findall(r"\w+", " ".join(map(str, annotations.values())))
    return {word: variables[word] for word in words if word in variables}


def _fields(namespace: Mapping[str, Any]) -> list[str]:
    """Return the annotated names of a class body that are fields."""
    return [
        key
        for key, kind in annotations_of(namespace).items()
        if not key.startswith("_") and not _is_class_variable(kind)
    ]


def _private(namespace: dict[str, Any]) -> dict[str, Any]:
    """Remove the private attributes from a class body; return them with their defaults."""
    annotations = annotations_of(namespace)
    of_class = {key for key, kind in annotations.items() if _is_class_variable(kind)}
    found = {key: UNSET for key in annotations if _is_private(key) and key not in of_class}
    for key, value in namespace.items():
        # As in pydantic, an annotation is not needed. Functions and other descriptors stay.
        if key in found or (_is_private(key) and key not in of_class and _is_plain(value)):
            found[key] = value
    for key in found:
        namespace.pop(key, None)
    return found


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def _is_plain(value: object) -> bool:
    """Whether a value of a class body is neither a class nor a function or other descriptor."""
    return not isinstance(value, type) and not hasattr(value, "__get__")


def _is_class_variable(annotation: object) -> bool:
    return str(annotation).startswith(("ClassVar", "typing.ClassVar"))


def _has_slot(parents: list[ModelType], name: str) -> bool:
    return any(name in vars(base) for parent in parents for base in parent.__mro__)


def _of_pydantic(given: Any, name: str) -> Any:
    """Return what pydantic's ``Field(...)`` says about a field: its alias and its default."""
    if given.default_factory is not None:
        raise TypeError(f"the default_factory of {name} has no effect: use None as its default")
    default = REQUIRED if given.is_required() else given.default
    return _Wired(given.serialization_alias, default) if given.serialization_alias else default


def private_default(kind: ModelType, name: str) -> Any:
    """Return a new default of a private attribute; `UNSET` if it has none."""
    default = kind.model_private.get(name, UNSET)
    if hasattr(default, "get_default"):  # pydantic's PrivateAttr(...)
        if default.default_factory is not None:
            return default.default_factory()
        default = default.default
        if type(default).__name__ == "PydanticUndefinedType":
            return UNSET
    if type(default) in _SHARED:
        from copy import deepcopy

        return deepcopy(default)
    return default


def annotations_of(namespace: Mapping[str, Any], owner: Any = None) -> Mapping[str, Any]:
    """Return the annotations of a class body, or of the class `owner` with that ``__dict__``.

    Since Python 3.14 (PEP 649), a body has a function in their place, unless its module begins
    with ``from __future__ import annotations``. Names that are not defined yet are ForwardRefs.
    """
    found: Mapping[str, Any] | None = namespace.get("__annotations__")
    if found is not None or sys.version_info < (3, 14):
        return found or {}
    import annotationlib  # type: ignore[import-not-found,unused-ignore]  # of Python 3.14

    as_references = annotationlib.Format.FORWARDREF
    if owner is not None:
        return annotationlib.get_annotations(owner, format=as_references)
    function = annotationlib.get_annotate_from_class_namespace(namespace)
    if function is None:
        return {}
    return annotationlib.call_annotate_function(function, as_references)
