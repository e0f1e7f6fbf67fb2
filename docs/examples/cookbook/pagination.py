"""Go through a long list: all of it, a page at a time, or until something is found.

A loop over a list asks for the next page when it needs one. If you leave the loop, no further page
is requested.

    pip install trunkline
    OPENAI_API_KEY=... python pagination.py
"""

import asyncio
from itertools import islice

from trunkline import AsyncOpenAI, OpenAI


def everything() -> None:
    with OpenAI() as client:
        print("all:", sum(1 for _ in client.fine_tuning.jobs.list(limit=20)))
        newest = [job.id for job in islice(client.fine_tuning.jobs.list(limit=20), 3)]
        print("newest:", *newest)
        page = client.fine_tuning.jobs.list(limit=20)
        print("first page:", len(page.data), "more:", page.has_next_page())


async def first_failure() -> None:
    async with AsyncOpenAI() as client:
        async for job in client.fine_tuning.jobs.list(limit=20):
            if job.status == "failed":
                print("failed:", job.id)
                break


everything()
asyncio.run(first_failure())
