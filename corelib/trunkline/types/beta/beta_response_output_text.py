"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class AnnotationFileCitation(BaseModel):
    """A file that the text rests on."""

    file_id: str
    """The file's id."""
    filename: str
    """The file's name."""
    index: int
    """Which of the files this is."""
    type: Literal["file_citation"]
    """Which kind this is."""


class AnnotationURLCitation(BaseModel):
    """A web page that part of the text rests on."""

    end_index: int
    """Where the cited part of the text ends, in characters."""
    start_index: int
    """Where the cited part of the text starts, in characters."""
    title: str
    """The page's title."""
    type: Literal["url_citation"]
    """Which kind this is."""
    url: str
    """The page's address."""


class AnnotationContainerFileCitation(BaseModel):
    """A file in a container that part of the text rests on."""

    container_id: str
    """The container's id."""
    end_index: int
    """Where the cited part of the text ends, in characters."""
    file_id: str
    """The file's id."""
    filename: str
    """The file's name."""
    start_index: int
    """Where the cited part of the text starts, in characters."""
    type: Literal["container_file_citation"]
    """Which kind this is."""


class AnnotationFilePath(BaseModel):
    """A file that the text links to."""

    file_id: str
    """The file's id."""
    index: int
    """Which of the files this is."""
    type: Literal["file_path"]
    """Which kind this is."""


Annotation: TypeAlias = Annotated[
    AnnotationFileCitation
    | AnnotationURLCitation
    | AnnotationContainerFileCitation
    | AnnotationFilePath,
    Discriminator("type"),
]


class LogprobTopLogprob(BaseModel):
    """A token that might have stood here."""

    bytes: list[int]
    """The token's UTF-8 bytes."""
    logprob: float
    """The token's log probability."""
    token: str
    """The token's text."""


class Logprob(BaseModel):
    """A token and its log probability."""

    bytes: list[int]
    """The token's UTF-8 bytes."""
    logprob: float
    """The token's log probability."""
    token: str
    """The token's text."""
    top_logprobs: list[LogprobTopLogprob]
    """The likeliest tokens at this place, with their log probabilities."""


class BetaResponseOutputText(BaseModel):
    annotations: list[Annotation]
    text: str
    type: Literal["output_text"]
    logprobs: list[Logprob] | None = None
