"""Ask a model in vLLM, with parameters that only vLLM has.

`extra_body` adds fields to the request: `top_k`, `chat_template_kwargs`. Thoughts are in
`reasoning`; older versions call it `reasoning_content`. The key is that of `--api-key`, or any
text.

    pip install trunkline
    vllm serve Qwen/Qwen3-8B --reasoning-parser qwen3
    python vllm_reasoning.py
"""

import os

from trunkline import OpenAI

client = OpenAI(
    base_url=os.environ.get("VLLM_URL", "http://localhost:8000/v1"),
    api_key=os.environ.get("VLLM_API_KEY", ""),
)

model = client.models.list().data[0]
print(model.id, "with", model.model_extra["max_model_len"], "tokens of context")

completion = client.chat.completions.create(
    model=model.id,
    messages=[{"role": "user", "content": "Which is greater, 9.11 or 9.8?"}],
    extra_body={"top_k": 20, "chat_template_kwargs": {"enable_thinking": True}},
)
message = completion.choices[0].message
extra = message.model_extra
print("thoughts:", extra.get("reasoning") or extra.get("reasoning_content"))
print("answer:", message.content)
client.close()
