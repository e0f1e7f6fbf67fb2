"""Ask OpenRouter, with a second model if the first one fails, and see what it costs.

`models` lists fallbacks. While a request waits, OpenRouter sends comments, which are skipped. The
last chunk has `cost` in its usage.

    pip install trunkline
    OPENROUTER_API_KEY=... python openrouter_fallbacks.py
"""

import os

from trunkline import OpenAI

client = OpenAI(
    base_url=os.environ.get("OPENROUTER_URL", "https://openrouter.ai/api/v1"),
    api_key=os.environ["OPENROUTER_API_KEY"],
    default_headers={"HTTP-Referer": "https://example.com", "X-Title": "Cookbook"},
)

stream = client.chat.completions.create(
    model="anthropic/claude-sonnet-4",
    messages=[{"role": "user", "content": "What is the capital of Norway?"}],
    extra_body={"models": ["openai/gpt-4o"]},
    stream=True,
)
for chunk in stream:
    for choice in chunk.choices:
        print(choice.delta.content or "", end="")
    if chunk.usage is not None:
        print(f"\ncost: {chunk.usage.model_extra['cost']:.5f} credits")
client.close()
