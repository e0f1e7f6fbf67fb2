"""Get a typed answer from LM Studio.

LM Studio needs no key, so none is sent. It loads a model with the first call; `ttl` is the time in
seconds after which it is unloaded.

    pip install trunkline
    lms server start && python lm_studio_typed.py
"""

import os
from dataclasses import dataclass

from trunkline import OpenAI


@dataclass
class Bridge:
    """A bridge."""

    name: str
    city: str
    year: int


client = OpenAI(
    base_url=os.environ.get("LM_STUDIO_URL", "http://localhost:1234/v1"),
    api_key="",  # the server needs none
)

models = [model.id for model in client.models.list() if "embed" not in model.id]
completion = client.chat.completions.parse(
    model=models[0],
    messages=[{"role": "user", "content": "A bridge in London"}],
    response_format=Bridge,
    extra_body={"ttl": 300},
)
print(completion.choices[0].message.parsed)
client.close()
