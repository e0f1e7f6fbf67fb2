"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.shared.chat_model import ChatModel as ChatModel
