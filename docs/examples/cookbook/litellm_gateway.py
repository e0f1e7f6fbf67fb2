"""Call models through a gateway, such as the proxy of LiteLLM.

Headers of the answer say what the call has cost, and who has answered: `with_raw_response` has
them. Tags in a header of the request decide about routing and accounting.

    pip install trunkline
    LITELLM_API_KEY=... python litellm_gateway.py
"""

import os

from trunkline import OpenAI

client = OpenAI(
    base_url=os.environ.get("LITELLM_URL", "http://localhost:4000/v1"),
    api_key=os.environ["LITELLM_API_KEY"],
    default_headers={"x-litellm-tags": "search,nightly"},
    max_retries=0,  # the gateway retries
)

raw = client.chat.completions.with_raw_response.create(
    model="small", messages=[{"role": "user", "content": "Hello"}]
)
print(raw.parse().choices[0].message.content)
print("answered by", raw.headers["x-litellm-model-id"])
print("dollars:", float(raw.headers["x-litellm-response-cost"]))
client.close()
