"""Functions as tools: their definitions for the model, and how they are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from inspect import Parameter, Signature, iscoroutinefunction, isroutine, signature
from types import MethodWrapperType, SimpleNamespace
from typing import TYPE_CHECKING, Annotated, Any

from typing_extensions import Doc, NotRequired, TypedDict, get_type_hints

from trunkline.codec.structure import MisfitError
from trunkline.codec.type_guards import is_mapping
from trunkline.structured.docstrings import described
from trunkline.structured.schemas import check_name, schema_of
from trunkline.structured.shapes import has_fields, is_pydantic, is_struct, title_of
from trunkline.structured.strict_rules import check_root
from trunkline.structured.values import structure_text
from trunkline.values import Value

if TYPE_CHECKING:
    from cattrs import BaseConverter

_OWN = frozenset({"function", "parse", "type"})
"""The keys of a dictionary that are not for the model."""
_VARIABLE = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)


class CallableTool(Value, frozen=True):
    """A function that the model may call."""

    name: str
    definition: dict[str, Any]
    """The facts for the model: name, description, parameters, strict."""
    parse: Callable[[str], Any]
    """Makes the value for `call` from the text of the arguments. Raises for one that is wrong."""
    call: Callable[[Any], Any]
    is_async: bool
    """Whether calling it or `parse` certainly needs an async client."""


def callable_tool(given: Any, converter: BaseConverter | None = None) -> CallableTool:
    """Return a function, or a dictionary that contains one, as a tool.

    Raises TypeError or ValueError, with the remedy, for one that cannot be called by a model.
    """
    if not is_mapping(given):
        if not callable(given):
            raise TypeError(f"a tool is a function or a dictionary, not {type(given).__name__}")
        given = {"function": given}
    inner = given.get("function")
    said: Mapping[str, Any] = inner if is_mapping(inner) else given
    function = said.get("function")
    if not callable(function):
        raise ValueError(  # noqa: TRY004  # something is missing
            f"the tool {said.get('name')!r} has no function to call: add it as 'function', "
            "or use create()"
        )
    return _Described(function, said, converter).tool()


def is_async(function: Any) -> bool:
    """Whether calling a function returns a coroutine, as far as its declaration says."""
    kind: Any = type(function)  # pyright: ignore[reportUnknownVariableType]  # of any object
    called = getattr(kind, "__call__", None)  # noqa: B004  # of objects that are callable
    return iscoroutinefunction(function) or iscoroutinefunction(called)


class _Described:
    """A function, with the facts about it from the user and from its docstring."""

    def __init__(
        self, function: Callable[..., Any], said: Mapping[str, Any], converter: Any
    ) -> None:
        self._function = function
        self._said = said
        self._converter = converter
        name = said.get("name")
        self._name = check_name(_name_of(function) if name is None else name)
        self._description, self._about = described(_doc(function))

    def tool(self) -> CallableTool:
        """Return the tool. Raises TypeError or ValueError."""
        parameters = self._said.get("parameters")
        parse: Callable[[str], Any] | None = self._said.get("parse")
        if parameters is None and parse is not None:
            raise ValueError(
                f"{self._name} has 'parse' but no 'parameters': add the JSON Schema of what it "
                "parses"
            )
        if parameters is None:
            return self._by_signature()
        if is_mapping(parameters):
            return self._tool({**parameters}, {}, parse or _unchanged, self._single())
        return self._by_type(parameters, parse, self._single())

    def _tool(
        self,
        schema: dict[str, Any],
        usual: dict[str, Any],
        parse: Callable[[str], Any],
        call: Callable[[Any], Any],
    ) -> CallableTool:
        """Return the tool; what the user said replaces what is usual."""
        said = {key: value for key, value in self._said.items() if value is not None}
        about = usual if self._description is None else {**usual, "description": self._description}
        definition = {
            "name": self._name,
            **about,
            **{key: value for key, value in said.items() if key not in _OWN},
            "parameters": schema,
        }
        needs_loop = is_async(self._function) or is_async(parse)
        return CallableTool(self._name, definition, parse, call, needs_loop)

    def _by_type(
        self, kind: Any, parse: Callable[[str], Any] | None, call: Callable[[Any], Any]
    ) -> CallableTool:
        schema = schema_of(kind)
        check_root(schema, title_of(kind))
        about = {"description": schema["description"]} if "description" in schema else {}
        make = parse or partial(_structured, kind=kind, converter=self._converter)
        return self._tool(schema, {**about, "strict": True}, make, call)

    def _by_signature(self) -> CallableTool:
        """Return the tool of a function whose parameters have types."""
        if isinstance(self._function, type):
            raise TypeError(
                f"{self._name} is a class, which has nothing to call: pass a function that takes a "
                "value of it"
            )
        parameters = _parameters(self._function, self._name)
        hints = _hints(self._function, self._name)
        _check_parameters(self._name, parameters, hints)
        first = [name for name, one in parameters.items() if one.kind is one.POSITIONAL_ONLY]
        if len(parameters) == 1:
            (name,) = parameters
            kind = hints[name]
            if has_fields(kind) or is_pydantic(kind) or is_struct(kind):
                return self._by_type(kind, None, partial(_pass, self._function, first, name))
        fields = {name: self._field(one, hints[name]) for name, one in parameters.items()}
        make: Any = TypedDict  # made at run time, for the walk over types
        return self._by_type(
            make(self._name, fields), None, partial(_spread, self._function, first)
        )

    def _field(self, parameter: Parameter, kind: Any) -> Any:
        about = self._about.get(parameter.name)
        if about:
            kind = Annotated[kind, Doc(about)]
        return kind if parameter.default is Parameter.empty else NotRequired[kind]

    def _single(self) -> Callable[[Any], Any]:
        """Return the function as one that takes one value, even if it takes none."""
        function = self._function
        try:
            declared = signature(function)
        except (TypeError, ValueError):
            return function  # Python does not know the parameters of every built-in function
        if _accepts(declared, None):
            return function
        if _accepts(declared):
            return lambda _: function()
        raise TypeError(
            f"{self._name} has 'parameters', so it is called with one value, but its signature is "
            f"{declared}: let it take one, or leave 'parameters' out"
        )


def _name_of(function: Any) -> str:
    name: str | None = getattr(function, "__name__", None)
    if name is None or name == "<lambda>":
        raise ValueError(
            f"{function!r} has no name that the model could call: pass "
            '{"function": ..., "name": "..."}'
        )
    return name


def _parameters(function: Any, name: str) -> Mapping[str, Parameter]:
    try:
        found = signature(function).parameters
    except (TypeError, ValueError) as error:
        raise TypeError(
            f"the signature of {name} is not known ({error}): pass its JSON Schema as 'parameters'"
        ) from error
    bound = function.keywords if isinstance(function, partial) else {}  # the model has no say
    return {key: one for key, one in found.items() if key not in bound}


def _check_parameters(
    name: str, parameters: Mapping[str, Parameter], hints: Mapping[str, Any]
) -> None:
    for one in parameters.values():
        if one.kind in _VARIABLE:
            raise TypeError(
                f"{name} takes any arguments (*{one.name}), which a model cannot know: declare "
                "each, or pass its JSON Schema as 'parameters'"
            )
        if one.name not in hints:
            raise TypeError(
                f"the parameter {one.name} of {name} has no annotation: add its type, or pass a "
                "JSON Schema as 'parameters'"
            )


def _inner(function: Any) -> Any:
    """Return the function that has the annotations and the docstring."""
    while isinstance(function, partial):
        function = function.func
    return function if isroutine(function) else function.__call__


def _doc(function: Any) -> str | None:
    inner = _inner(function)
    text: str | None = inner.__doc__
    return None if isinstance(inner, MethodWrapperType) else text  # which says "Call self"


def _hints(function: Any, name: str) -> dict[str, Any]:
    inner = _inner(function)
    try:
        # Without the type of the result, which has no effect: it may be known to checkers only.
        types = {**getattr(inner, "__annotations__", {})}
        types.pop("return", None)
        about = SimpleNamespace(__annotations__=types, __wrapped__=inner)
        return get_type_hints(about, include_extras=True)
    except NameError as error:
        raise TypeError(
            f"a type of {name} cannot be resolved ({error}): define its names at the top level of "
            "the module"
        ) from error


def parameter_types(function: Any) -> dict[str, Any]:
    """Return the types of the parameters, by name. Raises TypeError for an unknown name."""
    return _hints(function, getattr(function, "__name__", "the function"))


def _accepts(declared: Signature, *values: Any) -> bool:
    try:
        declared.bind(*values)
    except TypeError:
        return False
    return True


def _unchanged(text: str) -> str:
    return text


def _structured(text: str, *, kind: Any, converter: Any) -> Any:
    whole = text.strip() or "{}"  # some models write no arguments as ""
    if not whole.startswith("{"):
        raise MisfitError("they must be a JSON object")
    return structure_text(whole, kind, converter)


def _pass(function: Callable[..., Any], first: list[str], name: str, value: Any) -> Any:
    return function(value) if first else function(**{name: value})


def _spread(function: Callable[..., Any], first: list[str], values: Mapping[str, Any]) -> Any:
    rest = {**values}
    return function(*[rest.pop(name) for name in first if name in rest], **rest)
