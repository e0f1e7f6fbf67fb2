"""Let the model call your functions.

`run_tools` sends the schema of each function, calls what the model asks for, sends the results
back, and repeats this until there is a text. The schema comes from annotations and docstrings.

    pip install trunkline
    OPENAI_API_KEY=... python chat_tools.py
"""

from typing import Literal

from trunkline import OpenAI

STOCK = {"umbrella": 3, "raincoat": 0}


def stock(article: str) -> int:
    """Return how many pieces of an article are in stock.

    Args:
        article: Its name in English, in the singular.
    """
    return STOCK.get(article, 0)


def order(article: str, amount: int, speed: Literal["express", "normal"] = "normal") -> str:
    """Order an article, and return the day on which it will be here."""
    return "Tuesday" if speed == "express" else "Friday"


with OpenAI() as client:
    runner = client.chat.completions.run_tools(
        model="gpt-4o-mini",
        messages=[
            {"role": "user", "content": "Order ten raincoats if we have none. It is urgent."}
        ],
        tools=[stock, order],
        after_call=lambda call, result: print(f"{call.name}({call.arguments}) -> {result}"),
    )
    print(runner.final_content())
