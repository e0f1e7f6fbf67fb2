"""dspy: programs of language models, through litellm."""

from __future__ import annotations

import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import dspy
import pytest


def _model(name: str = "openai/gpt-4o-mini") -> dspy.LM:
    return dspy.LM(name, cache=False, num_retries=0)


def chat() -> None:
    (answer,) = _model()("Hello")
    text = answer if isinstance(answer, str) else answer["text"]
    assert text.startswith("You said: Hello")


def typed() -> None:
    with dspy.context(lm=_model(), adapter=dspy.JSONAdapter()):
        assert isinstance(dspy.Predict("question -> answer: int")(question="How many?").answer, int)


def errors() -> None:
    with pytest.raises(Exception, match="400"):
        _model("openai/error-400")("Hello")


CASES = [chat, typed, errors]
PASSED = []
