"""Jobs of the stand-in, which take a few questions until they are done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from trunkline.local.refusals import RefusedError
from trunkline.local.reply import LocalReply, json_reply
from trunkline.local.store import Shelf

_QUESTIONS = 2
# Short, because programs that wait for a real pause would only be slower.
HINT = (("openai-poll-after-ms", "10"),)
"""The header with which an answer says when to ask again."""
# Bytes that a job counts for.
_SIZE = 1024


@dataclass(frozen=True)
class Job:
    """A job: how many questions it is still in progress for, and its description."""

    questions: int
    describe: Callable[[bool], Mapping[str, object]]
    """Returns the description; the argument says whether the job is done."""


class Jobs:
    """The jobs on a shelf. The oldest make room for new ones."""

    def __init__(self, shelf: Shelf[Job], kind: str) -> None:
        self._shelf = shelf
        self._kind = kind

    def begin(self, key: str, describe: Callable[[bool], Mapping[str, object]]) -> LocalReply:
        """Keep a new job, and answer that it is in progress. A slash in `key` precedes its id."""
        self._shelf.replace(key, Job(_QUESTIONS, describe), _SIZE)
        return json_reply(describe(False))

    def ask(self, key: str) -> LocalReply:
        """Answer a question about a job: the first two times it is in progress."""
        job = self._shelf.change(key, lambda job: replace(job, questions=job.questions - 1))
        if job is None:
            name = key.rpartition("/")[2]
            raise RefusedError(404, f"No {self._kind} found with id '{name}'.", param="id")
        if job.questions < 0:
            return json_reply(job.describe(True))
        return json_reply(job.describe(False), headers=HINT)
