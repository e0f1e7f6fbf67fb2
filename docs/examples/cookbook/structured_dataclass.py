"""Get an answer as a dataclass.

`parse` asks for JSON that fits the type, and returns a value of it: lists, nested classes,
`Literal` and `date` included. A refusal is not an error, so look for it.

    pip install trunkline
    OPENAI_API_KEY=... python structured_dataclass.py
"""

from dataclasses import dataclass
from datetime import date

from trunkline import OpenAI

MAIL = "Ann and Bob meet on 5 March 2027 in Oslo, to talk about the bridge."


@dataclass
class Meeting:
    """A meeting, as somebody announces it."""

    subject: str
    day: date
    place: str | None
    people: list[str]


with OpenAI() as client:
    response = client.responses.parse(
        model="gpt-4o-mini",
        instructions="Extract the meeting.",
        input=MAIL,
        text_format=Meeting,
    )

meeting = response.output_parsed
if meeting is None:
    print("The model has refused:", response.output_text)
else:
    print(meeting)
    print(f"{meeting.day:%A, %d %B}:", ", ".join(meeting.people))
