"""llm: models of OpenAI for the command line and for Python."""

from __future__ import annotations

import os
import tempfile
from typing import Any

os.environ["LLM_USER_PATH"] = tempfile.mkdtemp()

import llm
import openai
import pytest


def _of_server(model: Any) -> Any:
    model.key, model.api_base = "none", os.environ["OPENAI_BASE_URL"]
    return model


def chat() -> None:
    answer = _of_server(llm.get_model("gpt-4o-mini")).prompt("Hello", stream=False)
    assert answer.text().startswith("You said: Hello")


def stream() -> None:
    pieces = list(_of_server(llm.get_model("gpt-4o-mini")).prompt("Hello"))
    assert len(pieces) > 3


async def stream_async() -> None:
    model = _of_server(llm.get_async_model("gpt-4o-mini"))
    assert len([piece async for piece in model.prompt("Hello")]) > 3


def embeddings() -> None:
    assert len(_of_server(llm.get_embedding_model("3-small")).embed("a")) > 1


def errors() -> None:
    model = _of_server(llm.get_model("gpt-4o-mini"))
    model.model_name = "error-400"
    with pytest.raises(openai.BadRequestError):
        model.prompt("Hello", stream=False).text()


CASES = [chat, stream, stream_async, embeddings, errors]
PASSED = []
