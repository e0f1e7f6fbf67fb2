"""Request bodies other than JSON: files in every form, and multipart bodies."""

from __future__ import annotations

from typing import Any


def __getattr__(name: str) -> Any:
    # In openai-python, this name of the package is a resource of its client.
    from trunkline.clients.module_client import attribute_of

    return attribute_of("uploads", name)
