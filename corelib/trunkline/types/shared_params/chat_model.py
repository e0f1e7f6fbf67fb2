"""The alias `ChatModel`."""

from __future__ import annotations

from trunkline.types.shared.chat_model import ChatModel

__all__ = ["ChatModel"]
