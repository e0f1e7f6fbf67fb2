"""Translate many texts at once, but no more than eight at a time.

A semaphore limits the calls; results are printed in the order in which they come. One failed text
does not stop the others.

    pip install trunkline
    OPENAI_API_KEY=... python concurrency_limit.py
"""

import asyncio

from trunkline import APIError, AsyncOpenAI

TEXTS = [f"The train number {n} leaves at nine." for n in range(1, 21)]


async def translate(client: AsyncOpenAI, limit: asyncio.Semaphore, text: str) -> str | None:
    async with limit:
        try:
            response = await client.responses.create(
                model="gpt-4o-mini", input=f"Translate into French: {text}"
            )
        except APIError as error:
            print("failed:", text, error.message)
            return None
        return response.output_text


async def main() -> None:
    limit = asyncio.Semaphore(8)
    done: list[str] = []
    async with AsyncOpenAI() as client:
        for next_one in asyncio.as_completed([translate(client, limit, text) for text in TEXTS]):
            if (french := await next_one) is not None:
                done.append(french)
                if len(done) % 5 == 0:
                    print(f"{len(done)} of {len(TEXTS)}: {french}")


asyncio.run(main())
