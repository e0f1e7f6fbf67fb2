"""Tools of agents as openai-python has them: pydantic describes their arguments."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from inspect import Parameter, cleandoc, getdoc, signature
from typing import Any

from trunkline.codec.type_guards import is_mapping
from trunkline.structured.agent_tools import AgentFunctionTool, deferred
from trunkline.structured.functions import is_async, parameter_types
from trunkline.values import omit

_NAMED = (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)


class ModelTool(AgentFunctionTool):
    """A function that takes a model of pydantic.

    Raises ValueError without a name, TypeError for a model whose JSON is not an object.
    """

    def __init__(
        self,
        model: Any,
        handler: Callable[[Any], Any],
        *,
        name: str,
        description: str,
        defer_loading: Any = omit,
    ) -> None:
        if not name:
            raise ValueError("the name of a tool must not be empty")
        parameters = model.model_json_schema()
        if _root(parameters).get("type") != "object":
            raise TypeError(
                f"{model.__name__} is not an object in JSON: make it a field of another model"
            )
        about = {"name": name, "description": description, "parameters": parameters}
        super().__init__(
            {"type": "function", **about, **deferred(defer_loading)},
            model.model_validate,
            handler,
            is_async=is_async(handler),
        )


def _root(schema: dict[str, Any]) -> dict[str, Any]:
    root: Any = schema
    seen: set[str] = set()
    if "allOf" in root and len(root["allOf"]) == 1:  # around a reference, before pydantic 2.9
        root = root["allOf"][0]
    while isinstance(reference := root.get("$ref"), str) and reference not in seen:
        seen.add(reference)
        found: Any = schema
        for key in reference.removeprefix("#/").split("/"):
            found = found.get(key) if is_mapping(found) else None
        root = found if is_mapping(found) else {}
    return dict(root)


def pydantic_function_tool(
    model: Any,
    *,
    handler: Callable[[Any], Any],
    name: str | None = None,
    description: str | None = None,
    defer_loading: Any = omit,
) -> ModelTool:
    """Return a function that takes a model of pydantic as a tool of an agent.

    Raises ValueError without a name, TypeError for a model whose JSON is not an object.
    """
    return ModelTool(
        model,
        handler,
        name=model.__name__ if name is None else name,
        description=(model.__doc__ or "") if description is None else description,
        defer_loading=defer_loading,
    )


def function_tool(
    function: Any = None,
    *,
    name: str | None = None,
    description: str | None = None,
    defer_loading: Any = omit,
) -> Any:
    """Return a function whose parameters have types as a tool of an agent; also a decorator.

    Raises TypeError for parameters that pydantic cannot describe, or that have no name.
    """
    more: dict[str, Any] = {"description": description, "defer_loading": defer_loading}
    if function is None:
        return partial(function_tool, name=name, **more)
    model, names = _arguments(function)

    def call(value: Any) -> Any:
        return function(**{theirs: getattr(value, ours) for ours, theirs in names.items()})

    tool = pydantic_function_tool(
        model,
        handler=call,
        name=function.__name__ if name is None else name,
        description=cleandoc(getdoc(function) or "") if description is None else description,
        defer_loading=defer_loading,
    )
    tool.is_async = is_async(function)
    return tool


def _arguments(function: Any) -> tuple[Any, dict[str, str]]:
    """Return a model with a field for each parameter, and their names by those of the fields."""
    pydantic: Any = import_module("pydantic")
    types = parameter_types(function)
    names: dict[str, str] = {}
    fields: dict[str, Any] = {}
    for one in signature(function).parameters.values():
        if one.kind not in _NAMED:
            raise TypeError(f"{one.name} cannot be passed by name: declare it without * and /")
        if one.name.startswith("_") or one.name not in types:
            raise TypeError(f"the parameter {one.name} needs a type, and a name without _ before")
        field = f"argument_{len(fields)}"
        names[field] = one.name
        fields[field] = (types[one.name], ... if one.default is one.empty else one.default)
    settings = pydantic.ConfigDict(extra="forbid", alias_generator=names.__getitem__)
    return pydantic.create_model("ToolArguments", __config__=settings, **fields), names
