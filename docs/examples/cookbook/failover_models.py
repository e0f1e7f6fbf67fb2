"""Continue with another model or server when the first one fails.

The plugin `failover` tries the alternatives in order, also in the middle of a stream. A server at
another address never gets your key; name one for it.

    pip install trunkline
    OPENAI_API_KEY=... python failover_models.py
"""

from trunkline import OpenAI
from trunkline_plugins.failover import Failover

alternatives = [
    {"name": "smaller model", "model": "gpt-4o-mini"},
    {
        "name": "in the cellar",
        "base_url": "http://localhost:8080/v1",
        "key": "none",
        "model": "any",
    },
]

with OpenAI(plugins=[Failover(alternatives)]) as client:
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": "When is high tide?"}]
    )

print(completion.model, "-", completion.choices[0].message.content)
