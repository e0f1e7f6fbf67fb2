"""A store in a file of SQLite, for the processes and threads of one machine."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress

_TABLE = (
    "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, value BLOB, expires REAL, made REAL)"
)
_SET = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)"
_GET = "SELECT value FROM answers WHERE key = ? AND (expires IS NULL OR expires > ?)"
_EXPIRE = "DELETE FROM answers WHERE expires <= ?"
_SHRINK = """DELETE FROM answers WHERE key IN
    (SELECT key FROM answers ORDER BY made LIMIT (SELECT COUNT(*) / 10 + 1 FROM answers))"""
_USED = """SELECT (page_count - freelist_count) * page_size
    FROM pragma_page_count, pragma_freelist_count, pragma_page_size"""


class SQLiteStore:
    """Keeps values in a file, which only its owner can read. The oldest tenth goes if it is full.

    `max_bytes` is the size of the used part of the file. Raises OSError if there cannot be a file.
    """

    blocks = True

    def __init__(self, path: str | os.PathLike[str], max_bytes: int = 1 << 30) -> None:
        self.path = os.fspath(path)
        if self.path == ":memory:":
            raise ValueError(
                'a store in memory is "memory": SQLite would forget each value at once'
            )
        self.max_bytes = max_bytes
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))

    def get(self, key: str) -> bytes | None:
        with closing(self._opened()) as database:
            row = database.execute(_GET, (key, time.time())).fetchone()
        return None if row is None else bytes(row[0])

    def set(self, key: str, value: bytes, seconds: float | None) -> None:
        now = time.time()
        expires = None if seconds is None else now + seconds
        with closing(self._opened()) as database, database:
            database.execute(_EXPIRE, (now,))
            database.execute(_SET, (key, value, expires, now))
            if database.execute(_USED).fetchone()[0] > self.max_bytes:
                database.execute(_SHRINK)

    # For each use, because a connection belongs to a thread, and to the process that made it.
    def _opened(self) -> sqlite3.Connection:
        database = sqlite3.connect(self.path)  # waits up to 5 seconds for a lock
        try:
            with suppress(sqlite3.OperationalError):  # another process just does it
                database.execute("PRAGMA journal_mode = WAL")  # readers do not wait for a writer
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute(_TABLE)
        except BaseException:
            database.close()
            raise
        return database
