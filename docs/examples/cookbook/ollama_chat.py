"""Chat with a model in Ollama, and see its thoughts.

Ollama ignores the key. It sends the thoughts of a model in a field `reasoning`, which the API does
not have: `model_extra` has all fields of that kind. The usage of a stream comes if it is asked for.

    pip install trunkline
    ollama pull qwen3 && python ollama_chat.py
"""

import os

from trunkline import OpenAI

client = OpenAI(
    base_url=os.environ.get("OLLAMA_URL", "http://localhost:11434/v1"),
    api_key="",  # the server needs none
)

stream = client.chat.completions.create(
    model="qwen3",
    messages=[{"role": "user", "content": "Greet me."}],
    reasoning_effort="low",
    stream=True,
    stream_options={"include_usage": True},
)
for chunk in stream:
    for choice in chunk.choices:  # the chunk with the usage has none
        thought = choice.delta.model_extra.get("reasoning")
        if thought:
            print(f"({thought.strip()})")
        print(choice.delta.content or "", end="")
    if chunk.usage is not None:
        print(f"\n{chunk.usage.completion_tokens} tokens")
client.close()
