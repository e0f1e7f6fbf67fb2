"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class Categories(BaseModel):
    """Categories of harmful content, flagged or not."""

    harassment: bool
    """Harassing language."""
    harassment_threatening: bool = field(wire="harassment/threatening")
    """Harassing language with threats of violence."""
    hate: bool
    """Hatred of people for their origin, religion, sex, disability or similar."""
    hate_threatening: bool = field(wire="hate/threatening")
    """Such hatred with threats of violence."""
    illicit: bool | None = None
    """Advice on wrongdoing."""
    illicit_violent: bool | None = field(wire="illicit/violent", default=None)
    """Advice on wrongdoing with violence or weapons."""
    self_harm: bool = field(wire="self-harm")
    """Self-harm, depicted or encouraged."""
    self_harm_instructions: bool = field(wire="self-harm/instructions")
    """Instructions for self-harm."""
    self_harm_intent: bool = field(wire="self-harm/intent")
    """Intention of the author to harm themselves."""
    sexual: bool
    """Sexual content."""
    sexual_minors: bool = field(wire="sexual/minors")
    """Sexual content that involves minors."""
    violence: bool
    """Violence: killing, fighting or injuries."""
    violence_graphic: bool = field(wire="violence/graphic")
    """Violence in explicit, gory detail."""


class CategoryScores(BaseModel):
    """Scores of the categories of harmful content, from 0 to 1."""

    harassment: float
    """Harassing language."""
    harassment_threatening: float = field(wire="harassment/threatening")
    """Harassing language with threats of violence."""
    hate: float
    """Hatred of people for their origin, religion, sex, disability or similar."""
    hate_threatening: float = field(wire="hate/threatening")
    """Such hatred with threats of violence."""
    illicit: float
    """Advice on wrongdoing."""
    illicit_violent: float = field(wire="illicit/violent")
    """Advice on wrongdoing with violence or weapons."""
    self_harm: float = field(wire="self-harm")
    """Self-harm, depicted or encouraged."""
    self_harm_instructions: float = field(wire="self-harm/instructions")
    """Instructions for self-harm."""
    self_harm_intent: float = field(wire="self-harm/intent")
    """Intention of the author to harm themselves."""
    sexual: float
    """Sexual content."""
    sexual_minors: float = field(wire="sexual/minors")
    """Sexual content that involves minors."""
    violence: float
    """Violence: killing, fighting or injuries."""
    violence_graphic: float = field(wire="violence/graphic")
    """Violence in explicit, gory detail."""


class CategoryAppliedInputTypes(BaseModel):
    """Input types that each category was evaluated on: text, image."""

    harassment: list[Literal["text"]]
    """Harassing language."""
    harassment_threatening: list[Literal["text"]] = field(wire="harassment/threatening")
    """Harassing language with threats of violence."""
    hate: list[Literal["text"]]
    """Hatred of people for their origin, religion, sex, disability or similar."""
    hate_threatening: list[Literal["text"]] = field(wire="hate/threatening")
    """Such hatred with threats of violence."""
    illicit: list[Literal["text"]]
    """Advice on wrongdoing."""
    illicit_violent: list[Literal["text"]] = field(wire="illicit/violent")
    """Advice on wrongdoing with violence or weapons."""
    self_harm: list[Literal["text", "image"]] = field(wire="self-harm")
    """Self-harm, depicted or encouraged."""
    self_harm_instructions: list[Literal["text", "image"]] = field(wire="self-harm/instructions")
    """Instructions for self-harm."""
    self_harm_intent: list[Literal["text", "image"]] = field(wire="self-harm/intent")
    """Intention of the author to harm themselves."""
    sexual: list[Literal["text", "image"]]
    """Sexual content."""
    sexual_minors: list[Literal["text"]] = field(wire="sexual/minors")
    """Sexual content that involves minors."""
    violence: list[Literal["text", "image"]]
    """Violence: killing, fighting or injuries."""
    violence_graphic: list[Literal["text", "image"]] = field(wire="violence/graphic")
    """Violence in explicit, gory detail."""


class Moderation(BaseModel):
    """Moderation result of one input."""

    categories: Categories
    """Whether each category was flagged."""
    category_applied_input_types: CategoryAppliedInputTypes
    """Input types that each category was evaluated on: text, image."""
    category_scores: CategoryScores
    """Score of each category, from 0 to 1."""
    flagged: bool
    """Whether any category was flagged."""
