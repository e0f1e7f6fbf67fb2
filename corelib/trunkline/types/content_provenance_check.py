"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class ResultC2PA(BaseModel):
    generated_at: str | None = None
    issuer: str | None = None
    model: str | None = None
    outcome: Literal["detected", "not_detected"]
    type: Literal["c2pa"]
    validation_state: Literal["trusted", "valid", "invalid", "not_present"]


class ResultSynthID(BaseModel):
    generated_at: str | None = None
    model: str | None = None
    outcome: Literal["detected", "not_detected"]
    type: Literal["synthid"]


Result: TypeAlias = Annotated[ResultC2PA | ResultSynthID, Discriminator("type")]


class ContentProvenanceCheck(BaseModel):
    created_at: int
    object: Literal["content_provenance_check"]
    results: list[Result]
