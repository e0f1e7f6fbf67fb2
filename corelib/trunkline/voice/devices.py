"""The libraries of the extra `voice_helpers`, the sound that devices take, and waiting for them."""

from __future__ import annotations

import threading
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from trunkline.transport import Loop

SAMPLE_RATE: Final = 24_000
"""The frames per second of the API's sound in the format `pcm`."""


def libraries() -> tuple[Any, Any]:
    """Return the modules numpy and sounddevice. Raises OpenAIError if one is missing."""
    return _library("numpy"), _library("sounddevice")


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        advice = "pip install 'trunkline[voice_helpers]'"
        raise OpenAIError(f"trunkline.helpers needs {name}: {advice}") from error
    except OSError as error:  # from sounddevice
        advice = "install it, for example by: apt-get install libportaudio2"
        raise OpenAIError(f"sounddevice does not find the library PortAudio: {advice}") from error


class Finish:
    """The end of a recording or playback, which its device reports from another thread."""

    def __init__(self) -> None:
        self.event = threading.Event()
        self._error: Exception | None = None

    def fail(self, error: Exception) -> None:
        """Note the error of a user's function, for the caller."""
        self._error = error

    def check(self) -> None:
        if self._error is not None:
            raise self._error

    def wait(self) -> None:
        """Block until the end. Raises the error of a user's function."""
        self.event.wait()
        self.check()

    async def awaited(self, loop: Loop) -> None:
        """Wait for the end. Raises the error of a user's function."""
        await loop.in_thread(self.event.wait)
        self.check()
