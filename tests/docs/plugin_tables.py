"""Generate the tables about hooks, layers, effects and taps from the code; see `reference`."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterable
from typing import Any

HEAD_OF_FIELDS = ("| name | type | meaning |", "| --- | --- | --- |")


def hooks() -> Iterable[str]:
    """Yield one row for each hook of `HookSpecs`, in order."""
    from trunkline.hooks import HookSpecs

    yield "| hook | is given | answers | meaning |"
    yield "| --- | --- | --- | --- |"
    for name, hook in vars(HookSpecs).items():
        if name.startswith("_"):
            continue
        signature = inspect.signature(hook)
        given = ", ".join(f"`{each}`" for each in list(signature.parameters)[1:])
        answer = _type(signature.return_annotation)
        yield f"| `{name}` | {given} | {'' if answer == '`None`' else answer} | {text_of(hook)} |"


def stages() -> Iterable[str]:
    """Yield one row for each stage, with the layers of a client that has the default plugins."""
    from trunkline import OpenAI
    from trunkline.middleware import Stage

    with OpenAI(api_key="key") as client:
        layers = client.pipeline.layers
    about = _attribute_texts(Stage)
    yield "| stage | meaning | layers of every client |"
    yield "| --- | --- | --- |"
    for stage in Stage:
        names = ", ".join(f"`{layer.name}`" for layer in layers if layer.stage is stage)
        yield f"| `{stage.name}` | {about[stage.name]} | {names} |"


def effects() -> Iterable[str]:
    """Yield one row for each effect that a layer may yield: its arguments and its result."""
    from trunkline import flow

    yield "| effect | result | meaning |"
    yield "| --- | --- | --- |"
    for name, kind in vars(flow).items():
        if inspect.isclass(kind) and issubclass(kind, flow.Effect) and kind is not flow.Effect:
            bases: tuple[Any, ...] = getattr(kind, "__orig_bases__", (flow.Effect[Any],))
            result = _type(bases[0].__args__[0])
            yield f"| `{name}({_arguments(kind)})` | {result} | {text_of(kind)} |"


def taps() -> Iterable[str]:
    """Yield one row for each method of a tap."""
    from trunkline.taps import Tap

    yield "| method | returns | meaning |"
    yield "| --- | --- | --- |"
    for name in ("event", "piece", "flush", "end"):
        method = getattr(Tap, name)
        answer = _type(inspect.signature(method).return_annotation)
        yield f"| `{name}({_arguments(method)})` | {answer} | {text_of(method)} |"


def layer() -> Iterable[str]:
    """Yield the fields of a layer."""
    from trunkline.middleware import Layer

    return _fields(Layer)


def ending() -> Iterable[str]:
    """Yield the fields and properties of an ending."""
    from trunkline.taps import Ending

    return _fields(Ending)


def outcome() -> Iterable[str]:
    """Yield the fields and properties of an outcome."""
    from trunkline.hooks import Outcome

    return _fields(Outcome)


def failure() -> Iterable[str]:
    """Yield the fields of a failure."""
    from trunkline.hooks import Failure

    return _fields(Failure)


def call_info() -> Iterable[str]:
    """Yield the members of the identity of a call."""
    from trunkline.calls import CallInfo

    return _methods(CallInfo, ("id", "get", "set", "now"))


def request_of_layers() -> Iterable[str]:
    """Yield the members of a request that layers use."""
    from trunkline.http import Request

    names = ("json", "evolve", "fingerprint", "plugin_options", "replayable", "without_secrets")
    return _methods(Request, names)


def response_of_layers() -> Iterable[str]:
    """Yield the members of a response that layers use."""
    from trunkline.http import Response

    return _methods(Response, ("of", "tap", "request_id", "error_code"))


TABLES: dict[str, Callable[[], Iterable[str]]] = {
    made.__name__: made
    for made in (
        hooks, stages, effects, taps, layer, ending, outcome, failure, call_info,
        request_of_layers, response_of_layers,
    )
}  # fmt: skip


def text_of(documented: Any) -> str:
    """Return the first paragraph of a docstring, for a cell of a table."""
    return _cell(inspect.getdoc(documented) or "")


def _cell(text: str) -> str:
    paragraph = " ".join(text.partition("\n\n")[0].split())
    return paragraph.replace("``", "`").replace("|", "\\|")


def _type(annotation: Any) -> str:
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    text = text.replace("NoneType", "None")
    for prefix in ("trunkline.http.", "trunkline.flow.", "collections.abc.", "typing.", "~"):
        text = text.replace(prefix, "")
    return "`" + text.replace("ForwardRef('Response')", "Response").replace("|", "\\|") + "`"


def _arguments(kind: Any) -> str:
    return ", ".join(name for name in inspect.signature(kind).parameters if name != "self")


def _fields(kind: Any) -> Iterable[str]:
    """Yield the rows of the fields of a value, then of its properties."""
    yield from HEAD_OF_FIELDS
    about = _attribute_texts(kind)
    for name, annotation in vars(kind)["__annotations__"].items():
        if "ClassVar" not in str(annotation):
            yield f"| `{name}` | {_type(annotation)} | {about.get(name, '')} |"
    for name, member in vars(kind).items():
        if isinstance(member, property) and not name.startswith("_"):
            answer = inspect.signature(member.fget).return_annotation  # type: ignore[arg-type]
            yield f"| `{name}` | {_type(answer)} | {text_of(member)} |"


def _methods(kind: Any, names: tuple[str, ...]) -> Iterable[str]:
    yield "| member | meaning |"
    yield "| --- | --- |"
    for name in names:
        member = inspect.getattr_static(kind, name)
        called = "" if isinstance(member, property) else "()"
        yield f"| `{name}{called}` | {text_of(getattr(kind, name))} |"


def _attribute_texts(kind: Any) -> dict[str, str]:
    """Return the texts below the attributes of a class, by attribute."""
    (defined,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(defined, ast.ClassDef)
    found: dict[str, str] = {}
    for one, following in zip(defined.body, defined.body[1:], strict=False):
        text = following.value if isinstance(following, ast.Expr) else None
        target = one.target if isinstance(one, ast.AnnAssign) else None
        if isinstance(one, ast.Assign):
            target = one.targets[0]  # type: ignore[assignment]  # a name in a class
        if isinstance(text, ast.Constant) and isinstance(target, ast.Name):
            found[target.id] = _cell(inspect.cleandoc(str(text.value)))
    return found
