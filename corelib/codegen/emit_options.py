"""Write the keyword arguments of a declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.emit_types import literal

if TYPE_CHECKING:
    from codegen.operations import Operation

PAGES = {
    "SyncPage": "paged",
    "SyncCursorPage": "cursor_paged",
    "SyncConversationCursorPage": "conversation_paged",
    "SyncNextCursorPage": "next_paged",
    "SyncTokenPage": "token_paged",
}
"""The decorator of each kind of page."""


def options_of(operation: Operation, decorator: str) -> list[str]:
    """Return the keyword arguments of a declaration, which follow the HTTP method and the path."""
    found: list[str] = []
    http_method = operation.route.http_method
    usual = {"upload": "post", "post": "post"}
    usual |= dict.fromkeys(("binary", "streamed", *PAGES.values()), "get")
    if decorator in usual and usual[decorator] != http_method:
        found.append(f'http_method="{http_method.upper()}"')
    if operation.upload and decorator != "upload":
        found.append("form=True")
    if operation.files:
        found.append(f"files={_tuple(operation.files)}")
    if operation.json_without_files:
        found.append("json_without_files=True")
    if operation.part_media_types:
        found.append(f"part_media_types={table(operation.part_media_types)}")
    if operation.sole_body_field:
        found.append(f'sole_body_field="{operation.sole_body_field}"')
    query = [one.name for one in operation.parameters if one.place == "query"]
    if query and http_method in ("post", "put", "patch"):
        found.append(f"query={_tuple(query)}")
    header = {one.name: one.field.wire for one in operation.parameters if one.place == "header"}
    if header:
        found.append(f"header={table(header)}")
    wire = {
        one.name: one.field.wire.replace("[]", "")
        for one in operation.parameters
        if one.place not in ("header", "path") and one.name != one.field.wire.replace("[]", "")
    }
    if wire:
        found.append(f"wire={table(wire)}")
    headers = {**_accept(operation), **operation.headers}
    if headers:
        found.append(f"headers={table(headers)}")
    if operation.idempotency_header:
        found.append(f"idempotency_header={literal(operation.idempotency_header)}")
    if operation.timeout:
        found.append(f"timeout={operation.timeout}")
    if operation.variants:
        required = (f"{literal(one)}: {_tuple(names)}" for one, names in operation.variants.items())
        found.append(f"variants=({literal(operation.varies_by)}, {{{', '.join(required)}}})")
    if operation.preference:
        found.append(f'preference="{operation.preference}"')
    if operation.route.admin:
        found.append("admin=True")
    if operation.final_events:
        found.append(f"final_events={_tuple(operation.final_events)}")
    if operation.final_events is None and not operation.streamed:
        found.append("final_events=None")
    found += [
        f"{name}=True"
        for name in ("final_event_repeats", "errors_are_items", "events_are_named")
        if getattr(operation, name)
    ]
    return found


def _accept(operation: Operation) -> dict[str, str]:
    """Return the header for an answer that is never JSON, if it has a single media type."""
    if operation.streamed:
        return {"Accept": "text/event-stream"}
    kinds = {*operation.route.responses} - {"text/event-stream"}
    if not operation.binary or len(kinds) != 1 or "application/json" in kinds:
        return {}
    return {"Accept": kinds.pop()}


def _tuple(values: tuple[str, ...] | list[str]) -> str:
    inner = ", ".join(literal(value) for value in values)
    return f"({inner},)" if len(values) == 1 else f"({inner})"


def table(values: dict[str, str]) -> str:
    """Return a dictionary as source."""
    return "{" + ", ".join(f"{literal(k)}: {literal(v)}" for k, v in values.items()) + "}"
