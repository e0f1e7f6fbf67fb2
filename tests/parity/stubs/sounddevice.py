"""A stand-in for the library sounddevice: a device without sound, whose thread calls back."""

from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import Any

import numpy as np


class CallbackStop(Exception):  # a name of sounddevice
    """Ends a stream from its callback."""


class _Device:
    """Calls back until it is stopped."""

    def __init__(
        self, *, callback: Any, channels: int = 1, dtype: Any = "int16", **more: Any
    ) -> None:
        self._callback, self._shape, self._type = callback, (2400, channels), dtype
        self._finished = more.get("finished_callback")
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        moment = SimpleNamespace(currentTime=0.0, inputBufferAdcTime=0.0, outputBufferDacTime=0.0)
        while not self._stop.wait(0.02):
            block = np.zeros(self._shape, dtype=self._type)
            try:
                self._callback(block, len(block), moment, None)
            except CallbackStop:
                break
        if self._finished is not None:
            self._finished()

    def start(self) -> None:
        self._thread.start()

    def stop(self, *_: Any) -> None:
        self._stop.set()

    close = abort = stop

    def __enter__(self) -> Any:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


InputStream = OutputStream = RawInputStream = RawOutputStream = _Device
CallbackAbort = CallbackStop
