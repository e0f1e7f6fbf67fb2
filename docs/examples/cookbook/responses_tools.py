"""Let the model act, but only after your approval.

`responses.run_tools` calls functions for the Responses API. `approve` is asked before each call,
and may refuse it with a reason that the model gets. Several calls of an answer run at once.

    pip install trunkline
    OPENAI_API_KEY=... python responses_tools.py
"""

from dataclasses import dataclass

from trunkline import OpenAI
from trunkline.tools import RequestedCall


@dataclass
class Mail:
    """A mail to send."""

    to: str
    text: str


def send_mail(mail: Mail) -> str:
    """Send a mail."""
    print("sent to", mail.to)
    return "sent"


def approve(call: RequestedCall) -> bool | str:
    return call.parsed.to.endswith("@example.com") or "Only to people of the company."


with OpenAI() as client:
    runner = client.responses.run_tools(
        model="gpt-4o-mini",
        input="Greet ann@example.com and bob@example.org.",
        tools=[send_mail],
        approve=approve,
        max_concurrency=4,
    )
    print(runner.final_text())
