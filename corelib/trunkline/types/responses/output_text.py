"""The text of a response, collected from its items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
            for item in self.output or ()
            if getattr(item, "type", None) == "message"
            for content in item.content
            if getattr(content, "type", None) == "output_text"
        )
