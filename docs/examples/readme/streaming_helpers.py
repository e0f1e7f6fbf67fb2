"""Stream with listeners or events, and get the whole completion at the end.

To end it early, leave the loop or call ``stream.abort()``, which async code awaits.

It prints:
    You said: Say this is a test
    ...
    You said: Say this is a test
    ...
    ParsedChatCompletion(id='...', choices=[...], ...)
"""

import asyncio

from trunkline import AsyncOpenAI, OpenAI


def show(delta: str, snapshot: str) -> None:
    print(delta, end="", flush=True)


def main() -> None:
    with OpenAI() as client:
        with client.chat.completions.stream(
            model="gpt-4",
            messages=[{"role": "user", "content": "Say this is a test"}],
        ) as stream:
            stream.on("content", show)
            stream.on("end", print)
            stream.done()

        # or, equivalently:
        with client.chat.completions.stream(
            model="gpt-4",
            messages=[{"role": "user", "content": "Say this is a test"}],
        ) as stream:
            for event in stream:
                if event.type == "chunk":
                    print(event.chunk.choices[0].delta.content or "", end="", flush=True)
            print()

            chat_completion = stream.final_chat_completion()
            print(chat_completion)


async def main_async() -> None:
    async with AsyncOpenAI() as client:
        async with client.chat.completions.stream(
            model="gpt-4",
            messages=[{"role": "user", "content": "Say this is a test"}],
        ) as stream:
            stream.on("content", show)
            stream.on("end", print)
            await stream.done()

        # or, equivalently:
        async with client.chat.completions.stream(
            model="gpt-4",
            messages=[{"role": "user", "content": "Say this is a test"}],
        ) as stream:
            async for event in stream:
                if event.type == "chunk":
                    print(event.chunk.choices[0].delta.content or "", end="", flush=True)
            print()

            chat_completion = await stream.final_chat_completion()
            print(chat_completion)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
