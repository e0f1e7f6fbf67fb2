"""Print an answer while it arrives.

To end it early, leave the loop or call ``stream.controller.abort()``. In async code, put
``async with stream:`` around a loop that you may leave.

It prints:
    You said: Say this is a test
    ...
"""

import asyncio

from trunkline import AsyncOpenAI, OpenAI


def main() -> None:
    with OpenAI() as client:
        stream = client.chat.completions.create(
            model="gpt-4",
            messages=[{"role": "user", "content": "Say this is a test"}],
            stream=True,
        )
        for chunk in stream:
            print(chunk.choices[0].delta.content or "", end="", flush=True)
        print()


async def main_async() -> None:
    async with AsyncOpenAI() as client:
        stream = await client.chat.completions.create(
            model="gpt-4",
            messages=[{"role": "user", "content": "Say this is a test"}],
            stream=True,
        )
        async for chunk in stream:
            print(chunk.choices[0].delta.content or "", end="", flush=True)
        print()


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
