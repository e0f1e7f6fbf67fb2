"""Ask a question, and print the answer.

The Responses API is the one to begin with. `output_text` joins all texts of an answer, and `usage`
says what it has cost.

    pip install trunkline
    OPENAI_API_KEY=... python responses_text.py
"""

from trunkline import OpenAI

with OpenAI() as client:
    response = client.responses.create(
        model="gpt-4o-mini",
        instructions="Answer in one sentence.",
        input="Why is the sky blue?",
    )

print(response.output_text)
if response.usage is not None:
    print(f"{response.usage.input_tokens} tokens in, {response.usage.output_tokens} out")
