"""The thoughts of a model, which compatible servers send in fields that the API does not have."""

from __future__ import annotations

from typing import Final

from trunkline.models import BaseModel

_FIELDS: Final = ("reasoning_content", "reasoning")
"""Where servers put them: llama.cpp and DeepSeek in the first, vLLM and Ollama in the second."""


class ReasoningText(BaseModel):
    """The base of messages and their deltas: one property beside their fields."""

    @property
    def reasoning_text(self) -> str | None:
        """The thoughts of the model before its answer, from `reasoning_content` or `reasoning`.

        None if the server sent neither. OpenAI sends no thoughts here; its Responses have them as
        items of the type ``reasoning``.
        """
        extra = self.model_extra
        texts = (extra.get(name) for name in _FIELDS)
        return next((text for text in texts if isinstance(text, str)), None)
