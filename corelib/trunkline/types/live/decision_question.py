"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import live


class ChoiceInstructionsPartsInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]
    detail: Literal["low", "high", "auto", "original"] | None = None


class ChoiceInstructionsPartsInputJSON(BaseModel):
    data: list[live.DecisionJSONObject] | live.DecisionJSONObject
    type: Literal["input_json"]


ChoiceInstructionsParts: TypeAlias = Annotated[
    live.DecisionInputText | ChoiceInstructionsPartsInputImage | ChoiceInstructionsPartsInputJSON,
    Discriminator("type"),
]


class Choice(BaseModel):
    choices: list[live.DecisionChoiceOption]
    instructions: str | list[ChoiceInstructionsParts]
    type: Literal["choice"]
    name: str | None = None


class PredicateInstructionsPartsInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]
    detail: Literal["low", "high", "auto", "original"] | None = None


class PredicateInstructionsPartsInputJSON(BaseModel):
    data: list[live.DecisionJSONObject] | live.DecisionJSONObject
    type: Literal["input_json"]


PredicateInstructionsParts: TypeAlias = Annotated[
    live.DecisionInputText
    | PredicateInstructionsPartsInputImage
    | PredicateInstructionsPartsInputJSON,
    Discriminator("type"),
]


class Predicate(BaseModel):
    instructions: str | list[PredicateInstructionsParts]
    type: Literal["predicate"]
    name: str | None = None


class ScoreInstructionsPartsInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]
    detail: Literal["low", "high", "auto", "original"] | None = None


class ScoreInstructionsPartsInputJSON(BaseModel):
    data: list[live.DecisionJSONObject] | live.DecisionJSONObject
    type: Literal["input_json"]


ScoreInstructionsParts: TypeAlias = Annotated[
    live.DecisionInputText | ScoreInstructionsPartsInputImage | ScoreInstructionsPartsInputJSON,
    Discriminator("type"),
]


class ScoreLevel(BaseModel):
    label: str
    description: str | None = None


class Score(BaseModel):
    instructions: str | list[ScoreInstructionsParts]
    levels: list[ScoreLevel]
    type: Literal["score"]
    name: str | None = None


DecisionQuestion: TypeAlias = Annotated[Choice | Predicate | Score, Discriminator("type")]
