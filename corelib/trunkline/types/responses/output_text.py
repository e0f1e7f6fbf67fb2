"""The text of a response, collected from its items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trunkline.codec.type_guards import ARRAY
from trunkline.models import BaseModel


class OutputText(BaseModel):
    """The base of responses: one property beside their fields."""

    if TYPE_CHECKING:
        output: list[Any]

    @property
    def output_text(self) -> str:
        """All texts of all messages of the output, joined; empty when there is none."""
        return "".join(
            content.text
            for item in parts(self.output)
            if getattr(item, "type", None) == "message"
            for content in parts(getattr(item, "content", None))
            if getattr(content, "type", None) == "output_text"
            if isinstance(getattr(content, "text", None), str)
        )


def parts(value: object) -> list[Any]:
    """Return the models of a list; none if a server sent something else in its place."""
    items = value if type(value) is ARRAY else ()
    return [item for item in items if isinstance(item, BaseModel)]
