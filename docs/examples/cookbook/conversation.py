"""Continue a conversation that the server keeps.

With `previous_response_id` only the new question is sent. Responses are stored for 30 days, unless
you pass `store=False`.

    pip install trunkline
    OPENAI_API_KEY=... python conversation.py
"""

from trunkline import OpenAI

QUESTIONS = (
    "My name is Ada. Which planet is the largest?",
    "How many moons does it have?",
    "And what is my name?",
)

with OpenAI() as client:
    previous: str | None = None
    for question in QUESTIONS:
        response = client.responses.create(
            model="gpt-4o-mini", input=question, previous_response_id=previous
        )
        print(">", question)
        print(response.output_text)
        previous = response.id
