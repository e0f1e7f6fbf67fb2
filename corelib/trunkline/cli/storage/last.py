"""The last conversation, which ``--continue`` continues."""

from __future__ import annotations

from typing import Any

import msgspec

from trunkline.cli.storage.places import last_file, write_private
from trunkline.errors import OpenAIError
from trunkline.values import Value


class KeptTalk(Value, frozen=True):
    """A conversation as it is kept between runs."""

    id: str
    model: str
    system: str | None
    messages: list[dict[str, Any]]


def keep(talk: KeptTalk) -> None:
    """Replace the last conversation. Raises OSError."""
    write_private(last_file(), msgspec.json.encode(talk))


def load() -> KeptTalk:
    """Return the last conversation. Raises OpenAIError if there is none, OSError."""
    path = last_file()
    try:
        with open(path, "rb") as file:
            return msgspec.json.decode(file.read(), type=KeptTalk)
    except (FileNotFoundError, NotADirectoryError):  # /dev/null is the home of some accounts
        raise OpenAIError(
            "there is no conversation to continue: begin one with trunkline chat"
        ) from None
    except msgspec.DecodeError as error:
        raise OpenAIError(f"{path} is not a conversation ({error}): remove it") from None
