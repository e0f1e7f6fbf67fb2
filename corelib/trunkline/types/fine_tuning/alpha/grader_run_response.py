"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel, field


class MetadataErrors(BaseModel):
    api_model_grader_parse_error: bool = field(wire="model_grader_parse_error")
    api_model_grader_refusal_error: bool = field(wire="model_grader_refusal_error")
    api_model_grader_server_error: bool = field(wire="model_grader_server_error")
    api_model_grader_server_error_details: str | None = field(
        wire="model_grader_server_error_details", default=None
    )
    formula_parse_error: bool
    invalid_variable_error: bool
    other_error: bool
    python_grader_runtime_error: bool
    python_grader_runtime_error_details: str | None = None
    python_grader_server_error: bool
    python_grader_server_error_type: str | None = None
    sample_parse_error: bool
    truncated_observation_error: bool
    unresponsive_reward_error: bool


class Metadata(BaseModel):
    errors: MetadataErrors
    execution_time: float
    name: str
    sampled_model_name: str | None = None
    scores: dict[str, object]
    token_usage: int | None = None
    type: str


class GraderRunResponse(BaseModel):
    api_model_grader_token_usage_per_model: dict[str, object] = field(
        wire="model_grader_token_usage_per_model"
    )
    metadata: Metadata
    reward: float
    sub_rewards: dict[str, object]
