"""Limit what each customer may use in a day.

The plugin `budget` counts the tokens of a tag, also of streams that are left early. A call that
does not fit is not sent. Prices are yours: they change too often to be part of a library.

    pip install trunkline
    OPENAI_API_KEY=... python budget_per_customer.py
"""

from trunkline import BudgetExceededError, OpenAI
from trunkline_plugins.budget import Budget

budget = Budget(
    dollars=0.0001,
    window="day",
    prices={"gpt-4o-mini": {"input": 0.15, "output": 0.6}},  # for a million tokens
)


def ask(client: OpenAI, customer: str, question: str) -> str:
    try:
        response = client.responses.create(
            model="gpt-4o-mini",
            input=question,
            max_output_tokens=100,
            plugin_options={"budget": {"tag": customer}},
        )
    except BudgetExceededError as error:
        return f"no more than {error.limit:.4f} {error.unit} a day for {customer}"
    return response.output_text


with OpenAI(plugins=[budget]) as client:
    print(ask(client, "ann", "Name a river."))
    print(ask(client, "bob", "Name a river. " * 200))
    print(f"ann has used {budget.used('ann').tokens} tokens")
