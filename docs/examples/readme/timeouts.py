"""Set how long a call may take.

A call that reaches its limit raises APITimeoutError, also named APIConnectionTimeoutError, after
the retries.

It prints:
    You said: How can I list all files in a directory using Python?
    ...
"""

import asyncio

from trunkline import AsyncOpenAI, OpenAI

QUESTION = "How can I list all files in a directory using Python?"


def main() -> None:
    # The default of all calls:
    with OpenAI(
        timeout=20.0,  # 20 seconds (the default is 10 minutes)
    ) as client:
        # Or for one call:
        answer = client.chat.completions.create(
            messages=[{"role": "user", "content": QUESTION}],
            model="gpt-3.5-turbo",
            timeout=5.0,
        )
        print(answer.choices[0].message.content)


async def main_async() -> None:
    # The default of all calls:
    async with AsyncOpenAI(
        timeout=20.0,  # 20 seconds (the default is 10 minutes)
    ) as client:
        # Or for one call:
        answer = await client.chat.completions.create(
            messages=[{"role": "user", "content": QUESTION}],
            model="gpt-3.5-turbo",
            timeout=5.0,
        )
        print(answer.choices[0].message.content)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
