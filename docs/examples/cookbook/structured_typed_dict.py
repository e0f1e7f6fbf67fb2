"""Watch a TypedDict grow while the answer comes.

Each event has `parsed`: the part of the JSON that has arrived so far, as plain dictionaries and
lists. The final completion has the whole value, checked.

    pip install trunkline
    OPENAI_API_KEY=... python structured_typed_dict.py
"""

from typing import cast

from typing_extensions import TypedDict

from trunkline import OpenAI


class Recipe(TypedDict):
    """A recipe."""

    title: str
    minutes: int
    steps: list[str]


with (
    OpenAI() as client,
    client.chat.completions.stream(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": "A recipe for tea, in three steps."}],
        response_format=Recipe,
    ) as stream,
):
    known = 0
    for event in stream:
        if event.type == "content.delta" and event.parsed is not None:
            so_far = cast("dict[str, list[str]]", event.parsed)
            if len(so_far.get("steps", [])) > known:
                known += 1
                print(f"step {known} begins")
    recipe = stream.get_final_completion().choices[0].message.parsed

print(recipe)
