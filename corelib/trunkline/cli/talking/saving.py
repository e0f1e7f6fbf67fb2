"""Conversations as files: Markdown to read, JSON for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trunkline.cli.storage.logs import text_of
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from trunkline.cli.talking.talk import Talk


def save(path: str, talk: Talk, model: str) -> None:
    """Write a conversation to a new file, as its ending says.

    Raises OpenAIError for another ending, or if the file exists; OSError.
    """
    if path.endswith(".json"):
        whole = {"model": model, "messages": talk.request()}
        content = msgspec.json.format(msgspec.json.encode(whole)) + b"\n"
    elif path.endswith((".md", ".markdown")):
        content = as_markdown(talk, model).encode("utf-8", "replace")
    else:
        raise OpenAIError(f"{path} must end in .md or .json")
    try:
        with open(path, "xb") as file:
            file.write(content)
    except FileExistsError:
        raise OpenAIError(f"{path} exists: choose another name") from None


def as_markdown(talk: Talk, model: str) -> str:
    """Return a conversation as Markdown, with a heading for each message."""
    names = {"assistant": model, "user": "You", "system": "Instructions", "tool": "Result"}
    parts = [
        f"## {names.get(one['role'], one['role'])}\n\n{text_of(one).strip()}"
        for one in talk.request()
    ]
    return "\n\n".join(parts) + "\n"
