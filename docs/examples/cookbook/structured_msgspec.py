"""Get one of several msgspec structs: a tagged union.

The tag says which kind the model has chosen, so that `match` can take it apart.

    pip install trunkline msgspec
    OPENAI_API_KEY=... python structured_msgspec.py
"""

import msgspec

from trunkline import OpenAI


class Play(msgspec.Struct, tag="play"):
    """Play a piece of music."""

    title: str
    room: str


class Light(msgspec.Struct, tag="light"):
    """Set the brightness of a room."""

    room: str
    percent: int


class Command(msgspec.Struct):
    """A request to a home."""

    action: Play | Light


with OpenAI() as client:
    for words in ("Dim the kitchen to a third.", "I want to hear Clair de Lune in the bath."):
        response = client.responses.parse(model="gpt-4o-mini", input=words, text_format=Command)
        if response.output_parsed is None:
            continue
        match response.output_parsed.action:
            case Play(title=title, room=room):
                print(f"playing {title} in the {room}")
            case Light(room=room, percent=percent):
                print(f"{room} at {percent} %")
