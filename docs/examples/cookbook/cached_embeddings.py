"""Pay for each embedding only once.

The plugin `cache` keeps answers in a file, also after the program has ended. It caches calls whose
equal requests have equal answers, such as embeddings; `counters` shows which calls were sent.

    pip install trunkline
    OPENAI_API_KEY=... python cached_embeddings.py
"""

from trunkline import OpenAI
from trunkline_plugins.cache import Cache
from trunkline_plugins.counters import Counters

counters = Counters(logger=None)
plugins = [Cache("sqlite:embeddings.db"), counters]

with OpenAI(plugins=plugins) as client:
    for text in ("a bridge", "a ferry", "a bridge", "a bridge"):
        client.embeddings.create(model="text-embedding-3-small", input=text)

count = counters.snapshot()["embeddings.create", "text-embedding-3-small"]
print(f"{count.calls} calls, {count.attempts} requests")
