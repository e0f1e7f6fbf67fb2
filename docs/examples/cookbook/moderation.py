"""Check texts before you publish them.

A call takes many texts, and returns a result for each. `categories` says which rules a text breaks.

    pip install trunkline
    OPENAI_API_KEY=... python moderation.py
"""

from trunkline import OpenAI

COMMENTS = (
    "Such a lovely bridge!",
    "I know your street; you will regret this.",
    "Well done.",
)

with OpenAI() as client:
    checked = client.moderations.create(model="omni-moderation-latest", input=list(COMMENTS))

for comment, result in zip(COMMENTS, checked.results, strict=True):
    broken = [name for name, is_flagged in result.categories.to_dict().items() if is_flagged]
    print("hidden:" if result.flagged else "shown: ", comment, *broken)
