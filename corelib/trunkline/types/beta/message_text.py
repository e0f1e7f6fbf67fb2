"""The text of a message of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trunkline.models import BaseModel
from trunkline.types.responses.output_text import parts


class MessageText(BaseModel):
    """The base of messages: one property beside their fields."""

    if TYPE_CHECKING:
        content: list[Any]

    @property
    def output_text(self) -> str:
        """All output texts of the message, joined; empty when there is none."""
        return "".join(
            part.text
            for part in parts(self.content)
            if getattr(part, "type", None) == "output_text"
            if isinstance(getattr(part, "text", None), str)
        )
