"""The order of layers that ask for one, by the names of others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from trunkline.errors import OpenAIError
from trunkline.middleware import Layer, Stage

CORE = frozenset({"deadline", "body", "observers"})
"""Names of the core's own layers, some of which a client may not have."""


def arranged(layers: Sequence[Layer], known: Collection[str]) -> tuple[Layer, ...]:
    """Return layers that are sorted by stage so that each one's `before` and `after` are true.

    Layers without these keep their order. `known` are the names of plugins that may have no
    layer. Raises OpenAIError for an unknown name, a cycle, and a contradiction of the stages.
    """
    names = {one.name for one in layers}
    outside = {index: set[int]() for index in range(len(layers))}
    """The layers that have to be outside of each one."""
    others = [index for index, one in enumerate(layers) if not (one.before or one.after)]
    for first, second in pairwise(others):
        outside[second].add(first)
    for index, layer in enumerate(layers):
        for side, wished in (("before", layer.before), ("after", layer.after)):
            for other in wished:
                _check_known(layer, side, other, names, known)
                for found in _indices(layers, other.removesuffix("?"), index):
                    first, second = (index, found) if side == "before" else (found, index)
                    if layers[first].stage > layers[second].stage:
                        raise _against_stages(layer, side, layers[found])
                    outside[second].add(first)
    return tuple(layers[index] for index in _sorted(layers, outside))


def _indices(layers: Sequence[Layer], name: str, own: int) -> Iterable[int]:
    """Return where the layers of that name are: those of the same stage, if it has any.

    Observers are in two stages, of which a client may have one, both or none.
    """
    found = [n for n, one in enumerate(layers) if one.name == name and n != own]
    here = [n for n in found if layers[n].stage == layers[own].stage]
    return here or (found if name != "observers" else [])


def _check_known(
    layer: Layer, side: str, name: str, names: Collection[str], known: Collection[str]
) -> None:
    """Raise OpenAIError for a name of no layer, of no plugin, and that is not optional."""
    if name.endswith("?") or name in names or name in CORE or name in known:
        return
    from trunkline.discovery import plugins
    from trunkline.discovery.advice import about

    available = [*names, *CORE, *known, *plugins.available()]
    if name not in available:
        raise OpenAIError(
            f"{layer.described()} is to run {side} {name!r}, but no layer and no installed plugin "
            f"has that name{about(name, available)}; a name that may be missing ends with '?'"
        )


def _against_stages(layer: Layer, side: str, other: Layer) -> OpenAIError:
    return OpenAIError(
        f"{layer.described()} cannot run {side} {other.described()}: the stage {layer.stage.name} "
        f"is {'inside' if side == 'before' else 'outside'} of {other.stage.name}"
    )


def _sorted(layers: Sequence[Layer], outside: dict[int, set[int]]) -> list[int]:
    """Return the indices in order: always the first one that has all its others outside of it."""
    done: list[int] = []
    left = [*outside]
    for stage in Stage:  # a stage is complete before the next one begins
        while here := [index for index in left if layers[index].stage == stage]:
            ready = next((index for index in here if outside[index] <= {*done}), None)
            if ready is None:
                raise _cycle([layers[index] for index in _of_cycle(here, outside)])
            done.append(ready)
            left.remove(ready)
    return done


def _of_cycle(left: list[int], outside: dict[int, set[int]]) -> list[int]:
    """Return the indices of one cycle, in order. Each index has another one outside of it."""
    path = [left[0]]
    while True:
        index = min(outside[path[-1]].intersection(left))
        if index in path:
            return path[path.index(index) :][::-1]
        path.append(index)


def _cycle(layers: Sequence[Layer]) -> OpenAIError:
    chain = ", ".join(layer.described() for layer in layers)
    return OpenAIError(f"each of these layers is to run before the next, in a circle: {chain}")
