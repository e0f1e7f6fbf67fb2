"""Await calls in the cells of a notebook.

A notebook has a running event loop: write `await` at the top of a cell, without `asyncio.run`. The
client is made in a cell of its own, and used in all others. This program runs three cells as
Jupyter does.

    pip install trunkline jupyter
    OPENAI_API_KEY=... jupyter lab
"""

from IPython.core.interactiveshell import InteractiveShell

CELLS = (
    """
from trunkline import AsyncOpenAI
client = AsyncOpenAI()
""",
    """
import asyncio
questions = ["Name a river.", "Why is the sky blue?"]
calls = [client.responses.create(model="gpt-4o-mini", input=one) for one in questions]
for response in await asyncio.gather(*calls):
    print(response.output_text)
""",
    """
async with client.responses.stream(model="gpt-4o-mini", input="Name a river.") as stream:
    async for text in stream.text_deltas:
        print(text, end="|")
print()
await client.close()
""",
)

if __name__ == "__main__":
    shell = InteractiveShell.instance()
    for number, cell in enumerate(CELLS, 1):
        print(f"In [{number}]:")
        shell.run_cell(cell).raise_error()  # type: ignore[no-untyped-call]  # IPython's
