"""Models as notebooks, consoles and rich show them: indented, and without what nobody reads.

IPython and rich call the methods of models that use this module. It imports neither of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.models import BaseModel, set_fields

TEXT: Final = 400
"""The characters of a text that are shown."""
ENCODED: Final = 60
"""The characters of a text without white space that are shown: it is base64, or an address."""
ITEMS: Final = 20
"""The items of a list that are shown."""
NUMBERS: Final = 3
"""The items of a list of numbers that are shown, if it is longer than `ITEMS`."""
LINES: Final = 400
DEPTH: Final = 20
_INDENT: Final = "    "


class Cut(str):
    """A text whose repr says how long it is, and shows its beginning."""

    __slots__ = ()

    def __repr__(self) -> str:
        shown = TEXT if any(map(str.isspace, self[:TEXT])) else ENCODED
        if len(self) <= shown:
            return str.__repr__(self)
        return f"{str.__repr__(self[:shown])}... ({len(self):,} characters)"


def as_text(model: BaseModel) -> str:
    """Return the text of an answer, if it has one, and the indented model."""
    text = leading_text(model)
    tree = "\n".join(_Tree().of(model))
    return tree if text is None else f"{text}\n\n{tree}"


def as_html(model: BaseModel) -> str:
    """Return the same as HTML, in which the model is folded up below a text."""
    from html import escape

    text, tree = leading_text(model), escape("\n".join(_Tree().of(model)))
    if text is None:
        return f"<pre>{tree}</pre>"
    wrapped = f'<div style="white-space: pre-wrap">{escape(text)}</div>'
    summary = f"<summary>{escape(_summary(model))}</summary>"
    return f"{wrapped}<details>{summary}<pre>{tree}</pre></details>"


def for_rich(model: BaseModel) -> Iterator[Any]:
    """Yield what rich's pretty printer shows: the text of an answer, then names and values."""
    text = leading_text(model)
    if text is not None:
        yield Cut(text)
    for name, value in fields_of(model).items():
        yield name, _for_rich(value)


def leading_text(model: BaseModel) -> str | None:
    """Return the text of an answer, for which people ask; None for other models."""
    if hasattr(type(model), "output_text"):
        text: object = getattr(model, "output_text", None)
    else:
        choices: Any = fields_of(model).get("choices")
        first = choices[0] if type(choices) is ARRAY and choices else None
        inner = getattr(first, "message", None) or getattr(first, "delta", None)
        text = getattr(first, "text", None) if inner is None else getattr(inner, "content", None)
    return text if isinstance(text, str) and text else None


def fields_of(model: BaseModel) -> dict[str, Any]:
    """Return the fields that are set, declared or not."""
    return {**set_fields(model), **model.model_extra}


def _summary(model: BaseModel) -> str:
    usage = getattr(model, "usage", None)
    facts = [type(model).__name__, getattr(model, "model", None)]
    if isinstance(tokens := getattr(usage, "total_tokens", None), int):
        facts.append(f"{tokens:,} tokens")
    return ", ".join(fact for fact in facts if isinstance(fact, str))


def _for_rich(value: Any) -> Any:
    """Return a value without its long texts and lists; rich asks the models in it themselves."""
    if isinstance(value, str):
        return Cut(value)
    if type(value) is ARRAY and len(value) > ITEMS:
        shown = _shown(value)
        return [*map(_for_rich, value[:shown]), _Rest(len(value) - shown)]
    return value


class _Rest:
    """Stands for the items of a list that are not shown."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __repr__(self) -> str:
        return f"... {self._count:,} more"


def _shown(items: list[Any]) -> int:
    """Return the number of items to show."""
    if len(items) <= ITEMS:
        return len(items)
    return NUMBERS if isinstance(items[0], int | float) else ITEMS


class _Tree:
    """Writes the lines of a value, up to a number of them: a user's objects may have circles."""

    def __init__(self) -> None:
        self._left = LINES

    def of(self, value: Any, before: str = "", after: str = "", depth: int = 0) -> Iterator[str]:
        """Yield the lines; `before` is a name or a key, and `after` a comma."""
        if self._left <= 0:
            return
        self._left -= 1
        margin = _INDENT * depth
        opening, parts, closing = _opened(value)
        if not parts:
            yield f"{margin}{before}{_leaf(value)}{after}"
            return
        if depth == DEPTH or self._left <= 0:
            yield f"{margin}{before}{opening}...{closing}{after}"
            return
        yield f"{margin}{before}{opening}"
        for name, part in parts:
            yield from self.of(part, name, ",", depth + 1)
        yield f"{margin}{closing}{after}"


def _opened(value: Any) -> tuple[str, list[tuple[str, Any]], str]:
    """Return the brackets of a value that has parts, and the parts with their names."""
    if isinstance(value, BaseModel):
        parts = [(f"{name}=", part) for name, part in fields_of(value).items()]
        return f"{type(value).__name__}(", parts, ")"
    if type(value) is OBJECT:
        return "{", [(f"{key!r}: ", part) for key, part in value.items()], "}"
    if type(value) is ARRAY:
        shown = _shown(value)
        rest = [("", _Rest(len(value) - shown))] if shown < len(value) else []
        if isinstance(value[0] if value else None, int | float):
            return "", [], ""  # numbers are shown in one line
        return "[", [*(("", item) for item in value[:shown]), *rest], "]"
    return "", [], ""


def _leaf(value: Any) -> str:
    if isinstance(value, str):
        return repr(Cut(value))
    if type(value) is ARRAY and value:
        shown = _shown(value)
        rest = [repr(_Rest(len(value) - shown))] if shown < len(value) else []
        return f"[{', '.join([*map(repr, value[:shown]), *rest])}]"
    text = repr(value)
    return text if len(text) <= TEXT else f"{text[:TEXT]}..."
