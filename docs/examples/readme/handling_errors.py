"""Handle an error of the API.

It prints:
    400
    BadRequestError
    Headers({'server': '...', ...})
"""

import asyncio

from trunkline import APIStatusError, AsyncOpenAI, OpenAI


def main() -> None:
    with OpenAI() as client:
        try:
            client.fine_tuning.jobs.create(
                model="gpt-3.5-turbo", training_file="file-XGinujblHPwGLSztz8cPS8XY"
            )
        except APIStatusError as error:
            print(error.status_code)
            print(type(error).__name__)
            print(error.headers)


async def main_async() -> None:
    async with AsyncOpenAI() as client:
        try:
            await client.fine_tuning.jobs.create(
                model="gpt-3.5-turbo", training_file="file-XGinujblHPwGLSztz8cPS8XY"
            )
        except APIStatusError as error:
            print(error.status_code)
            print(type(error).__name__)
            print(error.headers)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
