"""Logged conversations: a small SQLite database that can be read while it is in use.

Two tables: ``conversations`` and ``messages``, described in docs/guides/chat.md. The version of
this schema is SQLite's ``user_version``.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec

from trunkline.cli.storage.places import create_private
from trunkline.errors import OpenAIError
from trunkline.values import Value

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

_VERSION = 1
_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS conversations (
    id TEXT PRIMARY KEY,
    started TEXT NOT NULL,
    title TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    written TEXT NOT NULL,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    json TEXT NOT NULL,
    model TEXT,
    input_tokens INTEGER,
    output_tokens INTEGER
);
CREATE INDEX IF NOT EXISTS messages_of_conversation ON messages (conversation);
PRAGMA user_version = {_VERSION};
COMMIT;
"""
_LISTED = """
SELECT c.id, c.started, c.title, count(m.id) AS messages
FROM conversations AS c LEFT JOIN messages AS m ON m.conversation = c.id
"""
_LATEST_FIRST = "GROUP BY c.id ORDER BY c.started DESC, c.rowid DESC LIMIT ?"
_TITLE = 60


class LoggedTalk(Value, frozen=True):
    """A conversation of the log, without its messages."""

    id: str
    started: str
    title: str
    messages: int


class LoggedMessage(Value, frozen=True):
    """A message of the log."""

    written: str
    role: str
    text: str
    model: str | None
    input_tokens: int | None
    output_tokens: int | None


def new_id() -> str:
    """Return the identifier of a new conversation: 12 hexadecimal digits."""
    return uuid4().hex[:12]


class LogStore:
    """The database at `path`. Each call opens it, so that it is never held open."""

    def __init__(self, path: str) -> None:
        self.path = path

    def add(
        self,
        talk: str,
        messages: Sequence[Mapping[str, Any]],
        model: str,
        tokens: tuple[int, int] | None = None,
    ) -> None:
        """Add messages to a conversation, which may be new. `tokens` are those of all of them.

        Raises OpenAIError if the database cannot be written.
        """
        now = datetime.now(timezone.utc).isoformat(timespec="seconds")
        rows = [_row(talk, now, one, model) for one in messages]
        rows[-1:] = [(*row[:-2], *(tokens or (None, None))) for row in rows[-1:]]
        title = next((text_of(one) for one in messages if one["role"] == "user"), "")
        with self._open(write=True) as database, database:
            database.execute(
                "INSERT OR IGNORE INTO conversations (id, started, title) VALUES (?, ?, ?)",
                (talk, now, " ".join(title.split())[:_TITLE]),
            )
            database.executemany(
                "INSERT INTO messages (conversation, written, role, text, json, model, "
                "input_tokens, output_tokens) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    def talks(self, most: int) -> list[LoggedTalk]:
        """Return the conversations, the latest first. Raises OpenAIError."""
        return self._talks(f"{_LISTED} {_LATEST_FIRST}", (most,))

    def search(self, text: str, most: int) -> list[LoggedTalk]:
        """Return the conversations with a message that contains `text`, the latest first.

        Upper and lower case of ASCII letters count as the same. Raises OpenAIError.
        """
        escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        found = "WHERE c.id IN (SELECT conversation FROM messages WHERE text LIKE ? ESCAPE '\\')"
        return self._talks(f"{_LISTED} {found} {_LATEST_FIRST}", (f"%{escaped}%", most))

    def _talks(self, query: str, values: tuple[Any, ...]) -> list[LoggedTalk]:
        if not os.path.exists(self.path):
            return []
        with self._open() as database:
            return [LoggedTalk(*row) for row in database.execute(query, values)]

    def find(self, prefix: str | None) -> LoggedTalk:
        """Return the conversation whose identifier begins so; the latest without a prefix.

        Raises OpenAIError if there is none, or more than one.
        """
        if prefix is None:
            found = self.talks(1)
        else:
            pattern = "WHERE substr(c.id, 1, ?) = ?"
            query = f"{_LISTED} {pattern} GROUP BY c.id LIMIT 2"
            found = self._talks(query, (len(prefix), prefix))
        if not found:
            what = "no conversation is logged" if prefix is None else f"no conversation {prefix!r}"
            raise OpenAIError(f"{what}; see: trunkline logs list, trunkline chat --log")
        if len(found) > 1:
            raise OpenAIError(f"several conversations begin with {prefix!r}: add more of it")
        return found[0]

    def messages(self, talk: str) -> list[LoggedMessage]:
        """Return the messages of a conversation in order. Raises OpenAIError."""
        query = (
            "SELECT written, role, text, model, input_tokens, output_tokens FROM messages "
            "WHERE conversation = ? ORDER BY id"
        )
        with self._open() as database:
            return [LoggedMessage(*row) for row in database.execute(query, (talk,))]

    @contextmanager
    def _open(self, *, write: bool = False) -> Generator[sqlite3.Connection]:
        """Open the database, and make its tables if it is new. Raises OpenAIError."""
        try:
            create_private(self.path)
            with closing(sqlite3.connect(self.path)) as database:
                if write:
                    with suppress(sqlite3.OperationalError):  # another process just does it
                        database.execute("PRAGMA journal_mode = WAL")
                    database.execute("PRAGMA foreign_keys = ON")
                self._prepare(database)
                yield database
        except (sqlite3.Error, OSError) as error:
            raise OpenAIError(f"the log {self.path} cannot be used: {error}") from error

    def _prepare(self, database: sqlite3.Connection) -> None:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version == 0:
            database.executescript(_SCHEMA)
        elif version != _VERSION:
            raise OpenAIError(
                f"the log {self.path} has version {version} of its tables, but this trunkline "
                f"knows {_VERSION}: upgrade trunkline, or move the file away"
            )


def _row(talk: str, now: str, message: Mapping[str, Any], model: str) -> tuple[Any, ...]:
    whole = msgspec.json.encode(message).decode()
    said_by = model if message["role"] == "assistant" else None
    return (talk, now, message["role"], text_of(message), whole, said_by, None, None)


def text_of(message: Mapping[str, Any]) -> str:
    """Return the text of a message as people read it, with attachments and calls in brackets."""
    content = message.get("content")
    parts = [content] if isinstance(content, str) else [_part(one) for one in content or ()]
    for call in message.get("tool_calls") or ():
        function: Mapping[str, Any] = call.get("function") or {}
        parts.append(f"[calls {function.get('name')}({function.get('arguments')})]")
    if message.get("refusal"):
        parts.append(message["refusal"])
    return "\n".join(part for part in parts if part)


def _part(part: Mapping[str, Any]) -> str:
    if part.get("type") == "text":
        return str(part.get("text", ""))
    file = part.get("file")
    return f"[{file.get('filename')}]" if file else f"[{part.get('type')}]"
