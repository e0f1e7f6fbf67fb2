"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class AutomaticThreadTitling(TypedDict, total=False):
    enabled: bool


class FileUpload(TypedDict, total=False):
    enabled: bool
    max_file_size: int
    """From 1 to 512."""
    max_files: int
    """At least 1."""


class History(TypedDict, total=False):
    enabled: bool
    recent_threads: int
    """At least 1."""


class ChatSessionChatKitConfigurationParam(TypedDict, total=False):
    automatic_thread_titling: AutomaticThreadTitling
    file_upload: FileUpload
    history: History
