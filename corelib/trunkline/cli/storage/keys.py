"""The key store: a file with keys by name, which only its owner can read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from trunkline.discovery.advice import about
from trunkline.errors import OpenAIError
from trunkline.secrets import Secret

if TYPE_CHECKING:
    from collections.abc import Callable

VARIABLES = {
    "openai": "OPENAI_API_KEY",
    "azure": "AZURE_OPENAI_API_KEY",
    "admin": "OPENAI_ADMIN_KEY",
}
"""The names of keys that all commands use, and the variables that go before them."""
DEFAULT = "openai"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LONGEST_NAME = 64


def check_name(name: str) -> None:
    """Raise OpenAIError for a key in place of its name. The error does not show it."""
    if name.startswith("sk-"):
        raise OpenAIError(
            "this is a key, not the name of one, and other users can read arguments: make a new "
            "key, pipe it into trunkline keys set NAME, and use that name"
        )


class KeyStore:
    """The keys of a file. No error and no repr shows a key."""

    def __init__(self, path: str, repaired: Callable[[str], None]) -> None:
        self.path = path
        self._repaired = repaired

    def names(self) -> list[str]:
        """Return the names of the stored keys, sorted. Raises OpenAIError, OSError."""
        return sorted(self._read())

    def find(self, name: str) -> Secret | None:
        """Return a key, or None if there is none of that name. Raises OpenAIError, OSError."""
        found = self._read().get(name)
        return None if found is None else Secret(found)

    def get(self, name: str) -> Secret:
        """Return a key. Raises OpenAIError if there is none of that name, OSError."""
        found = self.find(name)
        if found is None:
            check_name(name)
            raise OpenAIError(
                f"there is no stored key {name!r}{about(name, self.names())}; "
                f"store one: trunkline keys set {name}"
            )
        return found

    def set(self, name: str, key: str) -> bool:
        """Store a key, and return whether it replaces one.

        Raises OpenAIError for a name or a key that cannot be used, OSError.
        """
        check_name(name)
        if not _NAME.fullmatch(name):
            shown = repr(name) if len(name) <= _LONGEST_NAME else "this"  # it may be a key
            raise OpenAIError(
                f"{shown} cannot be the name of a key: use 1 to 64 letters, digits, '.', '_' "
                "and '-'"
            )
        text = key.strip()
        if not text:
            raise OpenAIError("there is no key: the input is blank")
        if not text.isascii() or not text.isprintable() or " " in text:
            # Without the text, which is a secret.
            raise OpenAIError(
                "this is not a key: it has spaces, line ends or letters that no key has; copy it "
                "again"
            )
        keys = self._read()
        replaces = name in keys
        self._write({**keys, name: text})
        return replaces

    def remove(self, name: str) -> None:
        """Remove a key. Raises OpenAIError if there is none of that name, OSError."""
        keys = self._read()
        if name not in keys:
            check_name(name)
            known = f"; stored: {', '.join(sorted(keys))}" if keys else ""
            raise OpenAIError(f"there is no stored key {name!r}{about(name, keys)}{known}")
        del keys[name]
        self._write(keys)

    def _read(self) -> dict[str, str]:
        from trunkline.cli.storage.places import read_private

        content = read_private(self.path, self._repaired)
        if content is None:
            return {}
        try:
            return msgspec.json.decode(content, type=dict[str, str])
        except msgspec.DecodeError:  # whose text may quote a key
            raise OpenAIError(
                f"{self.path} is not a key store: remove it, and store your keys again"
            ) from None

    def _write(self, keys: dict[str, str]) -> None:
        from trunkline.cli.storage.places import write_private

        text = msgspec.json.format(msgspec.json.encode(dict(sorted(keys.items()))))
        write_private(self.path, text + b"\n")
