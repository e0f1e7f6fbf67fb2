"""A local HTTP/1.1 server in a separate process that answers with canned bytes.

Run it as a script with the file of a key and its certificate. On the first line of stdout it
prints its ports, for plain HTTP and for TLS. It serves until its stdin closes, so it never outlives
the process that started it. It needs only the standard library.

    POST <any prefix>/v1/chat/completions                one chat completion
    the same, with "stream": true in the body            STREAM_EVENTS events, one HTTP chunk each
    the same, path prefix /coalesced                     one HTTP chunk for EVENTS_PER_WRITE events
    the same, path prefix /alone                         ALONE_EVENTS events, SECONDS_APART
    POST /v1/responses, with "stream": true              a response of STREAM_EVENTS events
    POST /v1/embeddings                                  VECTORS vectors, Base64 or numbers as asked
    POST /v1/files                                       the description of a file
    GET /v1/files/NAME/content                           FILE_MIB MiB

Requests are framed by Content-Length only; connections are kept alive.
"""

from __future__ import annotations

import asyncio
import json
import re
import ssl
import sys
from array import array
from base64 import b64encode
from collections.abc import Iterator

STREAM_EVENTS = 1000
EVENTS_PER_WRITE = 8
ALONE_EVENTS = 300
SECONDS_APART = 0.001
VECTORS, DIMENSIONS = 256, 1536
FILE_MIB = 256
_MOST_KEPT = 1 << 20
"""Bytes of a request that are kept. A longer one is a file, which is read and dropped."""

_CONTENT_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d+)", re.IGNORECASE)
_STREAM = re.compile(rb'"stream":\s*true')
_BASE64 = re.compile(rb'"encoding_format":\s*"base64"')

# The headers that api.openai.com sends, without cookies, which would add the cost of a cookie jar.
_COMMON_HEADERS = (
    b"Date: Mon, 10 Mar 2025 10:05:52 GMT\r\n"
    b"Connection: keep-alive\r\n"
    b"access-control-expose-headers: X-Request-ID\r\n"
    b"openai-organization: org-benchmarks\r\n"
    b"openai-processing-ms: 412\r\n"
    b"openai-version: 2020-10-01\r\n"
    b"x-ratelimit-limit-requests: 10000\r\n"
    b"x-ratelimit-limit-tokens: 30000000\r\n"
    b"x-ratelimit-remaining-requests: 9999\r\n"
    b"x-ratelimit-remaining-tokens: 29999971\r\n"
    b"x-ratelimit-reset-requests: 6ms\r\n"
    b"x-ratelimit-reset-tokens: 0s\r\n"
    b"x-request-id: req_5f3c1d0a9b8e7f6a5d4c3b2a19080706\r\n"
    b"strict-transport-security: max-age=31536000; includeSubDomains; preload\r\n"
    b"cf-cache-status: DYNAMIC\r\n"
    b"X-Content-Type-Options: nosniff\r\n"
    b"Server: cloudflare\r\n"
    b"CF-RAY: 91e2b5c5a8c6b1f2-FRA\r\n"
)

_WORDS = (" the", " a", " stream", " of", " tokens", " arrives", ",", " one", " by", " one", ".")


def chat_completion() -> bytes:
    """Return a chat completion response with all fields that the API sends for a question."""
    details = {"reasoning_tokens": 0, "audio_tokens": 0}
    predictions = {"accepted_prediction_tokens": 0, "rejected_prediction_tokens": 0}
    message: dict[str, object] = {
        "role": "assistant",
        "content": "Hello! A trunk line carries the calls between two exchanges. " * 3,
        "refusal": None,
        "annotations": [],
    }
    body = {
        "id": "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
        "object": "chat.completion",
        "created": 1741569952,
        "model": "gpt-4.1-2025-04-14",
        "choices": [{"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}],
        "usage": {
            "prompt_tokens": 19,
            "completion_tokens": 42,
            "total_tokens": 61,
            "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
            "completion_tokens_details": {**details, **predictions},
        },
        "service_tier": "default",
        "system_fingerprint": "fp_44709d6fcb",
    }
    content = json.dumps(body, indent=2).encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + _COMMON_HEADERS
    return head + b"Content-Length: %d\r\n\r\n" % len(content) + content


def _event(delta: dict[str, object], finish_reason: str | None) -> bytes:
    choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish_reason}
    chunk = {
        "id": "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
        "object": "chat.completion.chunk",
        "created": 1741569952,
        "model": "gpt-4.1-2025-04-14",
        "service_tier": "default",
        "system_fingerprint": "fp_44709d6fcb",
        "choices": [choice],
    }
    return b"data: " + json.dumps(chunk, separators=(",", ":")).encode() + b"\n\n"


def _http_chunk(content: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(content), content)


def stream_writes(*, coalesced: bool) -> tuple[bytes, ...]:
    """Return the streamed response, in the pieces that are written to the socket one by one."""
    events = [_event({"role": "assistant", "content": "", "refusal": None}, None)]
    for number in range(STREAM_EVENTS - 2):
        events.append(_event({"content": _WORDS[number % len(_WORDS)]}, None))
    events += [_event({}, "stop"), b"data: [DONE]\n\n"]
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n"
    writes = [head + _COMMON_HEADERS + b"Transfer-Encoding: chunked\r\n\r\n"]
    for start in range(0, len(events), EVENTS_PER_WRITE):
        batch = events[start : start + EVENTS_PER_WRITE]
        writes.append(
            _http_chunk(b"".join(batch)) if coalesced else b"".join(map(_http_chunk, batch))
        )
    writes[-1] += b"0\r\n\r\n"
    return tuple(writes)


def events_alone() -> tuple[bytes, ...]:
    """Return a shorter streamed response, one event in each piece."""
    head, *_ = stream_writes(coalesced=False)
    events = [_event({"content": word}, None) for word in _WORDS * 30][:ALONE_EVENTS]
    pieces = [*map(_http_chunk, events), _http_chunk(b"data: [DONE]\n\n") + b"0\r\n\r\n"]
    return (head, *pieces)


def response_writes() -> tuple[bytes, ...]:
    """Return the events of a response with one text, in the pieces that are written."""
    head, *_ = stream_writes(coalesced=False)
    text = "".join(_WORDS[number % len(_WORDS)] for number in range(STREAM_EVENTS - 5))
    place = {"item_id": "msg_1", "output_index": 0, "content_index": 0}
    part = {"type": "output_text", "text": text, "annotations": [], "logprobs": []}
    message = {"id": "msg_1", "type": "message", "role": "assistant", "status": "completed"}
    response = {"id": "resp_1", "object": "response", "created_at": 1741569952, "model": "gpt-4.1"}
    item = {**message, "content": [part]}
    events: list[dict[str, object]] = [
        {"type": "response.created", "response": {**response, "output": []}},
        {"type": "response.output_item.added", "output_index": 0, "item": {**item, "content": []}},
        {"type": "response.content_part.added", **place, "part": {**part, "text": ""}},
    ]
    for number in range(STREAM_EVENTS - 5):
        word = _WORDS[number % len(_WORDS)]
        events.append(
            {"type": "response.output_text.delta", **place, "delta": word, "logprobs": []}
        )
    events.append({"type": "response.output_text.done", **place, "text": text, "logprobs": []})
    done = {**response, "status": "completed", "output": [item]}
    events.append({"type": "response.completed", "response": done})
    lines = [
        b"data: " + json.dumps({**one, "sequence_number": number}).encode() + b"\n\n"
        for number, one in enumerate(events)
    ]
    return (head, *map(_http_chunk, lines), b"0\r\n\r\n")


def embeddings(*, as_base64: bool) -> bytes:
    """Return the vectors."""
    numbers = array("f", ((7 * n % 2000) / 1000 - 1 for n in range(DIMENSIONS)))
    vector = b64encode(numbers.tobytes()).decode() if as_base64 else numbers.tolist()
    data = [{"object": "embedding", "index": n, "embedding": vector} for n in range(VECTORS)]
    usage = {"prompt_tokens": 5, "total_tokens": 5}
    body = {"object": "list", "data": data, "model": "text-embedding-3-small", "usage": usage}
    content = json.dumps(body).encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + _COMMON_HEADERS
    return head + b"Content-Length: %d\r\n\r\n" % len(content) + content


def description_of_file() -> bytes:
    """Return what an upload is answered with."""
    body = {"id": "file-1", "object": "file", "bytes": FILE_MIB << 20, "created_at": 1741569952}
    content = json.dumps({**body, "filename": "big.jsonl", "purpose": "batch"}).encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + _COMMON_HEADERS
    return head + b"Content-Length: %d\r\n\r\n" % len(content) + content


def contents_of_file() -> Iterator[bytes]:
    """Yield a large answer in its pieces."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n" + _COMMON_HEADERS
    yield head + b"Content-Length: %d\r\n\r\n" % (FILE_MIB << 20)
    piece = bytes(range(256)) * 1024
    for _ in range(4 * FILE_MIB):
        yield piece


class Canned(asyncio.Protocol):
    """One connection: it finds the end of each request and writes the canned response."""

    completion = chat_completion()
    stream = stream_writes(coalesced=False)
    coalesced = stream_writes(coalesced=True)
    alone = events_alone()
    response = response_writes()
    vectors = embeddings(as_base64=False)
    packed_vectors = embeddings(as_base64=True)
    file = description_of_file()

    def __init__(self) -> None:
        self._received = bytearray()
        self._expected = 0
        self._head_end = 0
        self._unsent: Iterator[bytes] = iter(())
        self._paused = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while self._complete():
            head = bytes(self._received[: self._head_end])
            body = bytes(self._received[self._head_end : self._expected])
            del self._received[: self._expected]
            self._expected = 0
            self._answer(head, body)

    def _complete(self) -> bool:
        if not self._expected:
            end = self._received.find(b"\r\n\r\n")
            if end < 0:
                return False
            self._head_end = end + 4
            length = _CONTENT_LENGTH.search(self._received, 0, end + 2)
            self._expected = self._head_end + (int(length[1]) if length else 0)
        if self._expected > _MOST_KEPT:
            dropped = min(len(self._received), self._expected) - self._head_end
            del self._received[self._head_end : self._head_end + dropped]
            self._expected -= dropped
            return self._expected == self._head_end
        return len(self._received) >= self._expected

    def _answer(self, head: bytes, body: bytes) -> None:
        path = head.split(b" ", 2)[1]
        if path.endswith(b"/content"):
            self._unsent = contents_of_file()
            self.resume_writing()
        elif path.endswith(b"/v1/files"):
            self._transport.write(self.file)
        elif path.endswith(b"/v1/responses"):
            self._transport.writelines(self.response)
        elif path.endswith(b"/v1/embeddings"):
            self._transport.write(self.packed_vectors if _BASE64.search(body) else self.vectors)
        elif not path.endswith(b"/v1/chat/completions"):
            self._transport.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        elif _STREAM.search(body) and head.startswith(b"POST /alone/"):
            self._write_apart(iter(self.alone))
        elif _STREAM.search(body):
            coalesced = head.startswith(b"POST /coalesced/")
            for piece in self.coalesced if coalesced else self.stream:
                self._transport.write(piece)
        else:
            self._transport.write(self.completion)

    def pause_writing(self) -> None:
        self._paused = True

    def resume_writing(self) -> None:
        """Write the rest of a file until the client must read first."""
        self._paused = False
        while not self._paused and (piece := next(self._unsent, None)) is not None:
            self._transport.write(piece)

    def _write_apart(self, pieces: Iterator[bytes]) -> None:
        """Write the pieces one by one, as a model makes its tokens."""
        piece = next(pieces, None)
        if piece is not None and not self._transport.is_closing():
            self._transport.write(piece)
            loop = asyncio.get_running_loop()
            loop.call_later(SECONDS_APART, self._write_apart, pieces)


async def serve(certificate: str) -> None:
    """Listen on free loopback ports, print them, and serve until stdin closes."""
    loop = asyncio.get_running_loop()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    plain = await loop.create_server(Canned, "127.0.0.1", 0, backlog=512)
    secure = await loop.create_server(Canned, "127.0.0.1", 0, backlog=512, ssl=context)
    async with plain, secure:
        print(*(server.sockets[0].getsockname()[1] for server in (plain, secure)), flush=True)
        await loop.run_in_executor(None, sys.stdin.buffer.read)


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1]))
