"""The grouper of sync code. A thread lets time pass."""

from __future__ import annotations

from threading import Condition, Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING

from trunkline.transcripts.groupers import AnyTranscriptGrouper

if TYPE_CHECKING:
    from typing_extensions import Self

    from trunkline.types.live import ServerEvent


class TranscriptGrouper(AnyTranscriptGrouper[None]):
    """Groups the transcripts of one live session into segments, in sync code.

    Functions are called one after the other, by the thread that calls `push` or `close`, or by one
    in the background if time has made a change. Its errors go to `threading.excepthook`.
    """

    def _set_up(self) -> None:
        self._calling = Lock()
        """Held by the thread that calls functions."""
        self._changing = Condition()
        """Held while the transcript changes. The timer waits on it."""
        self._has_timer = False

    def push(self, event: ServerEvent) -> None:
        """Take an event, and call the functions for what it changes.

        Events without a transcript and repeated ones have no effect. Raises OpenAIError for an
        invalid one, and after the end; and the errors of the functions.
        """
        with self._changing:
            updates = self._transcript.push(event, _now())
            if updates is None:
                return
            self._updates += updates
            self._watch()
        self._call_functions()

    def close(self) -> None:
        """End all segments, and call the functions. It has no effect the second time.

        The connection stays open. Raises the errors of the functions.
        """
        with self._changing:
            self._updates += self._transcript.finish("manual", _now())
            self._watch()
        self._call_functions()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def _watch(self) -> None:
        """Let the timer look at the transcript; start it if there is something to wait for."""
        if self._has_timer:
            self._changing.notify()
        elif self._transcript.due_in(_now()) is not None:
            Thread(target=self._wait_for_time, name="trunkline", daemon=True).start()
            self._has_timer = True

    def _wait_for_time(self) -> None:
        with self._changing:
            while (ms := self._transcript.due_in(_now())) is not None:
                if not self._changing.wait(ms / 1000):
                    break
            self._has_timer = False
            if ms is None:
                return
            self._updates += self._transcript.pass_time(_now())
            self._watch()  # another thread, as functions may take long, and may fail
        self._call_functions()

    def _call_functions(self) -> None:
        # Without the lock, another thread may have added something just before it is released.
        while self._updates and self._calling.acquire(blocking=False):
            try:
                while self._updates:
                    update = self._updates.popleft()
                    for function in self._functions(update):
                        function(update)
            finally:
                self._calling.release()


def _now() -> float:
    return monotonic() * 1000
