"""Tools whose arguments are described by a Python type, and made into it."""

from __future__ import annotations

from typing import Any

from trunkline.codec.plain import plain
from trunkline.codec.type_guards import is_mapping
from trunkline.structured.schemas import check_name, name_of, schema_of
from trunkline.structured.shapes import doc_of, is_adapter, is_pydantic, title_of
from trunkline.structured.strict_rules import check_root
from trunkline.values import Omit, is_omitted, omit


class FunctionTool(dict[str, Any]):
    """A plain dictionary for the request, with the type of the function's arguments."""

    __slots__ = ("model",)

    model: Any
    """The type of the arguments. openai-python has it under the same name."""


def pydantic_function_tool(
    model: Any, *, name: str | None = None, description: str | None = None
) -> dict[str, Any]:
    """Return a tool for POST /chat/completions whose arguments have the type `model`.

    It is any type whose JSON is an object: a class of pydantic, attrs or msgspec, a dataclass, a
    TypedDict. Name and description are those of the class, unless they are passed. Raises
    TypeError for a type without a strict schema, ValueError for a name that is not allowed.
    """
    return {"type": "function", "function": _function(model, name, description)}


def pydantic_responses_function_tool(
    model: Any,
    *,
    name: str | None = None,
    description: str | None = None,
    defer_loading: bool | Omit = omit,
) -> dict[str, Any]:
    """Return a tool for POST /responses, as `pydantic_function_tool`.

    With `defer_loading`, the function is loaded only when the model searches for tools.
    """
    tool = FunctionTool(type="function", **_function(model, name, description))
    if not isinstance(defer_loading, Omit):
        tool["defer_loading"] = defer_loading
    tool.model = model
    return tool


def tools_of(tools: Any) -> Any:
    """Return the tools of a call as a list of dictionaries; None and `omit` unchanged.

    Raises TypeError for anything else, with the place.
    """
    if tools is None or is_omitted(tools):
        return tools
    if not _is_several(tools):
        raise TypeError(f"`tools` must be a list of tools, not {type(tools).__name__}")
    return [_checked(tool, f"tools[{number}]") for number, tool in enumerate(tools)]


def _is_several(value: Any) -> bool:
    """Whether a value is iterable as a list is; an empty dictionary is, too."""
    if isinstance(value, str | bytes | type) or not hasattr(value, "__iter__"):
        return False
    return not is_mapping(value) or not value


def _checked(tool: Any, place: str) -> Any:
    try:
        made = tool if is_mapping(tool) else plain(tool, sent=True)  # of a model
    except TypeError:
        made = None  # JSON cannot represent it
    if not is_mapping(made):
        raise TypeError(
            f"{place} must be a dictionary, such as pydantic_function_tool(Type) returns, "
            f"not {type(tool).__name__}"
        )
    function = made.get("function")
    if function is not None and not is_mapping(function):
        raise TypeError(
            f"{place}['function'] must be a dictionary with a name, not {type(function).__name__}"
        )
    return made


def for_responses(tool: Any) -> Any:
    """Return a tool of `pydantic_function_tool` as POST /responses takes it; others unchanged."""
    function: Any = tool.get("function") if is_mapping(tool) else None
    if not is_mapping(function) or model_of(tool) is None:
        return tool
    made = FunctionTool(type="function", **{"description": None, **function})
    made.model = model_of(tool)
    return made


def model_of(tool: Any) -> Any:
    """Return the type of the arguments of a tool; None for one that is only a dictionary.

    `tool` is of POST /chat/completions or POST /responses, made here or by openai-python.
    """
    found = getattr(tool, "model", None)
    if found is None and is_mapping(tool):
        found = getattr(tool.get("function"), "model", None)
    return found


def _function(model: Any, name: str | None, description: str | None) -> FunctionTool:
    schema = schema_of(model)
    check_root(schema, title_of(model))
    made = FunctionTool(
        name=name_of(model) if name is None else check_name(name), strict=True, parameters=schema
    )
    said = _description(model) if description is None else description
    if said is not None:
        made["description"] = said
    made.model = model
    return made


def _description(model: Any) -> str | None:
    if is_pydantic(model) and not is_adapter(model):
        return model.__doc__  # type: ignore[no-any-return]  # as openai-python: with its indentation
    return doc_of(model)
