"""Read a hundred streams at once, in a nursery of trio.

The same client works in asyncio and in trio. A nursery that is cancelled closes all of its streams
and their connections.

    pip install "trunkline[trio]"
    OPENAI_API_KEY=... python trio_streams.py
"""

import trio

from trunkline import AsyncOpenAI, Limits


async def read(client: AsyncOpenAI, number: int, texts: dict[int, str]) -> None:
    stream = await client.responses.create(
        model="gpt-4o-mini", input=f"Say the number {number}.", stream=True
    )
    async with stream:
        async for event in stream:
            if event.type == "response.output_text.delta":
                texts[number] = texts.get(number, "") + event.delta


async def main() -> None:
    texts: dict[int, str] = {}
    async with AsyncOpenAI(limits=Limits(max_connections=50)) as client:
        with trio.fail_after(60):
            async with trio.open_nursery() as nursery:
                for number in range(100):
                    nursery.start_soon(read, client, number, texts)
    print(len(texts), "answers, such as:", texts[42])


trio.run(main)
