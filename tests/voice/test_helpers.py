"""`trunkline.helpers`: recording and playing in every world, over a stand-in for sounddevice."""

from __future__ import annotations

import io
import sys
import threading
import wave
from collections.abc import AsyncIterator, Callable
from typing import Any

import numpy as np
import pytest

from tests.voice import sound_device
from tests.worlds import World
from trunkline import OpenAIError
from trunkline.helpers import LocalAudioPlayer, Microphone
from trunkline.testing.fakes import fake_async_client, fake_client
from trunkline.testing.replies import Reply
from trunkline.voice import player as playing

worlds = pytest.mark.parametrize(
    "world", [World(name) for name in ("sync", "asyncio", "trio")], ids=lambda world: world.name
)


@pytest.fixture(autouse=True)
def device(monkeypatch: pytest.MonkeyPatch) -> Any:
    module = sound_device.module()
    monkeypatch.setitem(sys.modules, "sounddevice", module)
    return module


def of(world: World, owner: Any, name: str) -> Any:
    """Return the method of this world."""
    return getattr(owner, f"{name}_sync" if world.is_sync else name)


def use(world: World, owner: Any, name: str, *arguments: Any) -> Any:
    async def scenario() -> Any:
        return await world.do(of(world, owner, name)(*arguments))

    return world.run(scenario)


def times(count: int, last: bool) -> Callable[[], bool]:
    """Return a function that answers `last` after so many calls, and the opposite before."""
    answers = iter([not last] * count)
    return lambda: next(answers, last)


def stream_of(world: World, *items: Any) -> Any:
    """Return an iterator of this world; a function among its items is called in its turn."""

    async def awaited() -> AsyncIterator[Any]:
        for item in items:
            yield item() if callable(item) else item

    return (one() if callable(one) else one for one in items) if world.is_sync else awaited()


def fail() -> Any:
    raise KeyError("mine")


@worlds
def test_microphone_when_told_to_stop_then_returns_the_samples_before(
    world: World, device: Any
) -> None:
    microphone: Any = Microphone(should_record=times(2, last=False))
    samples = use(world, microphone, "record", True)
    assert samples.tolist() == [[n] for n in range(8)]
    assert device.opened[0].settings == ("int16", 24_000, 1)
    assert not device.opened[0].is_open
    assert (microphone.has_record_function, len(microphone.buffer_chunks)) == (True, 2)


@worlds
def test_microphone_when_its_time_is_over_then_has_exactly_that_much(world: World) -> None:
    samples = use(world, Microphone(channels=2, timeout=6 / 24_000), "record", True)
    assert samples.tolist() == [[n, 0] for n in range(6)]
    assert use(world, Microphone(timeout=6 / 24_000), "record")[0] == "audio.wav"


@pytest.mark.parametrize(
    ("dtype", "expected"),
    [
        ("int16", np.arange(4, dtype="<i2").tobytes()),
        (np.float32, np.array([0, 32767, 32767, 32767], "<i2").tobytes()),
        ("int8", bytes([128, 129, 130, 131])),
        ("uint8", bytes([0, 1, 2, 3])),
        ("int32", np.arange(4, dtype="<i4").tobytes()),
    ],
)
def test_microphone_when_it_makes_a_file_then_has_the_samples(dtype: Any, expected: bytes) -> None:
    name, file, kind = Microphone(dtype=dtype, timeout=4 / 24_000).record_sync()  # type: ignore[misc]  # one of the forms of a file
    assert (name, kind) == ("audio.wav", "audio/wav")
    assert isinstance(file, io.BytesIO)
    with wave.open(file) as sound:
        assert (sound.getframerate(), sound.getnchannels()) == (24_000, 1)
        assert sound.readframes(9) == expected


@worlds
def test_microphone_when_its_device_ends_then_returns_what_came(world: World, device: Any) -> None:
    device.InputStream.ends_after = 0
    samples = use(world, Microphone(), "record", True)
    assert samples.shape == (0, 1)


@worlds
def test_microphone_when_its_function_raises_then_so_does_the_recording(world: World) -> None:
    microphone: Any = Microphone(should_record=fail)
    with pytest.raises(KeyError, match="mine"):
        use(world, microphone, "record")
    assert microphone.buffer_chunks == []


def test_microphone_when_devices_lack_its_samples_then_is_refused() -> None:
    with pytest.raises(
        ValueError, match=r"dtype has to be one of int16, float32, .* not 'float64'"
    ):
        Microphone(dtype="float64")


@worlds
@pytest.mark.parametrize(
    ("dtype", "sound", "expected"),
    [
        ("int16", [0, 32767, -32767], [[0.0], [1.0], [-1.0]]),
        ("float32", [0.5, 0.25], [[0.5], [0.25]]),
        ("float32", [[0.5, 1.0]] * 5, [[0.5, 1.0]] * 5),
    ],
)
def test_player_when_given_an_array_then_plays_all_of_it(
    world: World, dtype: str, sound: Any, expected: Any, device: Any
) -> None:
    use(world, LocalAudioPlayer(), "play", np.array(sound, dtype))
    stream = device.opened[0]
    assert stream.settings == ("float32", 24_000, len(expected[0]))
    assert stream.played[: len(expected)] == expected
    assert not np.array(stream.played[len(expected) :]).any()


@worlds
def test_player_when_given_an_answer_then_plays_it(world: World, device: Any) -> None:
    content = np.array([32767, 0, -32767], "<i2").tobytes()
    client = world.client([Reply(body=content)] * 2)
    ask: Any = {"input": "i", "model": "m", "voice": "alloy", "response_format": "pcm"}

    async def scenario() -> None:
        play = of(world, LocalAudioPlayer(), "play")
        await world.do(play(await world.do(client.audio.speech.create(**ask))))
        manager = client.audio.speech.with_streaming_response.create(**ask)
        if world.is_sync:
            with manager as opened:
                play(opened)
        else:
            async with manager as opened:
                await play(opened)

    world.run(scenario)
    assert [one.played[:3] for one in device.opened] == [[[1.0], [0.0], [-1.0]]] * 2


@pytest.mark.thorough
def test_player_when_async_code_has_the_open_answer_of_a_sync_client_then_plays_it(
    device: Any,
) -> None:
    client = fake_client([Reply(body=(b"\x00", b"\x40\x00", b"\xc0"))])
    create = client.audio.speech.with_streaming_response.create

    async def scenario() -> None:
        with create(input="i", model="m", voice="alloy") as opened:
            await LocalAudioPlayer().play(opened)

    World("asyncio").run(scenario)
    assert device.opened[0].played[:2] == [[pytest.approx(one / 32767)] for one in (16384, -16384)]


@pytest.mark.parametrize(
    "content",
    [
        b"RIFF1234",
        b"ID3abc",
        b"123",
        *[pytest.param(one, marks=pytest.mark.thorough) for one in (b"OggS12", b"fLaC12")],
    ],
)
def test_player_when_the_answer_is_not_plain_samples_then_says_so(content: bytes) -> None:
    client = fake_client([Reply(body=content)])
    answer = client.audio.speech.create(input="i", model="m", voice="alloy")
    with pytest.raises(ValueError, match='ask for response_format="pcm"'):
        LocalAudioPlayer().play_sync(answer)


def test_player_when_sync_code_has_an_async_answer_then_says_so() -> None:
    client = fake_async_client([Reply(body=b"12")])

    async def scenario() -> None:
        create = client.audio.speech.with_streaming_response.create
        async with create(input="i", model="m", voice="alloy") as opened:
            with pytest.raises(TypeError, match=r"await play\(\) instead"):
                LocalAudioPlayer().play_sync(opened)

    World("asyncio").run(scenario)


@worlds
def test_player_when_a_stream_comes_then_plays_it_in_order(world: World, device: Any) -> None:
    device.OutputStream.ends_after = 10**9
    blocks = [np.full(3, n / 100, np.float32) for n in range(1, 70)]
    player = LocalAudioPlayer()
    use(world, player, "play_stream", stream_of(world, *blocks, None, fail))
    sounds = [row[0] for row in device.opened[0].played if row[0]]
    assert sounds == [float(np.float32(n / 100)) for n in range(1, 70) for _ in range(3)]


@worlds
@pytest.mark.parametrize("count", [0, 3])
def test_player_when_told_to_stop_then_takes_no_more(world: World, count: int, device: Any) -> None:
    player = LocalAudioPlayer(should_stop=times(count, last=True))
    endless = [np.ones(FEW, np.float32)] * 200
    use(world, player, "play_stream", stream_of(world, *endless))
    assert len(device.opened[0].played) == (count + 1) * FEW
    assert not device.opened[0].is_open


FEW = sound_device.FRAMES


@pytest.mark.thorough
@worlds
def test_player_when_its_device_is_slow_then_takes_50_pieces_ahead_until_it_ends(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()
    taken: list[int] = []

    def take() -> Any:
        taken.append(1)
        if len(taken) == (51 if world.is_sync else 60):
            goes_on.set()
        return np.ones(FEW, np.float32)

    class Watched:
        """The services of an event loop, where somebody waits for a place in another thread."""

        async def in_thread(self, call: Any) -> Any:
            goes_on.set()
            return await loop().in_thread(call)

    loop = playing.running_loop
    monkeypatch.setattr(playing, "running_loop", Watched)

    def should_stop() -> bool:
        return goes_on.wait(30)

    speaker = LocalAudioPlayer(should_stop=should_stop)
    use(world, speaker, "play_stream", stream_of(world, *[take] * 70))
    assert len(taken) == 51


@worlds
@pytest.mark.parametrize(
    ("item", "error"), [(fail, KeyError), (lambda: np.ones(2, np.float64), ValueError)]
)
def test_player_when_its_stream_fails_then_raises_and_the_device_is_free(
    world: World, item: Any, error: Any, device: Any
) -> None:
    device.OutputStream.ends_after = 10**9
    with pytest.raises(error):
        use(world, LocalAudioPlayer(), "play_stream", stream_of(world, item))
    assert not device.opened[0].is_open


@worlds
def test_player_when_its_function_raises_then_so_does_the_playback(world: World) -> None:
    with pytest.raises(KeyError, match="mine"):
        use(world, LocalAudioPlayer(should_stop=fail), "play", np.ones(9, np.float32))


@pytest.mark.parametrize("kind", [Microphone, LocalAudioPlayer])
@pytest.mark.parametrize(
    ("name", "error", "pattern"),
    [
        ("numpy", ImportError("none"), r"needs numpy: pip install 'trunkline\[voice_helpers\]'$"),
        ("sounddevice", ImportError("none"), r"needs sounddevice: pip install 'trunkline\["),
        (
            "sounddevice",
            OSError("none"),
            r"PortAudio: .*apt-get install libportaudio2$",
        ),
    ],
)
def test_helper_when_a_library_is_missing_then_names_the_extra(
    kind: Any, name: str, error: Exception, pattern: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(asked: str) -> Any:
        if asked == name:
            raise error
        return sys.modules[asked]

    monkeypatch.setattr("trunkline.voice.devices.import_module", refuse)
    with pytest.raises(OpenAIError, match=pattern):
        kind()


def test_microphone_when_cancelled_then_the_device_is_free(device: Any) -> None:
    import asyncio

    device.InputStream.ends_after = 10**9
    recording: Any = Microphone()

    async def scenario() -> None:
        task = asyncio.ensure_future(recording.record())
        while not recording.buffer_chunks:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())
    assert not device.opened[0].is_open


@pytest.mark.thorough
@worlds
def test_player_when_the_answer_is_mp3_then_says_so(world: World, device: Any) -> None:
    """It is the default format of speech. Its first bytes do not say so, and it would be noise."""
    reply = Reply(200, b"\xff\xf3\x64\xc4", {"content-type": "audio/MPEG; charset=binary"})
    client: Any = world.client([reply] * 2)
    speech = client.audio.speech
    ask = {"input": "i", "model": "m", "voice": "alloy"}
    said = pytest.raises(
        ValueError,
        match=r'^the sound is audio/mpeg, not plain samples: ask for response_format="pcm"$',
    )

    async def scenario() -> None:
        play = of(world, LocalAudioPlayer(), "play")
        answer = await world.do(speech.create(**ask))
        with said:
            await world.do(play(answer))
        manager = speech.with_streaming_response.create(**ask)
        if world.is_sync:
            with manager as opened, said:
                play(opened)
        else:
            async with manager as opened:
                with said:
                    await play(opened)

    world.run(scenario)
    assert device.opened == []


@pytest.mark.thorough
@worlds
def test_player_when_a_stream_has_two_channels_then_says_so(world: World, device: Any) -> None:
    """In the thread of the device, the error would only be printed, and the rest be lost."""
    device.OutputStream.ends_after = 10**9
    block = np.ones((FEW, 2), np.float32)
    with pytest.raises(ValueError, match="a stream has 1 channel, not 2: mix them"):
        use(world, LocalAudioPlayer(), "play_stream", stream_of(world, block))
    assert not device.opened[0].is_open
