"""Two classes for each resource, as openai-python has them: `Completions`, `AsyncCompletions`.

In trunkline one class is the resource of every client. Here it gets two subclasses, so that other
people's code can patch, subclass and recognize one of them without the other. Flows keep the class
itself: they are the same for both, and a patched method would not be a flow.
"""

from __future__ import annotations

from functools import cache
from types import new_class
from typing import Any, Final

from trunkline.operations.operation import Resource
from trunkline.operations.worlds import (
    Async,
    AsyncOpenBody,
    AsyncRaw,
    InFlow,
    RawInFlow,
    Sync,
    SyncOpenBody,
    SyncRaw,
    World,
)

HOME: Final = "trunkline.resources."
_SYNC: Final = (Sync, SyncRaw, SyncOpenBody)
_ASYNC: Final = (Async, AsyncRaw, AsyncOpenBody)
_VERBS: Final = ("get", "post", "put", "patch", "delete")


def divide() -> None:
    """Make the resources of clients, from now on, objects of the two classes."""
    Resource.__new__ = staticmethod(_new)  # type: ignore[method-assign,assignment]  # that is the alias


def _new(kind: type[Any], world: Any = None, *_: Any, **__: Any) -> Any:
    chosen = _chosen(kind, world)
    made: Any = object.__new__(chosen)
    if not issubclass(chosen, kind):  # so that Python does not initialize it
        made._world = world
    return made


def _chosen(kind: type[Any], world: Any) -> type[Any]:
    if isinstance(world, (InFlow, RawInFlow)):
        return next((one for one in kind.__mro__ if is_template(one)), kind)
    if not is_template(kind) or not isinstance(world, (*_SYNC, *_ASYNC)):
        return kind
    prefix = "Async" if isinstance(world, _ASYNC) else ""
    make: Any = sibling  # a cache, whose types do not know that classes are hashable
    made: type[Any] = make(kind, prefix)
    return made


def is_template(kind: type[Any]) -> bool:
    """Whether it is the class of a resource of trunkline."""
    return kind.__module__.startswith(HOME) and kind.__module__ != f"{HOME}root"


@cache
def sibling(template: type[Any], prefix: str) -> type[Any]:
    """Return the class of a resource in one world; the prefix is ``""`` or ``"Async"``."""

    def fill(names: dict[str, Any]) -> None:
        names.update({f"_{verb}": _verb(verb) for verb in _VERBS})
        names.update(
            __module__=f"openai.{template.__module__.partition('.')[2]}",
            __doc__=template.__doc__,
            __init__=_init,
            _client=property(_client),
        )

    made: type[Any] = new_class(f"{prefix}{template.__name__}", (template,), {}, fill)
    return made


def _init(self: Any, client: Any) -> None:
    """Make the resource of a client."""
    self._world = client if isinstance(client, World) else client._world


def _client(self: Any) -> Any:
    return self._world.client


def _verb(name: str) -> property:
    return property(lambda self: getattr(self._client, name))


class View(type):
    """The class of ``CompletionsWithRawResponse``, which makes the view of a resource."""

    resource: type[Any]
    attribute: str

    def __call__(cls, resource: Any) -> Any:
        """Return the resource whose operations return raw or streamed responses."""
        return getattr(resource, cls.attribute)

    def __instancecheck__(cls, instance: Any) -> bool:
        worlds = _RAW if cls.attribute == "with_raw_response" else _OPEN
        return isinstance(instance, cls.resource) and isinstance(instance._world, worlds)


_RAW: Final = (SyncRaw, AsyncRaw)
_OPEN: Final = (SyncOpenBody, AsyncOpenBody)


@cache
def view(resource: type[Any], suffix: str, attribute: str) -> View:
    """Return the class of views of a resource, by the suffix of its name and the attribute."""
    names = {"resource": resource, "attribute": attribute, "__module__": resource.__module__}
    return View(f"{resource.__name__}{suffix}", (), names)
