"""Texts of declarations for the reference: parameters, types, defaults, results and fields."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from trunkline.operations.endpoint import Endpoint
from trunkline.operations.introspection import annotated
from trunkline.options import CallOptions

_DEFAULT = re.compile(r"[Dd]efault:? (`[^`]+`)")
_COMMON = frozenset(CallOptions.__annotations__)


def prose(text: str) -> str:
    """Return the text of a docstring as Markdown: ``code`` has one backtick on each side."""
    return text.replace("``", "`").replace("<", "\\<") if "`<" not in text else text


def cell(text: str) -> str:
    """Return a text for a cell of a table."""
    return " ".join(text.split()).replace("``", "`").replace("|", "\\|") or "–"


def code(text: str) -> str:
    """Return a cell with code in it."""
    return f"`{' '.join(text.split())}`".replace("|", "\\|")


def documented(function: Callable[..., Any]) -> tuple[str, dict[str, str]]:
    """Return the description in a docstring, and the text of each argument."""
    about, _, arguments = (inspect.getdoc(function) or "").partition("\n\nArgs:\n")
    texts: dict[str, str] = {}
    name = ""
    for line in arguments.splitlines():
        if re.match(r"    \S", line):
            name, _, texts[name] = line.strip().partition(": ")
        elif line.startswith("     ") and name:
            texts[name] += " " + line.strip()
        elif line:
            about += f"\n\n{line}"
    return about, texts


def short(endpoint: Endpoint) -> str:
    """Return the signature of an operation: what it requires, and that there are options."""
    own = [name for name in endpoint.places if name not in _COMMON]
    positional = list(endpoint.positional)
    named = [name for name in endpoint.required if name not in positional]
    star = ["*"] if named or len(own) > len(positional) else []
    more = ["**options"]
    return ", ".join([*positional, *star, *named, *more] if named else [*positional, *more])


def names_of(function: Callable[..., Any]) -> str:
    """Return the signature of a function without types."""
    kinds = inspect.signature(function).parameters.values()
    bare = [one.replace(annotation=one.empty) for one in kinds if one.name != "self"]
    shown = [
        one.replace(default=one.empty) if one.default is not one.empty else one for one in bare
    ]
    texts = [str(one) for one in shown]
    first = next((at for at, one in enumerate(bare) if one.kind is one.KEYWORD_ONLY), None)
    if first is not None:
        texts.insert(first, "*")
    return ", ".join(texts)


def parameters(endpoint: Endpoint, texts: dict[str, str]) -> Iterator[str]:
    """Yield the table of the parameters of an operation, required ones first."""
    kinds = {name: text for name, (text, _) in annotated(endpoint).items()}
    own = [name for name in endpoint.places if name not in _COMMON]
    required = {*endpoint.required, *endpoint.positional}
    own.sort(key=lambda name: name not in required)
    if not own:
        yield "No parameters besides the [options of a call](../options.md#options-of-a-call)."
        yield ""
        return
    yield "| parameter | type | default | description |"
    yield "| --- | --- | --- | --- |"
    for name in own:
        text = texts.get(name, "")
        default = "required" if name in required else _default(text)
        yield f"| `{name}` | {code(_without_omit(kinds[name]))} | {default} | {cell(text)} |"
    yield ""


def _default(text: str) -> str:
    found = _DEFAULT.search(text)
    return found[1] if found else "not sent"


def _without_omit(annotation: str) -> str:
    return re.sub(r" \| Omit\b", "", annotation).replace("Unpack", "")


def results(endpoint: Endpoint, *, is_async: bool) -> list[str]:
    """Return the types that an operation may return in a world."""
    declared = endpoint.function.__annotations__["return"]
    names = [declared] if declared != "Any" else list(map(type_name, endpoint.results()))
    if endpoint.event is not None:
        names.append(f"Stream[{endpoint.event.__code__.co_names[-1]}]")
    texts = [re.sub(r"\b(?:[a-z_]\w*\.)+", "", name) for name in names]
    if is_async:
        texts = [re.sub(r"\bStream\[", "AsyncStream[", one) for one in texts]
        texts = [re.sub(r"\bSync(?=\w*Page)", "Async", one) for one in texts]
    return [code(one) for one in texts]


def type_name(kind: Any) -> str:
    """Return the name of a type without modules."""
    origin, within = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return type_name(within[0])
    if origin in (Union, UnionType):
        return " | ".join(map(type_name, within))
    if origin is not None and within:
        name = getattr(origin, "__name__", str(origin))
        return f"{name}[{', '.join(map(type_name, within))}]"
    return "None" if kind is NoneType else getattr(kind, "__name__", str(kind))


def fields_of(endpoint: Endpoint) -> Iterator[str]:
    """Yield, folded, the fields of each model that an operation returns or streams."""
    kinds = [*endpoint.results(), *([endpoint.event()] if endpoint.event else [])]
    for model in dict.fromkeys(model for kind in kinds for model in _models(kind)):
        rows = list(fields(model))
        if not rows:
            continue
        yield f"<details><summary>Fields of <code>{model.__name__}</code></summary>"
        yield ""
        yield "| field | type | description |"
        yield "| --- | --- | --- |"
        for name, annotation, text in rows:
            yield f"| `{name}` | {code(annotation)} | {cell(text)} |"
        yield ""
        yield "</details>"
        yield ""


def _models(kind: Any) -> Iterator[type]:
    """Yield the models in a type, but not those of a union of events, which are many."""
    within = get_args(kind)
    if inspect.isclass(kind) and not within and kind.__module__.startswith("trunkline.types"):
        yield kind
    if within and len(within) < 6:
        for one in within:
            yield from _models(one)


def fields(model: type) -> Iterator[tuple[str, str, str]]:
    """Yield name, annotation and text of the fields of a class, inherited ones first."""
    found: dict[str, tuple[str, str]] = {}
    for kind in reversed(model.__mro__):
        body = _classes(kind.__module__).get(kind.__qualname__, [])
        for at, node in enumerate(body):
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                annotation = ast.unparse(node.annotation)
                if "ClassVar" not in annotation and not node.target.id.startswith("_"):
                    found[node.target.id] = annotation, _text_below(body, at)
    yield from ((name, *rest) for name, rest in found.items())


def _text_below(body: list[ast.stmt], at: int) -> str:
    following = body[at + 1] if at + 1 < len(body) else None
    if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
        return inspect.cleandoc(str(following.value.value))
    return ""


@cache
def tree_of(module: str) -> ast.Module:
    """Return the syntax tree of a module of trunkline; an empty one for others."""
    if not module.startswith("trunkline"):
        return ast.Module([], [])
    return ast.parse(inspect.getsource(sys.modules[module]))


@cache
def _classes(module: str) -> dict[str, list[ast.stmt]]:
    body = tree_of(module).body
    return {node.name: node.body for node in body if isinstance(node, ast.ClassDef)}


def value_text(module: str, name: str) -> str:
    """Return the text below the assignment of a name in a module."""
    body = tree_of(module).body
    for at, node in enumerate(body):
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        if any(isinstance(one, ast.Name) and one.id == name for one in targets):
            return _text_below(body, at)
    return ""


def sentence(text: str) -> str:
    """Return a text with a capital letter and a full stop."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
