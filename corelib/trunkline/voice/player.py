"""`LocalAudioPlayer`: sound of the API on a device."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import AsyncIterable, Callable, Iterable
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from trunkline.discovery.transports import running_loop
from trunkline.voice.devices import SAMPLE_RATE, Finish, libraries

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from trunkline.answers.binary import BinaryContent
    from trunkline.answers.open_body import APIResponse, AsyncAPIResponse

    Playable: TypeAlias = NDArray[Any] | BinaryContent | APIResponse[Any] | AsyncAPIResponse[Any]

_AHEAD: Final = 50
"""The pieces of a stream that wait for the device before the next one is taken."""
_FILES: Final = (b"RIFF", b"ID3", b"OggS", b"fLaC")
"""The first bytes of formats that are not plain samples."""
_PLAIN: Final = 'plain samples: ask for response_format="pcm"'
_MEDIA_TYPES: Final = frozenset({"audio/mpeg", "audio/mp3", "audio/aac"})
"""Those of formats whose first bytes may be samples as well. The first one is the API's default."""


class _Playback:
    """The sound that a device takes, from another thread."""

    def __init__(self, should_stop: Callable[[], bool] | None, stop: type[Exception]) -> None:
        self.ending = Finish()
        self.room = threading.Semaphore(_AHEAD)
        self._blocks: deque[Any] = deque()
        self._has_all = False
        self._should_stop = should_stop
        self._stop = stop

    def add(self, block: Any) -> None:
        self._blocks.append(block)

    def end(self) -> None:
        """Note that there is no more sound."""
        self._has_all = True

    def release(self) -> None:
        """End at once, and let nobody wait for room."""
        self.ending.event.set()
        self.room.release()

    def fill(self, out: Any, frames: int, _time: Any, _status: Any) -> None:
        """Put the next frames into `out`. If they have not come yet, there is a silence."""
        self._check_stop()
        filled = 0
        has_all = self._has_all  # before the blocks: one may be added at this moment
        while filled < frames and self._blocks:
            block = self._blocks.popleft()
            taken = block[: frames - filled]
            out[filled : filled + len(taken)] = taken
            filled += len(taken)
            if len(taken) < len(block):
                self._blocks.appendleft(block[len(taken) :])
            else:
                self.room.release()
        out[filled:] = 0
        if has_all and not filled:
            raise self._stop

    def _check_stop(self) -> None:
        try:
            if self._should_stop is not None and self._should_stop():
                raise self._stop
        except self._stop:
            raise
        except Exception as error:  # of the user's function; the device would only print it
            self.ending.fail(error)
            raise self._stop from error
        if self.ending.event.is_set():
            raise self._stop


class LocalAudioPlayer:
    """Plays sound with 24,000 samples a second, in asyncio, in trio and in sync code.

    Raises OpenAIError if sounddevice, numpy or PortAudio is missing.

    Args:
        should_stop: Called for each piece of sound; the playback ends when it returns True.
    """

    def __init__(self, should_stop: Callable[[], bool] | None = None) -> None:
        self._np, self._device = libraries()
        self.channels = 1
        self.dtype: Any = self._np.float32
        self.should_stop = should_stop

    async def play(self, input: Playable) -> None:
        """Play a sound to its end.

        Args:
            input: Array of int16 or float32, with a column for each channel, or an answer of
                `client.audio.speech.create(..., response_format="pcm")`, read or open.

        A cancellation ends the sound. Raises ValueError for other arrays and formats, the errors of
        `should_stop`, and those of sounddevice.
        """
        sound = input if self._is_array(input) else self._decoded(await _whole(input))
        playback, stream = self._begin_whole(sound)
        with stream:
            try:
                await playback.ending.awaited(running_loop())
            finally:
                playback.release()

    def play_sync(self, input: Playable) -> None:
        """Play a sound as `play` does, in sync code. Raises TypeError for an async answer."""
        sound = input if self._is_array(input) else self._decoded(_whole_sync(input))
        playback, stream = self._begin_whole(sound)
        with stream:
            try:
                playback.ending.wait()
            finally:
                playback.release()

    async def play_stream(self, buffer_stream: AsyncIterable[NDArray[Any] | None]) -> None:
        """Play arrays of int16 or float32 as they come; None ends them.

        While the next one has not come, there is a silence. At most 50 are taken ahead of the
        device. Raises ValueError for other arrays, the errors of the iterator and of `should_stop`,
        and those of sounddevice.
        """
        playback, loop = self._begin(), running_loop()
        with self._stream(playback, self.channels):
            try:
                async for block in buffer_stream:
                    if block is None:
                        break
                    if not playback.room.acquire(blocking=False):
                        await loop.in_thread(playback.room.acquire)
                    if playback.ending.event.is_set():
                        break
                    playback.add(self._block(block))
                playback.end()
                await playback.ending.awaited(loop)
            finally:
                playback.release()

    def play_stream_sync(self, buffer_stream: Iterable[NDArray[Any] | None]) -> None:
        """Play arrays as `play_stream` does, in sync code."""
        playback = self._begin()
        with self._stream(playback, self.channels):
            try:
                for block in buffer_stream:
                    if block is None:
                        break
                    playback.room.acquire()
                    if playback.ending.event.is_set():
                        break
                    playback.add(self._block(block))
                playback.end()
                playback.ending.wait()
            finally:
                playback.release()

    def _begin(self) -> _Playback:
        return _Playback(self.should_stop, self._device.CallbackStop)

    def _begin_whole(self, sound: Any) -> tuple[_Playback, Any]:
        samples, playback = self._samples(sound), self._begin()
        playback.add(samples)
        playback.end()
        return playback, self._stream(playback, samples.shape[1])

    def _stream(self, playback: _Playback, channels: int) -> Any:
        return self._device.OutputStream(
            samplerate=SAMPLE_RATE,
            channels=channels,
            dtype=self.dtype,
            callback=playback.fill,
            finished_callback=playback.release,
        )

    def _block(self, array: Any) -> NDArray[Any]:
        """Return samples for the one device of a stream, which would only print an error."""
        samples = self._samples(array)
        if samples.shape[1] != self.channels:
            raise ValueError(
                f"a stream has {self.channels} channel, not {samples.shape[1]}: mix them"
            )
        return samples

    def _is_array(self, given: object) -> bool:
        return isinstance(given, self._np.ndarray)

    def _decoded(self, content: bytes) -> NDArray[Any]:
        if content.startswith(_FILES) or len(content) % 2:
            raise ValueError(f"the sound is not {_PLAIN}")
        samples: NDArray[Any] = self._np.frombuffer(content, "<i2")
        return samples

    def _samples(self, array: Any) -> NDArray[Any]:
        """Return samples as float32, with a column for each channel."""
        np = self._np
        if array.dtype == np.int16:
            array = array.astype(np.float32) / 32767
        elif array.dtype != np.float32:
            raise ValueError(f"an array of sound has int16 or float32, not {array.dtype}")
        samples: NDArray[Any] = array if array.ndim == 2 else array.reshape(-1, self.channels)
        return samples


def _check_format(answer: Any) -> None:
    headers: Any = getattr(answer, "headers", {})
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type in _MEDIA_TYPES:
        raise ValueError(f"the sound is {media_type}, not {_PLAIN}")


async def _whole(answer: Any) -> bytes:
    """Return the body of an answer, which may be that of a sync client."""
    _check_format(answer)
    pieces: Any = answer.iter_bytes()
    if hasattr(pieces, "__aiter__"):
        return b"".join([piece async for piece in pieces])
    joined: bytes = await running_loop().in_thread(lambda: b"".join(pieces))
    return joined


def _whole_sync(answer: Any) -> bytes:
    _check_format(answer)
    pieces: Any = answer.iter_bytes()
    if hasattr(pieces, "__aiter__"):
        raise TypeError("the answer is that of an async client: await play() instead")
    return b"".join(pieces)
