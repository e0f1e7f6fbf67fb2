"""Steps of typical user code, which import only `openai`; each one returns what it has seen."""
