"""WebSocket connections: one client and one server that send events to each other (ADR 0046)."""
