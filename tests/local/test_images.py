"""The local API: images."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from typing import Any

import pytest

from tests.local.refusing import check_error
from trunkline.local import LocalAPI

USAGE = {
    "input_tokens": 2,
    "input_tokens_details": {"text_tokens": 2, "image_tokens": 0},
    "output_tokens": 1,
    "output_tokens_details": {"text_tokens": 0, "image_tokens": 1},
    "total_tokens": 3,
}


def paint(**more: Any) -> tuple[int, Any]:
    """Return the status and the JSON of one call."""
    body = json.dumps({"prompt": "a cat", **more}).encode()
    reply = LocalAPI().handle("POST", "/v1/images/generations", {}, body)
    return reply.status, json.loads(b"".join(reply.chunks))


def stream(**more: Any) -> list[Any]:
    """Return the events of one stream."""
    body = json.dumps({"prompt": "a cat", "stream": True, **more}).encode()
    reply = LocalAPI().handle("POST", "/v1/images/generations", {}, body)
    return [json.loads(chunk.partition(b"data: ")[2]) for chunk in reply.chunks]


def chunks_of(picture: bytes) -> dict[bytes, bytes]:
    """Return the chunks of a PNG file after checking their checksums."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    found: dict[bytes, bytes] = {}
    place = 8
    while place < len(picture):
        (length,) = struct.unpack_from(">I", picture, place)
        data = picture[place + 4 : place + 8 + length]
        (checksum,) = struct.unpack_from(">I", picture, place + 8 + length)
        assert zlib.crc32(data) == checksum
        found[data[:4]] = data[4:]
        place += 12 + length
    return found


@pytest.mark.parametrize(
    ("size", "expected"), [(None, (1024, 1024)), ("auto", (1024, 1024)), ("1536x7", (1536, 7))]
)
def test_picture_when_made_then_it_is_a_png_of_that_size(
    size: str | None, expected: tuple[int, int]
) -> None:
    """The image is a small valid PNG file of the requested size."""
    _, answer = paint(size=size)
    picture = base64.b64decode(answer["data"][0]["b64_json"])
    chunks = chunks_of(picture)
    assert list(chunks) == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    assert (len(chunks[b"PLTE"]), chunks[b"IEND"]) == (3, b"")
    width, height, *others = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert ((width, height), others) == (expected, [1, 3, 0, 0, 0])
    assert len(zlib.decompress(chunks[b"IDAT"])) == height * (1 + (width + 7) // 8)
    assert len(picture) < 1024
    assert answer == {
        "created": 1735689600,
        "data": answer["data"],
        "background": "opaque",
        "output_format": "png",
        "quality": "low",
        **({"size": "1024x1024"} if expected == (1024, 1024) else {}),
        "usage": USAGE,
    }


def test_pictures_when_there_are_several_then_each_has_its_colour() -> None:
    """Each image differs, and the same prompt produces the same images."""
    _, answer = paint(n=3)
    assert len({picture["b64_json"] for picture in answer["data"]}) == 3
    assert paint(n=3)[1] == answer
    assert answer["usage"]["output_tokens"] == 3
    assert len(paint(n=10, prompt="x" * 32_000)[1]["data"]) == 10


def test_picture_when_asked_for_by_address_then_the_address_holds_it() -> None:
    """The URL contains the image, so nothing has to be downloaded."""
    _, answer = paint(response_format="url")
    head, _, data = answer["data"][0]["url"].partition(",")
    assert head == "data:image/png;base64"
    assert chunks_of(base64.b64decode(data))


def test_answer_when_given_then_it_says_what_the_pictures_are() -> None:
    """The answer says PNG whatever was requested, and omits sizes that newer models lack."""
    _, answer = paint(output_format="webp", quality="high", size="1024x1536")
    told = ("output_format", "quality", "size", "background")
    assert [answer[name] for name in told] == ["png", "high", "1024x1536", "opaque"]
    assert "size" not in paint(size="256x256")[1]
    for quality in ("low", "medium", "high", "auto"):
        described = "low" if quality == "auto" else quality
        assert paint(quality=quality, size="1536x1024")[1]["quality"] == described


def test_stream_when_read_then_the_last_event_has_the_picture() -> None:
    """The requested number of partial images comes before the final one."""
    events = stream(partial_images=2)
    assert [event["type"] for event in events] == [
        "image_generation.partial_image",
        "image_generation.partial_image",
        "image_generation.completed",
    ]
    assert [event.get("partial_image_index") for event in events] == [0, 1, None]
    picture = paint()[1]["data"][0]["b64_json"]
    told = {"background": "opaque", "output_format": "png", "quality": "low", "size": "1024x1024"}
    assert events[-1] == {
        "type": "image_generation.completed",
        "b64_json": picture,
        "created_at": 1735689600,
        **told,
        "usage": USAGE,
    }
    assert events[0] == {
        "type": "image_generation.partial_image",
        "partial_image_index": 0,
        "b64_json": picture,
        "created_at": 1735689600,
        **told,
    }
    assert len(stream(partial_images=3, size="4096x1")) == 4
    assert stream(size="256x256")[-1]["size"] == "auto"


@pytest.mark.parametrize(
    ("more", "param", "told"),
    [
        ({"prompt": ""}, "prompt", "must have between 1 and 32000 characters."),
        ({"prompt": None}, "prompt", "invalid_type"),
        ({"n": 0}, "n", "must be between 1 and 10."),
        ({"n": 11}, "n", "must be between 1 and 10."),
        ({"n": 2, "stream": True}, "n", "must be 1 when 'stream' is true."),
        ({"partial_images": 4}, "partial_images", "must be between 0 and 3."),
        ({"size": "large"}, "size", "must be 'auto' or a size such as '1024x1024'."),
        ({"size": "0x0"}, "size", "must be 'auto' or a size such as '1024x1024'."),
        ({"size": "4097x1"}, "size", "must not have a side of more than 4096 pixels."),
        ({"response_format": "png"}, "response_format", "invalid_type"),
        ({"model": "error-stream"}, "stream", "must be true for the model 'error-stream'."),
    ],
)
def test_request_when_the_api_would_refuse_it_then_it_is_400(
    more: Any, param: str, told: str
) -> None:
    """An invalid parameter gets a 400 that names it."""
    status, body = paint(**more)
    assert status == 400
    check_error(body["error"], param, told)


def test_picture_given_a_failing_model_then_it_fails() -> None:
    """A model whose name requests a failure fails here too."""
    assert paint(model="error-503")[0] == 503
    assert "error" in stream(model="error-stream", partial_images=3)[2]
