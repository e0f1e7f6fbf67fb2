"""Let the model call your functions, until it asks for none.

It prints:
    {'role': 'user', 'content': 'How is the weather this week?'}
    {'role': 'assistant', ...'function_call': {...'{}'...'get_current_location'...}...}
    {'role': 'function', 'name': 'get_current_location', 'content': 'Boston'}
    {'role': 'assistant', ...'function_call': {...'{"location": "Boston"}'...}...}
    {'role': 'function', 'name': 'get_weather', 'content': '{"temperature":..."50degF",..."high"}'}
    {'role': 'assistant', 'content': "It's looking cold and rainy - you might want...a jacket!"...}
    <BLANKLINE>
    Final content: It's looking cold and rainy - you might want to wear a jacket!
"""

import asyncio
import json

from trunkline import AsyncOpenAI, OpenAI
from trunkline.tools import RunnableFunction


def get_current_location() -> str:
    return "Boston"  # simulates a lookup


def get_weather(args: dict[str, str]) -> dict[str, str]:
    # ... look up the weather in args["location"] ...
    return {"temperature": "50degF", "precipitation": "high"}


async def get_weather_async(args: dict[str, str]) -> dict[str, str]:
    # ... look it up, with `await` ...
    return get_weather(args)


LOCATION: RunnableFunction = {
    "function": get_current_location,
    "parameters": {"type": "object", "properties": {}},
}
WEATHER: RunnableFunction = {
    "function": get_weather,
    "name": "get_weather",
    "parse": json.loads,  # or annotate the function with types, and leave out both of these lines
    "parameters": {"type": "object", "properties": {"location": {"type": "string"}}},
}


def main() -> None:
    with OpenAI() as client:
        runner = client.chat.completions.run_functions(
            model="gpt-3.5-turbo",
            messages=[{"role": "user", "content": "How is the weather this week?"}],
            functions=[LOCATION, WEATHER],
        ).on("message", print)

        final_content = runner.final_content()
        print()
        print("Final content:", final_content)


async def main_async() -> None:
    async with AsyncOpenAI() as client:
        runner = client.chat.completions.run_functions(
            model="gpt-3.5-turbo",
            messages=[{"role": "user", "content": "How is the weather this week?"}],
            functions=[LOCATION, {**WEATHER, "function": get_weather_async}],
        ).on("message", print)

        final_content = await runner.final_content()
        print()
        print("Final content:", final_content)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())
