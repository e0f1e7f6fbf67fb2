"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.live.decision_choice_option_param import DecisionChoiceOptionParam
from trunkline.types.live.decision_input_text_param import DecisionInputTextParam
from trunkline.types.live.decision_json_object_param import DecisionJSONObjectParam


class ChoiceInstructionsPartsInputImage(TypedDict, total=False):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: Literal["low", "high", "auto", "original"] | None


class ChoiceInstructionsPartsInputJSON(TypedDict, total=False):
    data: Required[DecisionJSONObjectParam | Iterable[DecisionJSONObjectParam]]
    type: Required[Literal["input_json"]]


ChoiceInstructionsParts: TypeAlias = (
    DecisionInputTextParam | ChoiceInstructionsPartsInputImage | ChoiceInstructionsPartsInputJSON
)


class Choice(TypedDict, total=False):
    choices: Required[Iterable[DecisionChoiceOptionParam]]
    instructions: Required[str | Iterable[ChoiceInstructionsParts]]
    type: Required[Literal["choice"]]
    name: str


class PredicateInstructionsPartsInputImage(TypedDict, total=False):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: Literal["low", "high", "auto", "original"] | None


class PredicateInstructionsPartsInputJSON(TypedDict, total=False):
    data: Required[DecisionJSONObjectParam | Iterable[DecisionJSONObjectParam]]
    type: Required[Literal["input_json"]]


PredicateInstructionsParts: TypeAlias = (
    DecisionInputTextParam
    | PredicateInstructionsPartsInputImage
    | PredicateInstructionsPartsInputJSON
)


class Predicate(TypedDict, total=False):
    instructions: Required[str | Iterable[PredicateInstructionsParts]]
    type: Required[Literal["predicate"]]
    name: str


class ScoreInstructionsPartsInputImage(TypedDict, total=False):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: Literal["low", "high", "auto", "original"] | None


class ScoreInstructionsPartsInputJSON(TypedDict, total=False):
    data: Required[DecisionJSONObjectParam | Iterable[DecisionJSONObjectParam]]
    type: Required[Literal["input_json"]]


ScoreInstructionsParts: TypeAlias = (
    DecisionInputTextParam | ScoreInstructionsPartsInputImage | ScoreInstructionsPartsInputJSON
)


class ScoreLevel(TypedDict, total=False):
    label: Required[str]
    description: str


class Score(TypedDict, total=False):
    instructions: Required[str | Iterable[ScoreInstructionsParts]]
    levels: Required[Iterable[ScoreLevel]]
    type: Required[Literal["score"]]
    name: str


DecisionQuestionParam: TypeAlias = Choice | Predicate | Score
