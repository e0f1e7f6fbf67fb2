"""How models are made, and how they answer to pydantic, attrs and type adapters."""
