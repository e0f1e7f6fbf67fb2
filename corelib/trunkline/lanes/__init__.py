"""Responses that are interleaved over one WebSocket connection (ADR 0048)."""
