"""Results of turns of agents, and their texts as values of a type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from typing_extensions import TypeVar as TypeVarWithDefault

from trunkline.agent_errors import AgentOutputParseError
from trunkline.structured.values import structure_text
from trunkline.types.beta import AgentSessionMessage
from trunkline.types.beta.agents.sessions.turn import Turn
from trunkline.types.responses.output_text import parts
from trunkline.values import Value

if TYPE_CHECKING:
    from cattrs import BaseConverter

T = TypeVarWithDefault("T", default=Any)
U = TypeVar("U")


class AgentTurnResult(Value, Generic[T], frozen=True):
    """The final messages of a turn that has succeeded."""

    turn: Turn
    messages: list[AgentSessionMessage]
    output_parsed: T | None = None
    """The first text as a value of the type that was asked for."""

    def parse(
        self, output_type: type[U], *, converter: BaseConverter | None = None
    ) -> AgentTurnResult[U]:
        """Return the result with its first text as a value of this type.

        Raises AgentOutputParseError if a text does not fit the type, or if there is none.

        Args:
            output_type: Any type that `responses.parse` takes.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
        """
        texts = [
            part.text
            for message in self.messages
            for part in parts(message.content)
            if getattr(part, "type", None) == "output_text"
        ]
        try:
            values = [structure_text(text, output_type, converter) for text in texts]
        except ValueError as error:
            raise AgentOutputParseError(self) from error
        if not values:
            raise AgentOutputParseError(self)
        return AgentTurnResult(self.turn, self.messages, values[0])

    @property
    def session_id(self) -> str:
        """ID of the session."""
        return self.turn.session_id

    @property
    def turn_id(self) -> str:
        """ID of the turn."""
        return self.turn.id

    @property
    def output_text(self) -> str:
        """The texts of all messages, joined."""
        return "".join(message.output_text for message in self.messages)
