"""Whatever users and models hold, as what JSON knows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeGuard

from trunkline.kinds import is_mapping

_ATOMS = (str, int, float, bool, type(None))


def plain(value: object) -> Any:
    """`value` as dictionaries, lists and atoms. Raises TypeError naming what it cannot."""
    if isinstance(value, _ATOMS):
        return value
    if is_mapping(value):
        return {key: plain(item) for key, item in value.items()}
    for method in ("to_dict", "model_dump"):
        dump: Any = getattr(type(value), method, None)
        if dump is not None:
            return dump(value, mode="json") if method == "model_dump" else dump(value)
    if _is_several(value):
        return [plain(item) for item in value]
    return _with_cattrs(value)


def _is_several(value: object) -> TypeGuard[Iterable[Any]]:
    """Whether it is an array, or an iterable that is not itself a value: a generator, a view."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return True
    own = hasattr(type(value), "__attrs_attrs__") or hasattr(type(value), "__dataclass_fields__")
    return isinstance(value, Iterable) and not isinstance(value, (bytes, bytearray)) and not own


def _with_cattrs(value: object) -> Any:
    from trunkline.codec.converter import CONVERTER

    made = CONVERTER.unstructure(value)
    if made is value:
        raise TypeError(f"a {type(value).__name__} has no form in JSON: {value!r:.80}")
    return made
