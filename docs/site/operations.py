"""The reference of operations: one page for each resource, made from the declarations."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, TypeGuard

from docs.site import connections, signatures
from trunkline.operations.endpoint import Endpoint, ResultKind
from trunkline.operations.operation import Operation, OverloadedOperation, Resource
from trunkline.operations.worlds import World
from trunkline.resources.root import Root

FOLDER = "reference/operations"


def pages() -> dict[str, str]:
    """Return the pages of all resources that have operations, and their index."""
    found = dict(resources(Root(World()), ""))
    made = {
        f"{FOLDER}/{name}.md": "\n".join(_page(name, group, found)) + "\n"
        for name, group in found.items()
    }
    return made | {f"{FOLDER}/index.md": "\n".join(_index(found)) + "\n"}


def resources(group: Resource[Any], name: str) -> Iterator[tuple[str, Resource[Any]]]:
    """Yield a resource and those below it, by name; the root has none."""
    if name:
        yield name, group
    for child in sorted(dir(type(group))):
        if isinstance(inspect.getattr_static(type(group), child), cached_property):
            below: object = getattr(group, child)
            if _is_resource(below):
                yield from resources(below, f"{name}.{child}".lstrip("."))


def _is_resource(value: object) -> TypeGuard[Resource[Any]]:
    return isinstance(value, Resource)


def endpoints(group: Resource[Any]) -> Iterator[Endpoint]:
    """Yield the operations of a resource, by name."""
    for name in dir(type(group)):
        member = inspect.getattr_static(type(group), name)
        if isinstance(member, (Operation, OverloadedOperation)):
            yield member.endpoint


def _helpers(group: Resource[Any]) -> Iterator[tuple[str, Any]]:
    """Yield the methods of a resource that make several calls, or none."""
    for name in dir(type(group)):
        member = inspect.getattr_static(type(group), name)
        if inspect.isfunction(member) and not name.startswith("_"):
            yield name, member


def _index(found: dict[str, Resource[Any]]) -> Iterator[str]:
    count = sum(len(list(endpoints(group))) for group in found.values())
    yield "# Operations"
    yield ""
    yield f"The {count} operations of the API, by resource. Every method exists on `OpenAI` and on"
    yield "`AsyncOpenAI`, with the same parameters. All of them take the [options of a"
    yield "call](../options.md#options-of-a-call), and raise [these errors](../errors.md)."
    yield ""
    yield "| resource | operations |"
    yield "| --- | --- |"
    for name, group in found.items():
        every = (*connections.connects(group), *endpoints(group))
        links = (f"[{_method(one)}]({name}.md#{_method(one)})" for one in every)
        yield f"| [`{name}`]({name}.md) | {', '.join(links) or 'see below'} |"
    yield ""
    yield "```{toctree}"
    yield ":hidden:"
    yield ""
    yield from (name for name in found if "." not in name)
    yield "```"


def _method(endpoint: Endpoint) -> str:
    return endpoint.name.rpartition(".")[2]


def _anchor(resource: str, method: str) -> str:
    return f"client.{resource}.{method}"


def _page(name: str, group: Resource[Any], found: Mapping[str, Resource[Any]]) -> Iterator[str]:
    above, _, _ = name.rpartition(".")
    if above:  # the sidebar has the first level only
        yield from ("---", "orphan: true", "---")
    yield f"# {name}"
    yield ""
    if above:
        yield f"Part of [`{above}`]({above}.md) among the [operations](index.md)."
        yield ""
    yield signatures.prose(inspect.getdoc(type(group)) or "")
    yield ""
    connects = list(connections.connects(group))
    if connects or list(endpoints(group)):
        yield f"The methods of `client.{name}`, where `client` is an `OpenAI` or an `AsyncOpenAI`."
    else:
        yield f"`client.{name}` has no methods. The operations are in the resources below it."
    yield ""
    below = [one for one in found if one.rpartition(".")[0] == name]
    if below:
        yield "Below it: " + ", ".join(f"[`{one}`]({one}.md)" for one in below)
        yield ""
    for endpoint in connects:
        yield from connections.section(name, endpoint)
    for endpoint in endpoints(group):
        yield from _operation(name, endpoint)
    for method, function in _helpers(group):
        yield from _helper(name, method, function)


def _operation(resource: str, endpoint: Endpoint) -> Iterator[str]:
    method = _method(endpoint)
    about, texts = signatures.documented(endpoint.function)
    yield f"## {method}"
    yield ""
    shown = signatures.short(endpoint)
    yield f"::::{{py:method}} {_anchor(resource, method)}({shown})"
    yield ""
    if endpoint.deprecated is not None:
        yield from (":::{admonition} Deprecated", ":class: warning", "")
        yield from (signatures.sentence(str(endpoint.deprecated)), ":::", "")
    yield signatures.prose(about)
    yield ""
    yield f"`{endpoint.route.http_method} {endpoint.route.path}`"
    yield ""
    yield from _worlds(resource, endpoint)
    yield from signatures.parameters(endpoint, texts)
    yield from _errors(endpoint)
    yield from signatures.fields_of(endpoint)
    yield "::::"
    yield ""


def _worlds(resource: str, endpoint: Endpoint) -> Iterator[str]:
    """Yield how the operation is called in both worlds, and what it returns there."""
    call = f"client.{resource}.{_method(endpoint)}(...)"
    yield "| client | call | result |"
    yield "| --- | --- | --- |"
    for client, is_async in (("OpenAI", False), ("AsyncOpenAI", True)):
        said = f"await {call}" if is_async else call
        kinds = signatures.results(endpoint, is_async=is_async)
        yield f"| `{client}` | `{said}` | {', or '.join(kinds)} |"
    yield ""
    if endpoint.event is not None:
        yield "With `stream=True`, it returns the stream."
        yield ""
    if endpoint.route.result is ResultKind.PAGE:
        yield "Iterate over the result, with `for` or `async for`, for the items of all pages."
        yield ""


def _errors(endpoint: Endpoint) -> Iterator[str]:
    """Yield the errors that it raises in addition to, or among, those of all calls."""
    streams = endpoint.event is not None or endpoint.route.result is ResultKind.EVENTS
    yield "**Raises** `APIStatusError` for a status of 400 or more: its subclasses are"
    yield "`BadRequestError`, `AuthenticationError`, `RateLimitError` and [others](../errors.md);"
    yield "`APIConnectionError` or `APITimeoutError` without a response; `TypeError` or"
    yield "`ValueError` for arguments that do not fit;"
    if streams:
        yield "`StreamTruncatedError` while the stream is read, if it ends early;"
    if endpoint.route.admin:
        yield "`OpenAIError` without an `admin_api_key`."
    else:
        yield "`OpenAIError` without a key."
    yield ""


def _helper(resource: str, method: str, function: Any) -> Iterator[str]:
    about, texts = signatures.documented(function)
    yield f"## {method}"
    yield ""
    yield f"::::{{py:method}} {_anchor(resource, method)}({signatures.names_of(function)})"
    yield ""
    yield signatures.prose(about)
    yield ""
    yield "A helper: it makes the calls that its work needs."
    yield ""
    if texts:
        yield "| parameter | description |"
        yield "| --- | --- |"
        yield from (f"| `{name}` | {signatures.cell(text)} |" for name, text in texts.items())
        yield ""
    yield "::::"
    yield ""
