"""Ask for a chat completion.

It prints:
    You said: Say this is a test
    ...
"""

import asyncio

from trunkline import AsyncOpenAI, OpenAI


def main() -> None:
    with OpenAI(
        api_key="My API Key",  # the default is the environment variable OPENAI_API_KEY
    ) as client:
        chat_completion = client.chat.completions.create(
            messages=[{"role": "user", "content": "Say this is a test"}],
            model="gpt-3.5-turbo",
        )
        print(chat_completion.choices[0].message.content)


async def main_async() -> None:
    async with AsyncOpenAI(
        api_key="My API Key",  # the default is the environment variable OPENAI_API_KEY
    ) as client:
        chat_completion = await client.chat.completions.create(
            messages=[{"role": "user", "content": "Say this is a test"}],
            model="gpt-3.5-turbo",
        )
        print(chat_completion.choices[0].message.content)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
