"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class AnnotationFileCitation(TypedDict, total=False):
    """A file that the text rests on."""

    file_id: Required[str]
    """The file's id."""
    filename: Required[str]
    """The file's name."""
    index: Required[int]
    """Which of the files this is."""
    type: Required[Literal["file_citation"]]
    """Which kind this is."""


class AnnotationURLCitation(TypedDict, total=False):
    """A web page that part of the text rests on."""

    end_index: Required[int]
    """Where the cited part of the text ends, in characters."""
    start_index: Required[int]
    """Where the cited part of the text starts, in characters."""
    title: Required[str]
    """The page's title."""
    type: Required[Literal["url_citation"]]
    """Which kind this is."""
    url: Required[str]
    """The page's address."""


class AnnotationContainerFileCitation(TypedDict, total=False):
    """A file in a container that part of the text rests on."""

    container_id: Required[str]
    """The container's id."""
    end_index: Required[int]
    """Where the cited part of the text ends, in characters."""
    file_id: Required[str]
    """The file's id."""
    filename: Required[str]
    """The file's name."""
    start_index: Required[int]
    """Where the cited part of the text starts, in characters."""
    type: Required[Literal["container_file_citation"]]
    """Which kind this is."""


class AnnotationFilePath(TypedDict, total=False):
    """A file that the text links to."""

    file_id: Required[str]
    """The file's id."""
    index: Required[int]
    """Which of the files this is."""
    type: Required[Literal["file_path"]]
    """Which kind this is."""


Annotation: TypeAlias = (
    AnnotationFileCitation
    | AnnotationURLCitation
    | AnnotationContainerFileCitation
    | AnnotationFilePath
)


class LogprobTopLogprob(TypedDict, total=False):
    """A token that might have stood here."""

    bytes: Required[Iterable[int]]
    """The token's UTF-8 bytes."""
    logprob: Required[float]
    """The token's log probability."""
    token: Required[str]
    """The token's text."""


class Logprob(TypedDict, total=False):
    """A token and its log probability."""

    bytes: Required[Iterable[int]]
    """The token's UTF-8 bytes."""
    logprob: Required[float]
    """The token's log probability."""
    token: Required[str]
    """The token's text."""
    top_logprobs: Required[Iterable[LogprobTopLogprob]]
    """The likeliest tokens at this place, with their log probabilities."""


class ResponseOutputTextParam(TypedDict, total=False):
    """A text that the model wrote."""

    annotations: Required[Iterable[Annotation]]
    """Sources of the text, and files that it links to."""
    text: Required[str]
    """The text."""
    type: Required[Literal["output_text"]]
    """Which kind this is."""
    logprobs: Iterable[Logprob]
    """The log probabilities of the tokens, if asked for."""
