"""The names of WebSocket connections, which other people's code imports for annotations."""

from __future__ import annotations

from trunkline.errors import OpenAIError


class NoConnection:
    """No object is one: trunkline has no WebSocket connections."""

    def __init__(self, *args: object, **options: object) -> None:
        """Raise OpenAIError."""
        raise OpenAIError(
            "trunkline has no WebSocket connections: use openai-python for the Realtime API, or "
            "client.responses.create(..., stream=True)"
        )
