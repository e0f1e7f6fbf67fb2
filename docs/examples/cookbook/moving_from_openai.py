"""Move a program from openai-python by one import.

Below the import, this is code as it was written for openai-python: names of clients, parameters,
errors and types are the same. `trunkline migrate PATH` lists what differs in your own code.

    pip install trunkline
    OPENAI_API_KEY=... python moving_from_openai.py
"""

import trunkline as openai  # before: import openai
from trunkline import OpenAI  # before: from openai import OpenAI
from trunkline.types.chat import ChatCompletionMessageParam  # before: from openai.types.chat import

client = OpenAI(timeout=20.0, max_retries=1)
messages: list[ChatCompletionMessageParam] = [
    {"role": "system", "content": "You are brief."},
    {"role": "user", "content": "Name a river."},
]

try:
    raw = client.chat.completions.with_raw_response.create(model="gpt-4o-mini", messages=messages)
    completion = raw.parse()
    print(completion.choices[0].message.content)
    print(completion.model_dump(include={"model", "object"}))
    client.with_options(max_retries=0).models.retrieve("no-such-model")
except openai.RateLimitError as error:
    print("slow down:", error.request_id)
except openai.APIStatusError as error:
    print(type(error).__name__, error.status_code, error.code)
