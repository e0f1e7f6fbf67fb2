"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.conversations.summary_text_content import SummaryTextContent


class SummaryText(SummaryTextContent):
    pass
