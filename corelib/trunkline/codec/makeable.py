"""Types that no answer can be made into: they are refused before anything is sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, get_args, get_origin

from trunkline.codec.generics import is_of_api, model_of


def check_makeable(kind: Any, structurer: Callable[[Any], object]) -> None:
    """Raise TypeError, with the remedy, for a type whose parts are unknown or cannot be made.

    `structurer` returns what makes values of a type, and raises TypeError if nothing does.
    """
    if isinstance(kind, type) and kind.__module__.startswith("trunkline."):
        return
    if isinstance(kind, str):
        raise TypeError(f"{kind!r} is a text, not a type: pass the class")
    structurer(kind)
    seen: set[Any] = set()
    waiting = [kind]
    while waiting:
        one = waiting.pop()
        if not _is_hashable(one) or one in seen:
            continue
        seen.add(one)
        parts = _parts(one)
        if model_of(one) is not None:
            for part in parts:
                structurer(part)
        waiting += parts


def _parts(kind: Any) -> Sequence[Any]:
    """Return the types of which a type consists. Raises TypeError for names that are unknown."""
    from trunkline.structured.shapes import fields_of, has_fields

    model = model_of(kind)
    if has_fields(kind) if model is None else not is_of_api(model):
        return [one.kind for one in fields_of(kind)]
    if get_origin(kind) is Literal:
        return ()
    arguments = get_args(kind)
    return arguments[:1] if get_origin(kind) is Annotated else arguments


def _is_hashable(kind: Any) -> bool:
    from trunkline.structured.shapes import is_hashable

    return is_hashable(kind)


def check_class(kind: Any, hook_of: Callable[[Any], object]) -> None:
    """Raise TypeError for a class of users that cattrs cannot make. `hook_of` asks cattrs."""
    from cattrs import StructureHandlerNotFoundError

    try:
        hook_of(kind)
    except StructureHandlerNotFoundError as error:
        part = "" if error.type_ is kind else f", because of {_title(error.type_)}"
        raise TypeError(
            f"{_title(kind)} cannot be made from an answer{part}: use a model, a dataclass, an "
            "attrs class, a TypedDict, a NamedTuple or a class of msgspec or pydantic"
        ) from error
    except NameError as error:
        raise TypeError(
            f"a type of {_title(kind)} cannot be resolved ({error}): define its names at the top "
            "level of their module"
        ) from error


def check_pydantic(kind: Any) -> None:
    """Raise TypeError for a class of pydantic some of whose names are unknown."""
    if getattr(kind, "__pydantic_complete__", True):
        return
    try:
        kind.model_rebuild()
    except Exception as error:  # pydantic raises errors of several libraries
        raise TypeError(
            f"{_title(kind)} is not complete: define the names in its annotations, and call its "
            f"model_rebuild() ({type(error).__name__}: {str(error).partition(chr(10))[0]})"
        ) from error


def _title(kind: Any) -> str:
    from trunkline.structured.shapes import title_of

    return title_of(kind)
