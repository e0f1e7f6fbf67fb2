"""Set how often a failed call is retried.

Connection errors, time limits and the statuses 408, 409, 429 and 500 or more are retried twice by
default.

It prints:
    You said: How can I get the name of the current day in Python?
    ...
"""

import asyncio

from trunkline import AsyncOpenAI, OpenAI

QUESTION = "How can I get the name of the current day in Python?"


def main() -> None:
    # The default of all calls:
    with OpenAI(
        max_retries=0,  # the default is 2
    ) as client:
        # Or for one call:
        answer = client.chat.completions.create(
            messages=[{"role": "user", "content": QUESTION}],
            model="gpt-3.5-turbo",
            max_retries=5,
        )
        print(answer.choices[0].message.content)


async def main_async() -> None:
    # The default of all calls:
    async with AsyncOpenAI(
        max_retries=0,  # the default is 2
    ) as client:
        # Or for one call:
        answer = await client.chat.completions.create(
            messages=[{"role": "user", "content": QUESTION}],
            model="gpt-3.5-turbo",
            max_retries=5,
        )
        print(answer.choices[0].message.content)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
