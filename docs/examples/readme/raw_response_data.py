"""Read the headers and the status of a response.

It prints:
    my value
    OK
    my value
    ChatCompletion(id='...', choices=[...], ...)
"""

import asyncio

from trunkline import AsyncOpenAI, OpenAI


def main() -> None:
    with OpenAI() as client:
        # Leave the body unread, and look at the response alone:
        with client.chat.completions.with_streaming_response.create(
            messages=[{"role": "user", "content": "Say this is a test"}],
            model="gpt-3.5-turbo",
        ) as response:
            print(response.headers.get("X-My-Header"))
            print(response.http_response.reason_phrase)

        # Or get the response along with its data:
        raw = client.chat.completions.with_raw_response.create(
            messages=[{"role": "user", "content": "Say this is a test"}],
            model="gpt-3.5-turbo",
        )
        chat_completion = raw.parse()
        print(raw.headers.get("X-My-Header"))
        print(chat_completion)


async def main_async() -> None:
    async with AsyncOpenAI() as client:
        # Leave the body unread, and look at the response alone:
        async with client.chat.completions.with_streaming_response.create(
            messages=[{"role": "user", "content": "Say this is a test"}],
            model="gpt-3.5-turbo",
        ) as response:
            print(response.headers.get("X-My-Header"))
            print(response.http_response.reason_phrase)

        # Or get the response along with its data:
        raw = await client.chat.completions.with_raw_response.create(
            messages=[{"role": "user", "content": "Say this is a test"}],
            model="gpt-3.5-turbo",
        )
        chat_completion = raw.parse()
        print(raw.headers.get("X-My-Header"))
        print(chat_completion)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
