"""The texts of both speakers of a live session, grouped into segments (ADR 0049)."""
