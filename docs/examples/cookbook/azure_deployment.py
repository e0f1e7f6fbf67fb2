"""Call a deployment at Azure OpenAI.

`model` is the name of your deployment. The key and the address come from AZURE_OPENAI_API_KEY and
AZURE_OPENAI_ENDPOINT; pass `azure_ad_token_provider` to sign in with Microsoft Entra instead.

    pip install trunkline
    AZURE_OPENAI_ENDPOINT=https://NAME.openai.azure.com AZURE_OPENAI_API_KEY=... \\
        python azure_deployment.py
"""

from trunkline import AzureOpenAI, NotFoundError

with AzureOpenAI(api_version="2024-10-21") as client:
    try:
        completion = client.chat.completions.create(
            model="my-deployment",
            messages=[{"role": "user", "content": "Name a river."}],
        )
    except NotFoundError as error:
        raise SystemExit(f"is there a deployment of that name? {error.message}") from error

print(completion.choices[0].message.content)
