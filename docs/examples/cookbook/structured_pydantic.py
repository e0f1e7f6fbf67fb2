"""Get an answer as a pydantic model, and handle one that does not fit.

The model sees the constraints, and pydantic checks them again, because not every server keeps
them. An answer that does not fit raises `APIResponseValidationError`; its cause is the error of
pydantic.

    pip install trunkline pydantic
    OPENAI_API_KEY=... python structured_pydantic.py
"""

from pydantic import BaseModel, Field, ValidationError

from trunkline import APIResponseValidationError, OpenAI


class Review(BaseModel):
    """A review of a product."""

    product: str
    stars: int = Field(ge=1, le=5)
    praise: list[str]
    complaints: list[str]


def read(client: OpenAI, text: str) -> Review | None:
    completion = client.chat.completions.parse(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Extract the review."},
            {"role": "user", "content": text},
        ],
        response_format=Review,
    )
    return completion.choices[0].message.parsed


with OpenAI() as client:
    print(read(client, "The kettle is fast and quiet, but the lid is loose. Four stars."))
    try:
        read(client, "Seven of five stars for this lamp!")
    except APIResponseValidationError as error:
        if isinstance(error.__cause__, ValidationError):
            for one in error.__cause__.errors():
                print("It does not fit:", *one["loc"], "-", one["msg"])
