"""Concurrent calls under gevent, eventlet, uvloop, and in the workers of gunicorn."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
import uvloop

from tests.schedulers.meeting import meeting
from trunkline import AsyncOpenAI

COUNT = 12
HERE = Path(__file__).parent
QUESTIONS = [f"question {number}" for number in range(COUNT)]


@pytest.mark.parametrize(
    ("kind", "transport"),
    [
        *(("gevent", transport) for transport in ("native", "httpx", "httpx2", "requests")),
        # Where trio is installed, httpcore cannot be imported under eventlet.
        *(("eventlet", transport) for transport in ("native", "requests")),
    ],
)
def test_green_threads_then_a_call_does_not_block_the_others(kind: str, transport: str) -> None:
    """Calls, streams, and limits of time: each waits in its green thread alone."""
    with meeting(COUNT) as url:
        command = [sys.executable, str(HERE / "green.py"), kind, transport, url, str(COUNT)]
        # Its resolver imports trio, which the patched standard library breaks.
        environment = {**os.environ, "EVENTLET_NO_GREENDNS": "yes"}
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=120, env=environment
        )
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    assert results == {
        "call": QUESTIONS,
        "stream": QUESTIONS,
        "unanswered": ["headers"] * COUNT,
    }


@pytest.mark.parametrize("transport", ["native", "httpx", "httpx2", "aiohttp"])
def test_uvloop_then_calls_streams_and_cancelled_calls_are_as_under_asyncio(transport: str) -> None:
    """The sockets and handles of uvloop are not those of asyncio."""

    async def main(url: str) -> tuple[list[str | None], list[str]]:
        async with AsyncOpenAI(
            api_key="k", base_url=url, transport=transport, max_retries=0, timeout=20.0
        ) as client:
            create = client.chat.completions.create

            async def call(question: str, model: str = "m") -> str | None:
                messages = [{"role": "user", "content": question}]
                return (await create(model=model, messages=messages)).choices[0].message.content

            async def stream(question: str) -> str:
                messages = [{"role": "user", "content": question}]
                chunks = await create(model="m", messages=messages, stream=True)
                return "".join([chunk.choices[0].delta.content or "" async for chunk in chunks])

            waiting = [asyncio.ensure_future(call(one, "never")) for one in QUESTIONS]
            answers = await asyncio.gather(*map(call, QUESTIONS))
            for one in waiting:
                one.cancel()
            await asyncio.wait(waiting)
            assert all(one.cancelled() for one in waiting)
            return answers, await asyncio.gather(*map(stream, QUESTIONS))

    with meeting(COUNT) as url, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        assert runner.run(main(url)) == (QUESTIONS, QUESTIONS)


@pytest.mark.parametrize("loaded", ["before the fork", "after the fork"])
def test_worker_of_gunicorn_with_gevent_then_it_serves_many_requests_at_once(loaded: str) -> None:
    """With and without ``preload_app``: the client of a worker starts with an empty pool."""
    with meeting(COUNT) as url, gunicorn(url, preload=loaded == "before the fork") as site:

        def ask(question: str) -> str:
            with urlopen(f"{site}/?{question}", timeout=30) as answer:
                text: str = answer.read().decode()
                return text

        questions = [one.replace(" ", "+") for one in QUESTIONS]
        with ThreadPoolExecutor(COUNT) as threads:
            for _ in range(2):  # over new connections, and over kept ones
                assert list(threads.map(ask, questions)) == questions


@contextmanager
def gunicorn(meeting_url: str, *, preload: bool) -> Iterator[str]:
    """The address of a gunicorn with one worker, on a port that the system chooses."""
    command = [
        sys.executable, "-m", "gunicorn", "-k", "gevent", "-w", "1", "-b", "127.0.0.1:0",
        *(["--preload"] if preload else []), "tests.schedulers.application:app",
    ]  # fmt: skip
    environment = {**os.environ, "MEETING": meeting_url}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        try:
            address = next(filter(None, map(_address, process.stderr)))
            yield address
        finally:
            process.terminate()
            process.communicate()


def _address(line: str) -> str:
    found = re.search(r"Listening at: (\S+)", line)
    return found[1] if found else ""
