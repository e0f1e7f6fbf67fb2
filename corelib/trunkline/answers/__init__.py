"""Results of calls: whole bodies, raw responses, streams of events, pages."""
