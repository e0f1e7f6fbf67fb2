"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

import builtins
from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import evals


class Result(BaseModel):
    name: str
    passed: bool
    score: float
    sample: dict[str, object] | None = None
    type: str | None = None


class SampleInput(BaseModel):
    content: str
    role: str


class SampleOutput(BaseModel):
    content: str | None = None
    role: str | None = None


class SampleUsage(BaseModel):
    cached_tokens: int
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int


class Sample(BaseModel):
    error: evals.EvalAPIError
    finish_reason: str
    input: list[SampleInput]
    max_completion_tokens: int
    model: str
    output: list[SampleOutput]
    seed: int
    temperature: float
    top_p: float
    usage: SampleUsage


class OutputItemRetrieveResponse(BaseModel):
    id: str
    created_at: int
    datasource_item: dict[str, builtins.object]
    datasource_item_id: int
    eval_id: str
    object: Literal["eval.run.output_item"]
    results: list[Result]
    run_id: str
    sample: Sample
    status: str
