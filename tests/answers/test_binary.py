"""Answers that are not JSON (sound, files, text), read at once or streamed from the wire."""

from __future__ import annotations

import asyncio
import json
import math
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from trunkline import HttpxBinaryResponseContent
from trunkline.answers.binary import BinaryContent
from trunkline.answers.raw import write_to_file
from trunkline.errors import (
    APIConnectionError,
    APIResponseValidationError,
    BadRequestError,
    NotFoundError,
)
from trunkline.testing.replies import Reply
from trunkline.types.audio import Transcription, TranscriptionDiarized, TranscriptionVerbose

LINES = b'{"n": 1}\n{"n": "\xc3\xa9"}\r\nlast'
PARTS = [LINES[:3], LINES[3:17], LINES[17:]]
HEADERS = {"content-type": "audio/mpeg", "x-request-id": "req_1"}
SPEECH: Any = {"input": "Hi", "model": "tts-1", "voice": "alloy"}


def answer(world: Any, call: Any, *answers: Any) -> Any:
    """Return the result of `call` on a new client that receives `answers`."""
    client = world.client(answers or [Reply(200, PARTS, HEADERS)])
    return world.run(lambda: world.do(call(client)))


def speech(world: Any, *answers: Any) -> Any:
    return answer(world, lambda client: client.audio.speech.create(**SPEECH), *answers)


def streaming(world: Any, client: Any, use: Any, manager: Any = None) -> Any:
    """Pass a streamed response to `use`, and check that leaving it frees the connection."""
    manager = manager or client.files.with_streaming_response.content("f")

    async def scenario() -> Any:
        if world.is_sync:
            with manager as response:
                return await use(response)
        async with manager as response:
            return await use(response)

    result = world.run(scenario)
    assert client.transport.open_responses == 0
    return result


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.audio.speech.create(**SPEECH),
        lambda client: client.files.content("f"),
        lambda client: client.skills.content.retrieve("s"),
        lambda client: client.containers.files.content.retrieve("f", container_id="c"),
        lambda client: client.get("/thing", cast_to=HttpxBinaryResponseContent),
    ],
)
def test_binary_answer_of_any_operation_then_its_bytes_are_there(world: Any, call: Any) -> None:
    """The body is kept whatever its content type; the request accepts what openai-python does."""
    made = answer(world, call)
    assert type(made) is HttpxBinaryResponseContent
    assert made.content == made.read() == LINES
    speech = made.http_request.url.path.endswith("speech")
    accepted = "application/octet-stream" if speech else "application/binary"
    assert made.http_request.headers["accept"] == accepted
    assert made.response.status == made.status_code == 200
    assert made.headers["content-type"] == "audio/mpeg"
    assert (made.encoding, made.charset_encoding) == ("utf-8", None)
    assert made.request_id == "req_1"
    what = made.http_request.operation or "GET /thing"
    assert repr(made) == f"<BinaryContent 200 {what} req_1>"


def test_binary_answer_when_read_then_it_is_text_json_pieces_and_lines(world: Any) -> None:
    """The content can be read in every form, any number of times."""
    made = speech(world)
    for _ in range(2):
        assert made.text == LINES.decode()
        assert list(made.iter_bytes()) == [LINES]
        assert list(made.iter_bytes(10)) == [LINES[:10], LINES[10:20], LINES[20:]]
        assert "".join(made.iter_text()) == LINES.decode()
        assert "".join(made.iter_text(1)) == LINES.decode()
        assert list(made.iter_lines()) == ['{"n": 1}', '{"n": "é"}', "last"]
    assert speech(world, Reply(200, b'{"a": [1]}')).json() == {"a": [1]}
    latin = speech(world, Reply(200, b"\xe9", {"content-type": "text/plain; charset=ISO-8859-1"}))
    assert (latin.text, latin.encoding, latin.charset_encoding) == ("é", "iso8859-1", "iso-8859-1")
    with pytest.raises(APIResponseValidationError, match="expected JSON"):
        made.json()
    with pytest.raises(ValueError, match="chunk_size must be 1 or more"):
        made.iter_bytes(0)
    made.close()


def test_binary_answer_when_it_is_empty_then_so_are_its_pieces(world: Any) -> None:
    """An empty body has no pieces and no lines."""
    made = speech(world, Reply(200))
    assert (made.content, made.text) == (b"", "")
    assert [*made.iter_bytes(), *made.iter_bytes(5), *made.iter_text(), *made.iter_lines()] == []


def test_binary_answer_in_async_code_then_the_same_is_awaited(async_world: Any) -> None:
    """The methods whose names begin with ``a`` do the same in async code."""
    made = speech(async_world)

    async def scenario() -> None:
        assert await made.aread() == LINES
        assert [piece async for piece in made.aiter_bytes()] == [LINES]
        assert [len(piece) async for piece in made.aiter_bytes(10)] == [10, 10, len(LINES) - 20]
        assert "".join([text async for text in made.aiter_text(3)]) == LINES.decode()
        assert [line async for line in made.aiter_lines()] == ['{"n": 1}', '{"n": "é"}', "last"]
        await made.aclose()

    async_world.run(scenario)


def test_binary_answer_when_written_to_a_file_then_the_file_holds_it(
    world: Any, tmp_path: Path
) -> None:
    """Writing replaces an existing file, whether the path is a Path or a string."""
    made, path = speech(world), tmp_path / "out.mp3"
    path.write_bytes(b"something longer than the answer is" * 9)
    made.write_to_file(path)
    assert path.read_bytes() == LINES
    made.stream_to_file(str(path), chunk_size=5)
    assert path.read_bytes() == LINES
    with pytest.raises(ValueError, match="chunk_size"):
        made.stream_to_file(path, chunk_size=0)
    assert path.read_bytes() == LINES, "a file was emptied for nothing"
    with pytest.raises(IsADirectoryError):
        made.write_to_file(tmp_path)


def test_binary_answer_when_written_in_async_code_then_not_by_the_loops_thread(
    async_world: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow disk does not block the event loop."""
    made, threads = speech(async_world), set[int]()
    opened = open

    def noted(*args: Any, **options: Any) -> Any:
        threads.add(threading.get_ident())
        return opened(*args, **options)

    monkeypatch.setattr("builtins.open", noted)
    for chunk_size in (None, 5):
        path = tmp_path / f"{chunk_size}"
        async_world.run(lambda p=path, c=chunk_size: made.astream_to_file(p, chunk_size=c))
        assert path.read_bytes() == LINES
    assert threads
    assert threading.get_ident() not in threads


def test_binary_answer_of_a_sync_client_when_awaited_then_it_is_there_too(tmp_path: Path) -> None:
    """The result of a sync call can be used in a coroutine as well."""
    from trunkline.testing.fakes import fake_client

    made = fake_client([Reply(200, PARTS)]).files.content("f")
    asyncio.run(made.astream_to_file(tmp_path / "out"))
    with pytest.raises(ValueError, match="chunk_size"):
        asyncio.run(made.astream_to_file(tmp_path / "out", chunk_size=0))
    assert (tmp_path / "out").read_bytes() == LINES
    assert asyncio.run(made.aread()) == LINES


def test_binary_answer_when_the_status_is_an_error_then_it_is_raised(world: Any) -> None:
    """The JSON body of an error is never returned as binary content."""
    with pytest.raises(NotFoundError, match="no such file"):
        answer(world, lambda c: c.files.content("f"), Reply.of_error(404, "no such file"))


def test_binary_answer_when_it_breaks_off_then_it_is_asked_for_again(world: Any) -> None:
    """The body is read within the attempt, so a broken body is retried."""
    cut = Reply(200, [LINES[:3], APIConnectionError("cut", phase="body")])
    assert speech(world, cut, Reply(200, PARTS)).content == LINES


def test_raw_response_of_a_binary_answer_then_parse_gives_it(world: Any) -> None:
    """`parse` also works outside the event loop in which the call was made."""
    raw = answer(world, lambda client: client.audio.speech.with_raw_response.create(**SPEECH))
    assert raw.content == LINES
    made = raw.parse()
    assert type(made) is BinaryContent
    assert made.content == LINES


def test_streamed_binary_answer_then_its_pieces_come_as_they_arrive(world: Any) -> None:
    """The first piece is available before the second one arrives."""
    client = world.client([Reply(200, [b"one", math.inf])])

    async def use(response: Any) -> Any:
        assert client.transport.open_responses == 1
        return await world.first(response.iter_bytes())

    assert streaming(world, client, use) == b"one"


@pytest.mark.parametrize(
    ("take", "wanted"),
    [
        (lambda response: response.iter_bytes(), PARTS),
        (lambda response: response.iter_bytes(10), [LINES[:10], LINES[10:20], LINES[20:]]),
        (lambda response: response.iter_text(), ['{"n', '": 1}\n{"n": "', 'é"}\r\nlast']),
        (lambda response: response.iter_lines(), ['{"n": 1}', '{"n": "é"}', "last"]),
    ],
)
def test_streamed_binary_answer_when_iterated_then_in_the_pieces_asked_for(
    world: Any, take: Any, wanted: Any
) -> None:
    """The body can be iterated as it arrives, in chunks, as text or by lines."""
    client = world.client([Reply(200, PARTS)])

    async def use(response: Any) -> Any:
        return await world.items(take(response))

    assert streaming(world, client, use) == wanted


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("named", "wanted"),
    [
        ("ISO-8859-1", "größe\nzwei"),
        ("hex", "gr\ufffd\ufffde\nzwei"),
        ("x\0", "gr\ufffd\ufffde\nzwei"),
    ],
)
def test_text_when_the_content_type_names_its_characters_then_they_are_decoded_so(
    world: Any, named: str, wanted: str
) -> None:
    """In every form; the name of anything else than an encoding of texts means UTF-8."""
    content = "größe\nzwei".encode("latin-1")
    fields = {"content-type": f"text/plain; charset={named}"}
    client = world.client([Reply(200, content, fields)] * 3)

    async def use(response: Any) -> None:
        assert await world.do(response.text()) == wanted
        assert await world.items(response.iter_lines()) == wanted.split("\n")
        assert "".join(await world.items(response.iter_text())) == wanted

    streaming(world, client, use)
    get = client.get
    assert world.run(lambda: world.do(get("/x", cast_to=str))) == wanted
    made = speech(world, Reply(200, content, fields))
    assert list(made.iter_lines()) == wanted.split("\n")
    assert made.text == "".join(made.iter_text()) == wanted
    with pytest.raises(APIResponseValidationError, match=wanted[:3]):
        world.run(lambda: world.do(get("/x", cast_to=dict)))
    client = world.client([Reply(400, content, fields)])
    with pytest.raises(BadRequestError) as refused:
        world.run(lambda: world.do(client.get("/x")))
    assert refused.value.body == wanted


def test_streamed_binary_answer_when_read_then_it_can_be_iterated_all_the_same(
    world: Any, tmp_path: Path
) -> None:
    """A body that was read is kept, because its connection has already gone back to the pool."""
    client = world.client([Reply(200, PARTS)])

    async def use(response: Any) -> None:
        assert await world.do(response.read()) == LINES
        assert await world.items(response.iter_bytes()) == [LINES]
        assert len(await world.items(response.iter_lines())) == 3
        assert (await world.do(response.parse())).content == LINES
        await world.do(response.stream_to_file(tmp_path / "out"))
        assert (tmp_path / "out").read_bytes() == LINES

    streaming(world, client, use)


@pytest.mark.parametrize("chunk_size", [None, 4])
def test_streamed_binary_answer_to_a_file_then_the_file_holds_it(
    world: Any, tmp_path: Path, chunk_size: int | None
) -> None:
    """The file is written piece by piece, and in a thread if the code is async."""
    client, path = world.client([Reply(200, PARTS)]), tmp_path / "out"

    async def use(response: Any) -> None:
        await world.do(response.stream_to_file(path, chunk_size=chunk_size))

    streaming(world, client, use)
    assert path.read_bytes() == LINES


def test_streamed_binary_answer_to_a_file_when_it_breaks_off_then_what_came_is_there(
    world: Any, tmp_path: Path
) -> None:
    """The file keeps the bytes received so far, and the error is raised without a retry."""
    cut = Reply(200, [LINES[:3], APIConnectionError("cut", phase="body")])
    client, path = world.client([cut]), tmp_path / "out"

    async def use(response: Any) -> None:
        with pytest.raises(APIConnectionError):
            await world.do(response.stream_to_file(path))

    streaming(world, client, use)
    assert path.read_bytes() == LINES[:3]


def test_streamed_binary_answer_when_the_chunk_size_is_wrong_then_no_file_is_emptied(
    world: Any, tmp_path: Path
) -> None:
    """A wrong chunk size is rejected before the file is opened."""
    client, path = world.client([Reply(200, PARTS)]), tmp_path / "out"
    path.write_bytes(b"precious")

    async def use(response: Any) -> None:
        with pytest.raises(ValueError, match="chunk_size"):
            await world.do(response.stream_to_file(path, chunk_size=0))

    streaming(world, client, use)
    assert path.read_bytes() == b"precious"


def test_file_of_a_stream_when_the_task_is_cancelled_then_it_is_closed(tmp_path: Path) -> None:
    """The file is closed when the task is cancelled between two pieces."""
    from trunkline.discovery.transports import running_loop

    path, begun = tmp_path / "out", asyncio.Event()

    async def pieces() -> AsyncIterator[bytes]:
        yield b"one"
        begun.set()
        await asyncio.Event().wait()

    async def scenario() -> None:
        task = asyncio.create_task(write_to_file(path, pieces(), running_loop()))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())
    assert path.read_bytes() == b"one"


def test_retrieve_content_when_called_then_it_gives_text_and_a_warning(world: Any) -> None:
    """`retrieve_content` still works, and its warning names `content` as the replacement."""
    with pytest.warns(
        DeprecationWarning, match="files.retrieve_content is deprecated: use `content`"
    ):
        text = answer(world, lambda client: client.files.retrieve_content("f"))
    assert text == LINES.decode()


WORDS = {"text": "Hi", "task": "transcribe", "duration": 1.5, "language": "en", "segments": []}


@pytest.mark.parametrize(
    ("response_format", "kind"),
    [
        (None, Transcription),
        ("json", Transcription),
        ("verbose_json", TranscriptionVerbose),
        ("diarized_json", TranscriptionDiarized),
    ],
)
def test_transcription_when_it_is_json_then_its_format_decides_the_type(
    world: Any, response_format: str | None, kind: type
) -> None:
    """`response_format` selects the type of the result and is sent as a form field."""
    options = {} if response_format is None else {"response_format": response_format}
    client = world.client([WORDS])
    made = world.run(
        lambda: world.do(
            client.audio.transcriptions.create(file=("a.mp3", b"x"), model="whisper-1", **options)
        )
    )
    assert type(made) is kind
    assert made.text == "Hi"
    named = b'name="response_format"\r\n\r\n' + (response_format or "").encode()
    assert (named in client.transport.requests[0].body) == (response_format is not None)


@pytest.mark.parametrize("response_format", ["text", "srt", "vtt"])
def test_transcription_when_it_is_no_json_then_it_is_text(world: Any, response_format: str) -> None:
    """The text is returned unchanged, including its line endings."""
    text = "1\r\n00:00 --> 00:01\nGrüße\n\n"

    def call(client: Any) -> Any:
        return client.audio.transcriptions.create(
            file=("a.mp3", b"x"), model="whisper-1", response_format=response_format
        )

    assert answer(world, call, Reply(200, text, {"content-type": "text/plain"})) == text


def test_transcription_when_the_format_is_unknown_then_it_is_read_as_usual(world: Any) -> None:
    """A format newer than this version is decoded as the default type."""

    def call(client: Any) -> Any:
        return client.audio.transcriptions.create(
            file=("a.mp3", b"x"), model="whisper-1", response_format="newest_json"
        )

    assert type(answer(world, call, WORDS)) is Transcription


@pytest.mark.filterwarnings("ignore:audio.translations.create is deprecated")
@pytest.mark.parametrize("response_format", ["json", "verbose_json", "text"])
def test_translation_when_asked_for_then_its_format_decides_the_type(
    world: Any, response_format: str
) -> None:
    """`response_format` selects the type of the result, as with transcriptions."""

    def call(client: Any) -> Any:
        return client.audio.translations.create(
            file=("a.mp3", b"x"), model="whisper-1", response_format=response_format
        )

    made = answer(world, call, Reply(200, json.dumps(WORDS)))
    if response_format == "text":
        assert made == json.dumps(WORDS)
    else:
        assert made.text == "Hi"
        assert (
            type(made).__name__
            == {"json": "Translation", "verbose_json": "TranslationVerbose"}[response_format]
        )
