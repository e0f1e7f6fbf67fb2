"""Upload files in many forms; `input.jsonl` has 33 bytes here.

It prints:
    input.jsonl 33
    input.jsonl 33
    input.jsonl 8
    input.jsonl 33
    input.jsonl 8
    input.jsonl 3
"""

import asyncio
import os
from pathlib import Path

import anyio
import httpx

from trunkline import AsyncOpenAI, OpenAI, to_file
from trunkline.types import FileObject

INPUT = Path("input.jsonl")
INPUT_URL = os.environ["INPUT_URL"]  # such as https://somesite/input.jsonl


def show(file: FileObject) -> None:
    print(file.filename, file.bytes)


def main() -> None:
    with OpenAI() as client, httpx.Client() as web:
        # A path is usually best: the file is read while it is sent.
        show(client.files.create(file=INPUT, purpose="fine-tune"))

        # Or a file that is open:
        with INPUT.open("rb") as opened:
            show(client.files.create(file=opened, purpose="fine-tune"))

        # Or a name and bytes:
        show(client.files.create(file=("input.jsonl", b"my bytes"), purpose="fine-tune"))

        # Or the response of another server, which is sent while it arrives:
        with web.stream("GET", INPUT_URL) as response:
            pieces = response.iter_bytes()
            show(client.files.create(file=("input.jsonl", pieces), purpose="fine-tune"))

        # Finally, to_file names what has no name:
        show(client.files.create(file=to_file(b"my bytes", "input.jsonl"), purpose="fine-tune"))
        numbers = bytearray([0, 1, 2])
        show(client.files.create(file=to_file(numbers, "input.jsonl"), purpose="fine-tune"))


async def main_async() -> None:
    async with AsyncOpenAI() as client, httpx.AsyncClient() as web:
        # A path is usually best: the file is read while it is sent, in a thread.
        show(await client.files.create(file=INPUT, purpose="fine-tune"))

        # Or a file that is open:
        async with await anyio.open_file(INPUT, "rb") as opened:
            show(await client.files.create(file=opened, purpose="fine-tune"))

        # Or a name and bytes:
        show(await client.files.create(file=("input.jsonl", b"my bytes"), purpose="fine-tune"))

        # Or the response of another server, which is sent while it arrives:
        async with web.stream("GET", INPUT_URL) as response:
            pieces = response.aiter_bytes()
            show(await client.files.create(file=("input.jsonl", pieces), purpose="fine-tune"))

        # Finally, to_file names what has no name:
        named = to_file(b"my bytes", "input.jsonl")
        show(await client.files.create(file=named, purpose="fine-tune"))
        numbers = to_file(bytearray([0, 1, 2]), "input.jsonl")
        show(await client.files.create(file=numbers, purpose="fine-tune"))


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
