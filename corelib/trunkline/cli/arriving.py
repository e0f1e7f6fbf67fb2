"""Files whose content arrives over some time, and may not arrive whole."""

from __future__ import annotations

import os
import shutil

from trunkline.cli.output import note


class ArrivingFile:
    """A file that has its name when it is whole. Until then, it is beside it, as ``NAME.part``.

    So an interrupted answer neither passes for a whole one nor replaces an old file. Devices and
    pipes are written to as they are. Raises OSError.
    """

    def __init__(self, path: str) -> None:
        self._target = os.path.realpath(path)  # a link to a file elsewhere stays a link
        self._part: str | None = f"{self._target}.part"
        if os.path.exists(self._target) and not os.path.isfile(self._target):
            self._part = None
        try:
            self._file = open(self._part or self._target, "wb")  # noqa: SIM115  # closed by `end`
        except OSError:  # the folder takes no new file, or no longer name
            self._part = None
            self._file = open(self._target, "wb")  # noqa: SIM115  # closed by `end`
        if self._part is not None and os.path.exists(self._target):
            shutil.copymode(self._target, self._part)

    def write(self, piece: bytes) -> None:
        """Add bytes, so that others can read them at once."""
        self._file.write(piece)
        self._file.flush()

    def end(self, *, is_whole: bool) -> None:
        """Close the file. Give it its name if it is whole, and otherwise say where it is."""
        self._file.close()
        if is_whole:
            self._name()
        elif self._part is None:
            note(f"what {self._target} has is not the whole answer")
        else:
            note(f"what has arrived of the answer is in {self._part}")

    def _name(self) -> None:
        if self._part is None:
            return
        try:
            os.replace(self._part, self._target)
        except OSError:  # such as a file that is mounted alone into a container
            shutil.copyfile(self._part, self._target)
            os.unlink(self._part)
