"""The same with tools, which replace functions in newer models. Signatures describe the tools.

It prints:
    {'role': 'user', 'content': 'How is the weather this week?'}
    {'role': 'assistant', ...'tool_calls': [...'get_current_location'...]...}
    {'role': 'tool', 'tool_call_id': '...', 'content': 'Boston'}
    {'role': 'assistant', ...'tool_calls': [...'get_weather'...]...}
    {'role': 'tool', 'tool_call_id': '...', 'content': '{"temperature":..."50degF",..."high"}'}
    {'role': 'assistant', 'content': "It's looking cold and rainy - you might want...a jacket!"...}
    <BLANKLINE>
    Final content: It's looking cold and rainy - you might want to wear a jacket!
"""

import asyncio

from trunkline import AsyncOpenAI, OpenAI


def get_current_location() -> str:
    """Return the city in which the user is."""
    return "Boston"  # simulates a lookup


def get_weather(location: str) -> dict[str, str]:
    """Return this week's weather in a city."""
    # ... look it up ...
    return {"temperature": "50degF", "precipitation": "high"}


def main() -> None:
    with OpenAI() as client:
        runner = client.chat.completions.run_tools(
            model="gpt-4o",
            messages=[{"role": "user", "content": "How is the weather this week?"}],
            tools=[get_current_location, get_weather],
            stream=True,
        ).on("message", print)

        final_content = runner.final_content()
        print()
        print("Final content:", final_content)


async def main_async() -> None:
    async with AsyncOpenAI() as client:
        runner = client.chat.completions.run_tools(
            model="gpt-4o",
            messages=[{"role": "user", "content": "How is the weather this week?"}],
            tools=[get_current_location, get_weather],  # `async def` works as well
            stream=True,
        ).on("message", print)

        final_content = await runner.final_content()
        print()
        print("Final content:", final_content)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
