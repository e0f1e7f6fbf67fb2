"""What comes back: whole bodies, raw responses, streams of events, pages."""
