"""A cassette: a file of recorded exchanges, each of which answers one request."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, Final, TypeAlias

from trunkline.errors import OpenAIError
from trunkline.http import Request
from trunkline.plugin_errors import NotRecordedError
from trunkline_plugins.cassettes.asked import Asked
from trunkline_plugins.guarded import Guarded

Line: TypeAlias = dict[str, Any]
Exchange: TypeAlias = list[Line]
"""The request, the response with its body or events, and the end; or an error."""

_HEAD: Line = {"trunkline_cassette": 1}
_REMEDY = (
    'mode="auto" records what is missing, mode="record" everything anew; with the pytest plugin: '
    "--trunkline-record=auto, --trunkline-record"
)
_TURN: Final = Guarded()
"""For all cassettes: two in one folder have the same lock of the file system."""


class Cassette:
    """The exchanges of a file, in the order of their requests; safe in threads and processes."""

    def __init__(self, path: str | os.PathLike[str], *, anew: bool) -> None:
        self.path = os.fspath(path)
        self._anew = anew
        self._left = [] if anew else read(self.path)
        self._all = [*self._left]
        self.seconds = max((exchange[0]["at"] for exchange in self._left), default=0.0)
        """When the last request was made, in seconds since the first."""

    def take(self, asked: Asked) -> Exchange | None:
        """Return the first exchange that fits and has not been taken."""
        with _TURN.alone():
            for exchange in self._left:
                if exchange[0]["fingerprint"] == asked.fingerprint:
                    self._left.remove(exchange)
                    return exchange
        return None

    def unused(self) -> list[str]:
        """Return the requests of the exchanges that have not been taken."""
        return [str(_asked(exchange)) for exchange in self._left]

    def prepare(self) -> None:
        """Make the folder. Raises OpenAIError if the file could not be written there."""
        folder = os.path.dirname(self.path) or "."
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            raise OpenAIError(f"the cassette {self.path} cannot be written: {error}") from error
        if not os.access(folder, os.W_OK):
            raise OpenAIError(f"the cassette {self.path} cannot be written: {folder} is read-only")

    def add(self, exchange: Exchange) -> None:
        """Write an exchange at once, beside those of other processes."""
        _TURN.change(partial(self._add, exchange))

    def _add(self, exchange: Exchange) -> None:
        with _locked(self.path):
            kept = [] if self._anew else read(self.path)
            self._anew = False
            made = sorted([*kept, exchange], key=lambda one: one[0]["at"])
            _replace(self.path, [_HEAD, *(line for one in made for line in one)])

    def missing(self, asked: Asked, request: Request) -> NotRecordedError:
        """Return the error for a request that has no recording."""
        known = [_asked(exchange) for exchange in self._all]
        equal = sum(one.fingerprint == asked.fingerprint for one in known)
        if not os.path.exists(self.path):
            why = "there is no such file"
        elif equal:
            why = f"its recordings of equal requests, {equal}, have all been used"
        elif not known:
            why = "it is empty"
        else:
            near = max(known, key=asked.likeness)
            why = f"the nearest of its {len(known)} recordings, {near}: {asked.differences(near)}"
        return NotRecordedError(
            f"{asked.described()} is not in {self.path}: {why}. To record it: {_REMEDY}",
            request,
            cassette=self.path,
        )


def _asked(exchange: Exchange) -> Asked:
    return Asked(exchange[0]["fingerprint"], exchange[0]["request"])


def read(path: str) -> list[Exchange]:
    """Return the exchanges of a file; none if it does not exist.

    Raises OpenAIError, with the number of the line, for a file that is not a cassette.
    """
    try:
        with open(path, "rb") as file:
            lines = file.read().rstrip().split(b"\n")
    except (FileNotFoundError, NotADirectoryError):
        return []
    exchanges: list[Exchange] = []
    for number, text in enumerate(lines, 1):
        try:
            line: Line = json.loads(text)
            if number == 1:
                if line != _HEAD:
                    raise ValueError(f"its first line must be {json.dumps(_HEAD)}")
            elif "request" in line:
                _ = line["fingerprint"], line["at"]
                exchanges.append([line])
            else:
                exchanges[-1].append(line)
        except (ValueError, TypeError, LookupError) as error:
            raise OpenAIError(f"{path} is not a cassette: line {number}: {error}") from error
    if not all("end" in exchange[-1] or "error" in exchange[-1] for exchange in exchanges):
        raise OpenAIError(f"{path} is not a cassette: an exchange has no end")
    return exchanges


def _replace(path: str, lines: Iterable[Line]) -> None:
    """Write a file in one step: nobody ever sees a part of it."""
    made = f"{path}.{os.getpid()}"
    try:
        # Half a character is escaped in JSON, and stays so.
        with open(made, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.writelines(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
        os.replace(made, path)
    except BaseException:
        with suppress(OSError):
            os.remove(made)
        raise


@contextmanager
def _locked(path: str) -> Generator[None, None, None]:
    """Keep other processes away from the folder of a file, where the system has such locks."""
    try:
        import fcntl
    except ModuleNotFoundError:  # Windows: each process needs a cassette of its own there
        yield
        return
    handle = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
