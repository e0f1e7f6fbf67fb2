"""Find the texts that are nearest to a question, with numpy.

`to_numpy` returns a view of the bytes that have arrived, without a list of numbers. Vectors of the
API have the length 1, so the product of two is their similarity.

    pip install trunkline numpy
    OPENAI_API_KEY=... python embeddings_search.py
"""

import numpy as np

from trunkline import OpenAI

TEXTS = (
    "The cat sleeps on the sofa.",
    "The interest on loans rises again.",
    "A kitten plays with wool.",
    "The bank lends less money.",
)
QUESTION = "Where is my cat?"

with OpenAI() as client:
    answer = client.embeddings.create(
        model="text-embedding-3-small", input=[*TEXTS, QUESTION], dimensions=256
    )

vectors = np.stack([one.to_numpy() for one in answer.data])
similarities = vectors[:-1] @ vectors[-1]
ranked = sorted(zip(map(float, similarities), TEXTS, strict=True), reverse=True)
for similarity, text in ranked[:2]:
    print(f"{similarity:.2f}", text)
