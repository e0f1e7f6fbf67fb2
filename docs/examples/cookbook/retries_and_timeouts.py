"""Wait for a flaky server, but not for ever.

Failures of the connection and the statuses 408, 409, 429 and 5xx are retried, with a pause. `total`
limits the whole call, with all attempts and pauses. OPENAI_LOG=info shows each attempt.

    pip install trunkline
    OPENAI_API_KEY=... python retries_and_timeouts.py
"""

from trunkline import APIConnectionError, APIStatusError, APITimeoutError, OpenAI, Timeout

client = OpenAI(
    max_retries=4,
    timeout=Timeout(connect=3, read=30, total=60),
)


def ask(question: str) -> str:
    try:
        raw = client.responses.with_raw_response.create(model="gpt-4o-mini", input=question)
    except APITimeoutError as error:
        return f"no answer in {error.elapsed:.0f} s; the phase was {error.phase}"
    except APIConnectionError as error:
        return f"no connection: {error}"
    except APIStatusError as error:
        return f"status {error.status_code} after all retries: {error.message}"
    return f"{raw.parse().output_text} (after {raw.retries_taken} retries)"


print(ask("Is anybody there?"))
client.close()
