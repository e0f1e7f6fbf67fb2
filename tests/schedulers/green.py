"""Concurrent calls in green threads: ``python green.py gevent|eventlet TRANSPORT URL COUNT``.

The libraries patch the standard library, so it runs in a separate process. It prints what the calls
returned, as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

KIND, TRANSPORT, URL, COUNT = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
SECONDS = 20.0

if KIND == "gevent":
    from gevent import joinall, monkey, spawn

    monkey.patch_all()

    def at_once(work: Callable[[int], Any]) -> list[Any]:
        """Run `work` in one green thread for each number."""
        running = [spawn(work, number) for number in range(COUNT)]
        joinall(running, raise_error=True)
        return [one.value for one in running]

else:
    import eventlet

    eventlet.monkey_patch()

    def at_once(work: Callable[[int], Any]) -> list[Any]:
        """Run `work` in one green thread for each number."""
        return [one.wait() for one in [eventlet.spawn(work, number) for number in range(COUNT)]]


def main() -> None:
    """Make calls, streams, and calls that nobody answers."""
    from trunkline import APITimeoutError, OpenAI

    client = OpenAI(api_key="k", base_url=URL, transport=TRANSPORT, max_retries=0, timeout=SECONDS)
    create: Any = client.chat.completions.create

    def asked(number: int) -> list[dict[str, str]]:
        return [{"role": "user", "content": f"question {number}"}]

    def call(number: int) -> str:
        text: str = create(model="m", messages=asked(number)).choices[0].message.content
        return text

    def stream(number: int) -> str:
        chunks = create(model="m", messages=asked(number), stream=True)
        return "".join(chunk.choices[0].delta.content for chunk in chunks)

    def unanswered(number: int) -> str:
        try:
            create(model="never", messages=asked(number), timeout=0.05)
        except APITimeoutError as error:
            return f"{error.phase}"
        return "an answer"

    with client:
        results = {work.__name__: at_once(work) for work in (call, stream, unanswered)}
    print(json.dumps(results))


main()
