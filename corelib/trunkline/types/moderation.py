"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class Categories(BaseModel):
    """Which categories apply to an input."""

    harassment: bool
    """Language that torments somebody."""
    harassment_threatening: bool = field(wire="harassment/threatening")
    """Language that torments somebody, with threats."""
    hate: bool
    """Hatred of people for their origin, faith, sex, disability and the like."""
    hate_threatening: bool = field(wire="hate/threatening")
    """Such hatred, with threats."""
    illicit: bool | None = None
    """Help with wrongdoing."""
    illicit_violent: bool | None = field(wire="illicit/violent", default=None)
    """Help with wrongdoing by force or with weapons."""
    self_harm: bool = field(wire="self-harm")
    """Harm that people do to themselves."""
    self_harm_instructions: bool = field(wire="self-harm/instructions")
    """Instructions how to harm oneself."""
    self_harm_intent: bool = field(wire="self-harm/intent")
    """Somebody's intention to harm themselves."""
    sexual: bool
    """Sexual acts, described or advertised."""
    sexual_minors: bool = field(wire="sexual/minors")
    """Sexual content that involves children or youths."""
    violence: bool
    """Killing, fighting, wounds."""
    violence_graphic: bool = field(wire="violence/graphic")
    """Killing, fighting or wounds, in gory detail."""


class CategoryScores(BaseModel):
    """How sure the model is of each category, from 0 to 1."""

    harassment: float
    """Language that torments somebody."""
    harassment_threatening: float = field(wire="harassment/threatening")
    """Language that torments somebody, with threats."""
    hate: float
    """Hatred of people for their origin, faith, sex, disability and the like."""
    hate_threatening: float = field(wire="hate/threatening")
    """Such hatred, with threats."""
    illicit: float
    """Help with wrongdoing."""
    illicit_violent: float = field(wire="illicit/violent")
    """Help with wrongdoing by force or with weapons."""
    self_harm: float = field(wire="self-harm")
    """Harm that people do to themselves."""
    self_harm_instructions: float = field(wire="self-harm/instructions")
    """Instructions how to harm oneself."""
    self_harm_intent: float = field(wire="self-harm/intent")
    """Somebody's intention to harm themselves."""
    sexual: float
    """Sexual acts, described or advertised."""
    sexual_minors: float = field(wire="sexual/minors")
    """Sexual content that involves children or youths."""
    violence: float
    """Killing, fighting, wounds."""
    violence_graphic: float = field(wire="violence/graphic")
    """Killing, fighting or wounds, in gory detail."""


class CategoryAppliedInputTypes(BaseModel):
    """What was looked at for each category: text, pictures."""

    harassment: list[Literal["text"]]
    """Language that torments somebody."""
    harassment_threatening: list[Literal["text"]] = field(wire="harassment/threatening")
    """Language that torments somebody, with threats."""
    hate: list[Literal["text"]]
    """Hatred of people for their origin, faith, sex, disability and the like."""
    hate_threatening: list[Literal["text"]] = field(wire="hate/threatening")
    """Such hatred, with threats."""
    illicit: list[Literal["text"]]
    """Help with wrongdoing."""
    illicit_violent: list[Literal["text"]] = field(wire="illicit/violent")
    """Help with wrongdoing by force or with weapons."""
    self_harm: list[Literal["text", "image"]] = field(wire="self-harm")
    """Harm that people do to themselves."""
    self_harm_instructions: list[Literal["text", "image"]] = field(wire="self-harm/instructions")
    """Instructions how to harm oneself."""
    self_harm_intent: list[Literal["text", "image"]] = field(wire="self-harm/intent")
    """Somebody's intention to harm themselves."""
    sexual: list[Literal["text", "image"]]
    """Sexual acts, described or advertised."""
    sexual_minors: list[Literal["text"]] = field(wire="sexual/minors")
    """Sexual content that involves children or youths."""
    violence: list[Literal["text", "image"]]
    """Killing, fighting, wounds."""
    violence_graphic: list[Literal["text", "image"]] = field(wire="violence/graphic")
    """Killing, fighting or wounds, in gory detail."""


class Moderation(BaseModel):
    """What moderation found in one input."""

    categories: Categories
    """By category, whether it applies."""
    category_applied_input_types: CategoryAppliedInputTypes
    """By category, what was looked at: text, pictures."""
    category_scores: CategoryScores
    """By category, how sure the model is that it applies, from 0 to 1."""
    flagged: bool
    """Whether any category applies."""
