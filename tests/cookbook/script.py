"""The texts and calls of the model in the cookbook's tests, by the last text of the user."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Said: TypeAlias = str | Sequence[tuple[str, Mapping[str, object]]]
"""A text, or calls of functions with their arguments."""


def _json(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)


TEXTS: dict[str, Said] = {
    "Why is the sky blue?": "Air scatters blue light more than red light.",
    "Write a verse about rain.": "Rain taps the roof in code,\nand rivers borrow every road.",
    "My name is Ada. Which planet is the largest?": "Jupiter is the largest planet, Ada.",
    "How many moons does it have?": "Jupiter has 97 known moons.",
    "And what is my name?": "Your name is Ada.",
    "Ann and Bob meet": _json(
        subject="the bridge", day="2027-03-05", place="Oslo", people=["Ann", "Bob"]
    ),
    "The kettle is fast": _json(
        product="kettle", stars=4, praise=["fast", "quiet"], complaints=["the lid is loose"]
    ),
    "Seven of five stars": _json(product="lamp", stars=7, praise=[], complaints=[]),
    "The roof leaks": _json(
        tasks=[
            {"what": "call Ann about the roof", "urgency": "today"},
            {"what": "paint the fence", "urgency": "this week"},
            {"what": "sort the photos", "urgency": "sometime"},
        ]
    ),
    "Dim the kitchen": _json(action={"type": "light", "room": "kitchen", "percent": 33}),
    "I want to hear": _json(action={"type": "play", "title": "Clair de Lune", "room": "bath"}),
    "A recipe for tea": _json(
        title="Tea",
        minutes=5,
        steps=["Boil water.", "Pour it on the leaves.", "Wait four minutes."],
    ),
    "Which bridge is this?": "This is the Golden Gate Bridge in San Francisco.",
    "Which country has this flag?": "It is the flag of Norway.",
    "Which river flows through Oslo?": "The Akerselva flows through Oslo.",
    "Which river flows through Lima?": "The Rímac flows through Lima.",
    "Which river flows through Accra?": "The Odaw flows through Accra.",
    "Is anybody there?": "Yes, I am here.",
    "Name a river.": "The Danube.",
    "When is high tide?": "At ten past four.",
    "Say hello to the browser.": "Hello, browser! How are you?",
    "Summarize: ": "The meeting was moved to Friday.",
    "Translate into French: ": "Le train part à neuf heures.",
    "Say the number 4": "Four, and whatever follows.",
    "Say the number": "There it is.",
    "Repeat: ": "[redacted 1] has the number [redacted 2].",
}
"""Beginnings of what the user says, and the answers."""

CONVERSATIONS: dict[str, tuple[Said, ...]] = {
    "Order ten raincoats if we have none. It is urgent.": (
        [("stock", {"article": "raincoat"})],
        [("order", {"article": "raincoat", "amount": 10, "speed": "express"})],
        "We had no raincoats, so I ordered ten. They will be here on Tuesday.",
    ),
    "Greet ann@example.com and bob@example.org.": (
        [
            ("send_mail", {"to": "ann@example.com", "text": "Hello, Ann!"}),
            ("send_mail", {"to": "bob@example.org", "text": "Hello, Bob!"}),
        ],
        "I have greeted Ann. I may not write to Bob.",
        "I have greeted Ann. I may not write to Bob.",
    ),
}
"""The answers in turn, each after the results of the calls before it."""


def scripted(asked: Mapping[str, Any]) -> Said | None:
    """Return the answer to a request of chat or responses; None if the script has none."""
    messages: Any = asked.get("messages") or asked.get("input") or ()
    if isinstance(messages, str):
        messages = [{"role": "user", "content": messages}]
    texts = [_text(message) for message in messages if message.get("role") == "user"]
    last = texts[-1] if texts else ""
    if last in CONVERSATIONS:
        results = [message for message in messages if _is_result(message)]
        return CONVERSATIONS[last][len(results)]
    found = [said for begin, said in TEXTS.items() if last.startswith(begin)]
    return found[0] if found else None


def _is_result(message: Mapping[str, Any]) -> bool:
    return message.get("role") == "tool" or message.get("type") == "function_call_output"


def _text(message: Mapping[str, Any]) -> str:
    content = message["content"]
    if isinstance(content, str):
        return content
    return "".join(str(part.get("text", "")) for part in content)
