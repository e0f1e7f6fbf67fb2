"""`Microphone`: sound from a device, as an array or as a file for an upload."""

from __future__ import annotations

import io
import math
import wave
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from trunkline.discovery.transports import running_loop
from trunkline.voice.devices import SAMPLE_RATE, Finish, libraries

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from trunkline.uploads.forms import FileTypes

DType = TypeVar("DType")

_KINDS = ("int16", "float32", "int8", "uint8", "int32")
"""The types of samples that devices deliver and that a WAV file can hold."""


class _Recording:
    """The samples so far. `receive` is called from the thread of the device."""

    def __init__(
        self, limit: float, goes_on: Callable[[], bool] | None, stop: type[Exception]
    ) -> None:
        self.chunks: list[Any] = []
        self.ending = Finish()
        self._left = limit
        self._goes_on = goes_on
        self._stop = stop

    def receive(self, samples: Any, frames: int, _time: Any, _status: Any) -> None:
        """Keep the samples, whose memory the device uses again."""
        try:
            is_over = self._left <= 0 or (self._goes_on is not None and not self._goes_on())
        except Exception as error:  # of the user's function; the device would only print it
            self.ending.fail(error)
            is_over = True
        if is_over or self.ending.event.is_set():
            raise self._stop
        self.chunks.append(samples[: min(frames, self._left)].copy())
        self._left -= frames


class Microphone(Generic[DType]):
    """Records sound with 24,000 samples a second, in asyncio, in trio and in sync code.

    Raises OpenAIError if sounddevice, numpy or PortAudio is missing, and ValueError for a type of
    samples that devices do not have.

    Args:
        channels: Number of channels.
        dtype: Type of the samples: int16, float32, int8, uint8 or int32.
        should_record: Called for each piece of sound; the recording ends when it returns False.
        timeout: Seconds of sound after which the recording ends.
    """

    def __init__(
        self,
        channels: int = 1,
        dtype: type[DType] | str = "int16",
        should_record: Callable[[], bool] | None = None,
        timeout: float | None = None,
    ) -> None:
        np, self._device = libraries()
        self._np = np
        self.channels = channels
        self.dtype: Any = np.dtype(dtype).type
        if np.dtype(dtype).name not in _KINDS:
            raise ValueError(f"dtype has to be one of {', '.join(_KINDS)}, not {dtype!r}")
        self.should_record = should_record
        self.timeout = timeout
        self.buffer_chunks: list[NDArray[Any]] = []

    @property
    def has_record_function(self) -> bool:
        """Whether a function decides how long to record."""
        return self.should_record is not None

    @overload
    async def record(self, return_ndarray: Literal[True]) -> NDArray[Any]: ...
    @overload
    async def record(self, return_ndarray: Literal[False] | None = False) -> FileTypes: ...
    async def record(self, return_ndarray: bool | None = False) -> NDArray[Any] | FileTypes:
        """Record until `should_record` returns False or `timeout` has passed.

        Returns a WAV file for `client.audio.transcriptions.create(file=...)`, or an array with a
        column for each channel. A cancellation ends the recording. Raises the errors of
        `should_record`, and those of sounddevice.
        """
        recording = self._begin()
        with self._stream(recording):
            try:
                await recording.ending.awaited(running_loop())
            finally:
                recording.ending.event.set()
        return self._result(return_ndarray)

    @overload
    def record_sync(self, return_ndarray: Literal[True]) -> NDArray[Any]: ...
    @overload
    def record_sync(self, return_ndarray: Literal[False] | None = False) -> FileTypes: ...
    def record_sync(self, return_ndarray: bool | None = False) -> NDArray[Any] | FileTypes:
        """Record as `record` does, in sync code."""
        recording = self._begin()
        with self._stream(recording):
            try:
                recording.ending.wait()
            finally:
                recording.ending.event.set()
        return self._result(return_ndarray)

    def _begin(self) -> _Recording:
        limit = math.inf if self.timeout is None else round(self.timeout * SAMPLE_RATE)
        recording = _Recording(limit, self.should_record, self._device.CallbackStop)
        self.buffer_chunks = recording.chunks
        return recording

    def _stream(self, recording: _Recording) -> Any:
        return self._device.InputStream(
            callback=recording.receive,
            finished_callback=recording.ending.event.set,
            dtype=self.dtype,
            samplerate=SAMPLE_RATE,
            channels=self.channels,
        )

    def _result(self, return_ndarray: bool | None) -> NDArray[Any] | FileTypes:
        empty = self._np.empty((0, self.channels), self.dtype)
        samples: NDArray[Any] = self._np.concatenate([empty, *self.buffer_chunks])
        return samples if return_ndarray else self._wav(samples)

    def _wav(self, samples: NDArray[Any]) -> FileTypes:
        """Return a WAV file. Its samples are whole numbers; those of 8 bits have no sign."""
        np = self._np
        if samples.dtype == np.float32:
            samples = (np.clip(samples, -1, 1) * np.iinfo(np.int16).max).astype(np.int16)
        elif samples.dtype == np.int8:
            samples = (samples.astype(np.int16) + 128).astype(np.uint8)
        file = io.BytesIO()
        with wave.open(file, "wb") as writer:
            writer.setnchannels(self.channels)
            writer.setsampwidth(samples.dtype.itemsize)
            writer.setframerate(SAMPLE_RATE)
            writer.writeframes(samples.tobytes())
        file.seek(0)
        return ("audio.wav", file, "audio/wav")
