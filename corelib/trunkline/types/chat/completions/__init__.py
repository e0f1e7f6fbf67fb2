"""The types of `chat.completions.messages`, each loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .message_list_params import MessageListParams as MessageListParams
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__ = on_first_use(
        __name__,
        {
            "MessageListParams": "message_list_params",
        },
    )

__all__ = [
    "MessageListParams",
]
