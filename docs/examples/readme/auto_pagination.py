"""Go through a list that comes in pages.

It prints:
    22
    FineTuningJob(id='ftjob-1', ...)
    ...
    FineTuningJob(id='ftjob-22', ...)
"""

import asyncio

from trunkline import AsyncOpenAI, OpenAI
from trunkline.types.fine_tuning import FineTuningJob


def fetch_all_fine_tuning_jobs(client: OpenAI) -> list[FineTuningJob]:
    # Fetches more pages as needed.
    return list(client.fine_tuning.jobs.list(limit=20))


def main() -> None:
    with OpenAI() as client:
        print(len(fetch_all_fine_tuning_jobs(client)))

        # Or one page at a time:
        page = client.fine_tuning.jobs.list(limit=20)
        for fine_tuning_job in page.data:
            print(fine_tuning_job)

        while page.has_next_page():
            page = page.get_next_page()
            for fine_tuning_job in page.data:
                print(fine_tuning_job)


async def fetch_all_fine_tuning_jobs_async(client: AsyncOpenAI) -> list[FineTuningJob]:
    # Fetches more pages as needed.
    return [job async for job in client.fine_tuning.jobs.list(limit=20)]


async def main_async() -> None:
    async with AsyncOpenAI() as client:
        print(len(await fetch_all_fine_tuning_jobs_async(client)))

        # Or one page at a time:
        page = await client.fine_tuning.jobs.list(limit=20)
        for fine_tuning_job in page.data:
            print(fine_tuning_job)

        while page.has_next_page():
            page = await page.get_next_page()
            for fine_tuning_job in page.data:
                print(fine_tuning_job)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
