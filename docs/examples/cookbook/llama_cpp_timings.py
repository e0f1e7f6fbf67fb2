"""Measure the speed of llama.cpp's server.

It adds `timings` to its answers. Routes outside of /v1, such as /health, can be called as well:
`client.get` takes a whole URL. Two connections are enough for a server with two slots.

    pip install trunkline
    llama-server -m model.gguf && python llama_cpp_timings.py
"""

import os
from typing import Any

from trunkline import Limits, OpenAI

server = os.environ.get("LLAMA_SERVER_URL", "http://localhost:8080")
client = OpenAI(
    base_url=f"{server}/v1",
    api_key="",  # it needs none, unless it runs with --api-key
    limits=Limits(max_connections=2),
)

print(client.get(f"{server}/health", cast_to=dict[str, Any]))
completion = client.chat.completions.create(
    model="any",  # the server has one model
    messages=[{"role": "user", "content": "What does a haiku need?"}],
    max_tokens=100,
    extra_body={"top_k": 40},
)
print(completion.choices[0].message.content)

timings: dict[str, float] = completion.model_extra["timings"]
print(f"prompt: {timings['prompt_n']} tokens, {timings['cache_n']} from the cache")
print(f"answer: {timings['predicted_n']} tokens, {timings['predicted_per_second']:.1f} a second")
client.close()
