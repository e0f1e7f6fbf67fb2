"""Answer events in AWS Lambda, or in another serverless function.

The client is outside of the handler, so that warm instances keep their connections. `total` is less
than the limit of the function: an error can be reported, a killed instance cannot.

    pip install . --target package    # in the clone; nothing else is needed
    OPENAI_API_KEY=... python aws_lambda.py
"""

import json
from typing import Any

from trunkline import APIError, APITimeoutError, OpenAI, Timeout

client = OpenAI(timeout=Timeout(connect=3, total=25), max_retries=1)


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    question = json.loads(event["body"])["question"]
    try:
        response = client.responses.create(model="gpt-4o-mini", input=question)
    except APITimeoutError as error:
        return {"statusCode": 504, "body": f"no answer in the phase {error.phase}"}
    except APIError as error:
        return {"statusCode": 502, "body": f"{error.message} ({error.request_id})"}
    return {"statusCode": 200, "body": json.dumps({"answer": response.output_text})}


if __name__ == "__main__":
    for _ in range(2):  # a cold start, and a warm one
        print(handler({"body": '{"question": "Name a river."}'}, None))
