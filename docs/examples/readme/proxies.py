"""Make calls through a proxy, and one call in another way.

Without the option, the environment variables HTTPS_PROXY, HTTP_PROXY and NO_PROXY apply.

It prints:
    local
    local
"""

import asyncio
import os

from trunkline import AsyncOpenAI, Limits, OpenAI

PROXY_URL = os.environ["PROXY_URL"]
TEST_API = os.environ["TEST_API"]  # such as http://localhost:8080/test-api


def main() -> None:
    # The proxy of all calls:
    with OpenAI(proxy=PROXY_URL) as client:
        print(client.models.list().data[0].id)

        # Or for one call: another server, without a proxy, and a connection for each request.
        with client.with_options(
            base_url=TEST_API, proxy="", limits=Limits(max_keepalive_connections=0)
        ) as direct:
            print(direct.models.list().data[0].id)


async def main_async() -> None:
    # The proxy of all calls:
    async with AsyncOpenAI(proxy=PROXY_URL) as client:
        print((await client.models.list()).data[0].id)

        # Or for one call: another server, without a proxy, and a connection for each request.
        async with client.with_options(
            base_url=TEST_API, proxy="", limits=Limits(max_keepalive_connections=0)
        ) as direct:
            print((await direct.models.list()).data[0].id)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
