"""Get a list of attrs classes with an enumeration.

The type may be of attrs without pydantic being installed. A list needs a class around it, because a
schema is an object at its top.

    pip install trunkline attrs
    OPENAI_API_KEY=... python structured_attrs.py
"""

from enum import Enum

import attrs

from trunkline import OpenAI


class Urgency(Enum):
    """How soon a task has to be done."""

    TODAY = "today"
    THIS_WEEK = "this week"
    SOMETIME = "sometime"


@attrs.frozen
class Task:
    """Something that somebody has to do."""

    what: str
    urgency: Urgency


@attrs.frozen
class Tasks:
    """All tasks in a text."""

    tasks: list[Task]


with OpenAI() as client:
    response = client.responses.parse(
        model="gpt-4o-mini",
        input="The roof leaks, call Ann at once. Paint the fence before Sunday. Sort the photos.",
        text_format=Tasks,
    )

if response.output_parsed is not None:
    for task in response.output_parsed.tasks:
        print(f"{task.urgency.name:<10}{task.what}")
